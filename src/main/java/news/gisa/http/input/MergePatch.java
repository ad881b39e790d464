package news.gisa.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import news.gisa.http.problem.ProblemException;

/** A JSON Merge Patch (RFC 7396): null removes a member, an object is merged, anything else replaces. */
public record MergePatch(ObjectNode patch) {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** RFC 7396, section 2. The target is not changed. */
    public ObjectNode applyTo(ObjectNode target) {
        return merge(target.deepCopy(), patch);
    }

    /** The text that it gives a member; empty if it gives none. */
    public Optional<String> text(String member) {
        return Optional.ofNullable(patch.get(member)).map(JsonNode::textValue);
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode object) {
                ObjectNode below = target.get(name) instanceof ObjectNode present ? present : target.objectNode();
                target.set(name, merge(below, object));
            } else {
                target.set(name, value);
            }
        }
        return target;
    }

    /** Reads a patch; what it may contain is checked when the merged whole is bound. */
    @Provider
    @Consumes(MEDIA_TYPE)
    public static class Reader implements MessageBodyReader<MergePatch> {
        private final ObjectMapper json;

        public Reader(ObjectMapper json) {
            this.json = json;
        }

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == MergePatch.class;
        }

        @Override
        public MergePatch readFrom(
                Class<MergePatch> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream body)
                throws IOException {
            JsonNode patch = json.readTree(body);
            if (patch instanceof ObjectNode object) {
                return new MergePatch(object);
            }
            throw ProblemException.invalid("", "Expected an object with the members to change.");
        }
    }
}
