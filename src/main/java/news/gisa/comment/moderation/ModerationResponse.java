package news.gisa.comment.moderation;

import java.util.List;
import java.util.UUID;
import news.gisa.comment.CommentStatus;
import news.gisa.http.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an action on many comments. */
@Schema(name = "CommentActionResponse", description = "The result of each comment, in the order asked for.")
public record ModerationResponse(@Schema(required = true) List<Result> items) {

    /** What became of one. */
    @Schema(name = "CommentActionResult", description = "What became of one comment.")
    public record Result(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "Whether it was done, or was so already.")
            boolean done,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "How the comment stands now; null when there is none.")
            CommentStatus status,

            @Schema(required = true, nullable = true, description = "Why it failed; null when it was done.")
            Problem problem) {}
}
