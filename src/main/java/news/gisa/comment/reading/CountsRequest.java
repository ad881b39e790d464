package news.gisa.comment.reading;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The articles whose comments are to be counted. */
@Schema(name = "CommentCountsRequest", description = "The articles whose comments are to be counted.")
public record CountsRequest(
        @NotNull(message = "Expected 1 to 200 ids or slugs.")
        @Size(min = 1, max = 200, message = "Expected {min} to {max} ids or slugs.")
        @Schema(required = true, description = "Ids or slugs, each once.")
        List<@NotNull @Line(max = 120) String> articles) {}
