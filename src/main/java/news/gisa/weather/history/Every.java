package news.gisa.weather.history;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a span is. */
@Schema(name = "StationReadingStep")
public enum Every {
    hour(Duration.ofHours(24), Duration.ofDays(31)),
    day(Duration.ofDays(30), Duration.ofDays(400));

    private final Duration usual;
    private final Duration longest;

    Every(Duration usual, Duration longest) {
        this.usual = usual;
        this.longest = longest;
    }

    /** The length of a range that nobody begins. */
    Duration usual() {
        return usual;
    }

    /** The length that a range may have. */
    Duration longest() {
        return longest;
    }
}
