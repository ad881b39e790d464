package news.gisa.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import news.gisa.text.diff.Piece;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One property of an article in which two revisions differ. */
@Schema(name = "FieldChange", description = "One property in which two revisions differ.")
public record FieldChange(
        @Schema(required = true, description = "Name of the property.", examples = "headline")
        String field,

        @Schema(
                required = true,
                nullable = true,
                implementation = Object.class,
                description = "As an editor would send it; null when there was none.")
        JsonNode from,

        @Schema(required = true, nullable = true, implementation = Object.class, description = "The same, afterwards.")
        JsonNode to,

        @Schema(required = true, nullable = true, description = "Word by word; null for what is no running text.")
        List<Piece> words) {}
