package news.gisa.weather.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The hours or days of a zone that cover a range, newest first. A day of a zone has 23 to 25 hours. */
record Spans(Every every, ZoneId zone) {
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
