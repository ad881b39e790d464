package news.gisa.http.answer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import news.gisa.http.Untrimmed;
import news.gisa.http.Versioned;
import news.gisa.http.answer.FieldSelections.Selection;

/** An answer as bytes, and the entity tag of those bytes. */
@Singleton
public class Representations {
    private final ObjectMapper json;

    public Representations(ObjectMapper json) {
        this.json = json;
    }

    public byte[] json(Object entity, Selection selection) {
        try {
            if (entity instanceof StoredAnswer stored) {
                return stored.body().getBytes(StandardCharsets.UTF_8);
            }
            if (selection == null) {
                return json.writeValueAsBytes(entity);
            }
            JsonNode tree = json.valueToTree(entity);
            if (entity instanceof Page<?> page) {
                for (int i = 0; i < page.items().size(); i++) {
                    if (!(page.items().get(i) instanceof Untrimmed)) {
                        selection.prune(tree.get("items").get(i));
                    }
                }
            } else {
                selection.prune(tree);
            }
            return json.writeValueAsBytes(tree);
        } catch (JacksonException e) {
            throw new IllegalStateException("An answer could not be written as JSON", e);
        }
    }

    public String etag(byte[] bytes, Object entity) {
        return ETags.of(bytes, entity instanceof Versioned versioned ? versioned.version() : null);
    }

    /** The tag that a GET of the usual JSON form would have. */
    public String etag(Versioned entity) {
        return etag(json(entity, null), entity);
    }
}
