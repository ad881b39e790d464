package news.gisa.comment.opinion;

import jakarta.validation.constraints.NotNull;
import news.gisa.comment.Report;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a reader finds that a comment should not be there. */
@Schema(name = "CommentReportRequest", description = "Why a reader finds that a comment should not be there.")
public record ReportRequest(
        @NotNull(message = "Expected spam, abuse, hate, privacy, falsehood or other.")
        @Schema(required = true, examples = "abuse")
        Report.Kind reason,

        @Line(max = 500) @Schema(description = "In the reader's words, for moderators.")
        String note,

        @Line(max = 120)
        @Schema(description = "Id of the member for whom a frontend vouches that has logged it in; needs a token.")
        String member) {}
