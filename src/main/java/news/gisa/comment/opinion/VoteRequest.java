package news.gisa.comment.opinion;

import jakarta.validation.constraints.NotNull;
import news.gisa.comment.Vote;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader thinks of a comment. */
@Schema(name = "CommentVoteRequest", description = "What a reader thinks of a comment; one vote a reader.")
public record VoteRequest(
        @NotNull(message = "Expected up, down or none.")
        @Schema(required = true, description = "none takes the vote back.", examples = "up")
        Vote.Choice vote,

        @Line(max = 120)
        @Schema(description = "Id of the member for whom a frontend vouches that has logged it in; needs a token.")
        String member) {}
