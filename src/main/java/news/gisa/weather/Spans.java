package news.gisa.weather;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hours or days of a zone that cover a range, newest first. A day of a zone has 23 to 25 hours. */
record Spans(Every every, ZoneId zone) {
    /** How long a span is. */
    @Schema(name = "Every")
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

    /** A span of time; its end is the first moment after it. */
    record Span(Instant from, Instant to) {}

    /** The span in which an instant lies. */
    Span of(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        if (every == Every.day) {
            return new Span(
                    local.toLocalDate().atStartOfDay(zone).toInstant(),
                    local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
        }
        // Of a zone whose offset is not whole hours, the hours as its clocks show them.
        Instant from = local.truncatedTo(ChronoUnit.HOURS).toInstant();
        return new Span(from, from.plus(1, ChronoUnit.HOURS));
    }

    /** The spans that begin before an instant and end after another, the newest first, at most so many. */
    List<Span> between(Instant from, Instant to, int most) {
        List<Span> spans = new ArrayList<>();
        Instant end = to;
        while (end.isAfter(from) && spans.size() < most) {
            Span span = of(end.minusMillis(1));
            spans.add(span);
            end = span.from();
        }
        return spans;
    }
}
