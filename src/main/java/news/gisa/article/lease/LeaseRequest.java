package news.gisa.article.lease;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor sends to tell the others. */
@Schema(name = "LeaseRequest", description = "For how long, and what is being edited.")
public record LeaseRequest(
        @Min(10) @Max(3600) @Schema(description = "Seconds until it expires unless it is renewed; 300 when absent.")
        Integer seconds,

        @Line(max = 500) @Schema(description = "What is being edited.", examples = "둘째 문단의 숫자")
        String note) {

    static final LeaseRequest USUAL = new LeaseRequest(null, null);
    private static final int USUAL_SECONDS = 300;

    int secondsOrUsual() {
        return seconds == null ? USUAL_SECONDS : seconds;
    }
}
