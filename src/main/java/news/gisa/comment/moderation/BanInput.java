package news.gisa.comment.moderation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom an editor bans. */
@Schema(name = "CommentBanInput", description = "Whom an editor bans from commenting.")
public record BanInput(
        @NotNull
        @Line(max = 170)
        @Schema(
                required = true,
                description = "One of the writer's keys as the queue shows them: name:, member: or address:.",
                examples = "name:광고맨")
        String writer,

        @Min(value = 1, message = "Expected 1 to 3650 days.")
        @Max(value = 3650, message = "Expected 1 to 3650 days.")
        @Schema(description = "For how many days; for good when absent.", examples = "7")
        Integer days,

        @Line(max = 500) @Schema(description = "Why; for editors.")
        String note) {}
