package news.gisa.comment.writer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.moderation.BanResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a writer did so far. */
@Schema(name = "CommentWriterHistory", description = "What a writer did so far.")
public record WriterResponse(
        @Schema(required = true, examples = "name:바람개비") String writer,

        @Schema(required = true, description = "Number of comments by status; those without any are left out.")
        Map<CommentStatus, Long> comments,

        @Schema(required = true, nullable = true) Instant firstAt,
        @Schema(required = true, nullable = true) Instant lastAt,

        @Schema(required = true, description = "Bans that hold now.")
        List<BanResponse> bans) {}
