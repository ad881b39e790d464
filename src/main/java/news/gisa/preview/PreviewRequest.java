package news.gisa.preview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor sends to give a revision away. */
@Schema(name = "PreviewRequest", description = "Which revision to show, and for how long.")
public record PreviewRequest(
        @Min(value = 1, message = "Revisions count from {value}.")
        @Schema(description = "Number of the revision; the latest when absent.", examples = "3")
        Integer revision,

        @Min(1) @Max(720) @Schema(description = "Hours until the link ends; 72 when absent.", examples = "24")
        Integer hours,

        @Line(max = 500) @Schema(description = "Whom it is for, or why.", examples = "법무팀 검토")
        String note) {

    static final PreviewRequest USUAL = new PreviewRequest(null, null, null);
    private static final int USUAL_HOURS = 72;

    int hoursOrUsual() {
        return hours == null ? USUAL_HOURS : hours;
    }
}
