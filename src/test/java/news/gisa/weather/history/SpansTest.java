package news.gisa.weather.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import news.gisa.weather.history.HistorySpan.Summary;
import news.gisa.weather.history.Spans.Span;
import news.gisa.weather.reading.Reading;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static Reading temperature(String degrees) {
        return new Reading(
                "108", degrees == null ? null : new BigDecimal(degrees), null, null, null, null, null, null, null);
    }

    @Test
    void daysBeginAtMidnightOfTheZoneAndFollowItsClocks() {
        List<Span> days = new Spans(Every.day, ZoneId.of("Europe/Berlin"))
                .between(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-30T00:00:00Z"), 100);
        assertThat(days)
                .containsExactly(
                        new Span(Instant.parse("2026-03-29T22:00:00Z"), Instant.parse("2026-03-30T22:00:00Z")),
                        new Span(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")),
                        new Span(Instant.parse("2026-03-27T23:00:00Z"), Instant.parse("2026-03-28T23:00:00Z")));
        assertThat(Duration.between(days.get(1).from(), days.get(1).to())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void hoursAreThoseThatTheClocksOfTheZoneShow() {
        assertThat(new Spans(Every.hour, ZoneId.of("Asia/Kolkata")).of(Instant.parse("2026-01-01T00:40:00Z")))
                .isEqualTo(new Span(Instant.parse("2026-01-01T00:30:00Z"), Instant.parse("2026-01-01T01:30:00Z")));
        assertThat(new Spans(Every.hour, ZoneId.of("Europe/Berlin"))
                        .between(Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T03:00:00Z"), 3))
                .hasSize(3)
                .allSatisfy(span ->
                        assertThat(Duration.between(span.from(), span.to())).isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void whatWasNotMeasuredCountsForNothing() {
        assertThat(Summary.of(List.of(temperature("-1"), temperature(null), temperature("2.2")), Reading::temperature))
                .isEqualTo(new Summary(new BigDecimal("-1"), new BigDecimal("2.2"), new BigDecimal("0.6")));
        assertThat(Summary.of(List.of(temperature(null)), Reading::temperature)).isNull();
        assertThat(Summary.of(List.of(temperature("10"), temperature("10")), Reading::temperature)
                        .mean()
                        .toString())
                .isEqualTo("10");
    }
}
