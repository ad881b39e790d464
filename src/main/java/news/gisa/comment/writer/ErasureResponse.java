package news.gisa.comment.writer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was erased. */
@Schema(name = "CommentErasure", description = "What was erased.")
public record ErasureResponse(
        @Schema(required = true, description = "Number of comments, at most 1000 at a time.")
        int comments,

        @Schema(required = true, description = "false: ask again, there are more.")
        boolean complete) {}
