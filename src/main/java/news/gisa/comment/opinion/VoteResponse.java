package news.gisa.comment.opinion;

import news.gisa.comment.Vote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The votes on a comment after a vote. */
@Schema(name = "CommentVotes", description = "The votes on a comment after a vote.")
public record VoteResponse(
        @Schema(required = true, description = "Votes for it less votes against it.")
        int votes,

        @Schema(required = true, description = "The vote that counts of whoever asked.")
        Vote.Choice mine) {}
