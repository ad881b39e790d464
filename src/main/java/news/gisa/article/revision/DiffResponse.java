package news.gisa.article.revision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.RevisionItem;
import news.gisa.text.diff.BlockChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two revisions side by side. Its other forms are {@link DiffForms}'s. */
@Schema(name = "Diff", description = "Two revisions of an article side by side.")
public record DiffResponse(
        @Schema(required = true, description = "The one side.")
        RevisionItem from,

        @Schema(required = true, description = "The other side.")
        RevisionItem to,

        @Schema(required = true, description = "The properties that differ, but for the body.")
        List<FieldChange> fields,

        @Schema(required = true, description = "The whole body, block by block, in order.")
        List<BlockChange> body,

        @JsonIgnore @Schema(hidden = true) Sides sides) {

    /**
     * What the other forms are made of.
     *
     * @param slug names the two in a unified diff
     * @param shown both as a GET of the revision shows them
     */
    record Sides(String slug, ArticleInput from, ArticleInput to, Supplier<List<ArticleResponse>> shown) {}

    /** For a client that has the rest: without the blocks that are equal. The body is null where it was not compared. */
    Map<String, Object> changesOnly() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("from", from.number());
        changes.put("to", to.number());
        changes.put("fields", fields);
        changes.put(
                "body",
                body == null
                        ? null
                        : body.stream()
                                .filter(change -> change.kind() != BlockChange.Kind.equal)
                                .toList());
        return changes;
    }
}
