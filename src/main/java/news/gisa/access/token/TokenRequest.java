package news.gisa.access.token;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import news.gisa.access.Role;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin sends to hand out a token. */
public record TokenRequest(
        @Trimmed
        @NotNull
        @Line(max = 100)
        @Schema(description = "Who or what will use it; shown in histories.", examples = "이지숙")
        String name,

        @NotNull @Schema(description = "What it may do.") Role role,

        @Min(1) @Max(3650) @Schema(description = "Days until it expires; 90 when absent.", examples = "30")
        Integer days,

        @Line(max = 120) @Schema(description = "Id or slug of the author whose token it is.", examples = "한서윤")
        String author) {

    private static final int DEFAULT_DAYS = 90;

    int validDays() {
        return days == null ? DEFAULT_DAYS : days;
    }
}
