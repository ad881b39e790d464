package news.gisa.comment.reading;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many public comments articles have. */
@Schema(name = "CommentCounts", description = "How many public comments articles have, in the order asked for.")
public record CountsResponse(@Schema(required = true) List<Count> items) {

    /** Of one article. */
    @Schema(name = "CommentCount")
    public record Count(
            @Schema(required = true, description = "As it was asked for.")
            String ref,

            @Schema(required = true, nullable = true, description = "Null when no public article is called so.")
            UUID articleId,

            @Schema(required = true, nullable = true) Integer count) {}
}
