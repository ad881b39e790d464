package news.gisa.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import news.gisa.http.problem.ProblemException;
import news.gisa.weather.ReadingSpan.Summary;
import news.gisa.weather.SnapshotView.Language;
import news.gisa.weather.SnapshotView.Units;
import news.gisa.weather.Spans.Every;
import news.gisa.weather.Spans.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "37.5714,126.9658, 37.5714,126.9658, 0.0",
        "37.5714,126.9658, 35.1047,129.0320, 330.9",
        "0,0, 0,180, 20015.1",
        "90,0, -90,77, 20015.1",
        "0,179.9, 0,-179.9, 22.2"
    })
    void distanceIsThatOfAGreatCircle(double lat1, double lon1, double lat2, double lon2, BigDecimal kilometres) {
        assertThat(new Place(lat1, lon1).kilometresTo(new Place(lat2, lon2))).isEqualTo(kilometres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37.5", "37.5,", "37.5,127,1", "a,b", "91,0", "0,181", "1e1,2", "NaN,0", "37.5;127"})
    void whatIsNoPlaceIsRefused(String text) {
        assertThatThrownBy(() -> Place.parse("near", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("37.5,127.0");
    }

    @Test
    void unitsAreThoseOfTheUnitedStates() {
        assertThat(Units.imperial.temperature(new BigDecimal("-40.0"))).isEqualTo(new BigDecimal("-40"));
        assertThat(Units.imperial.temperature(new BigDecimal("0.1"))).isEqualTo(new BigDecimal("32.2"));
        assertThat(Units.imperial.precipitation(new BigDecimal("25.4"))).isEqualTo(new BigDecimal("1"));
        assertThat(Units.imperial.windSpeed(new BigDecimal("10.0"))).isEqualTo(new BigDecimal("22.4"));
        assertThat(Units.imperial.temperature(null)).isNull();
        assertThat(Units.metric.temperature(new BigDecimal("10.0")).toString()).isEqualTo("10");
    }

    @Test
    void everyCodeHasWordsInBothLanguages() {
        for (int code = 0; code < 100; code++) {
            assertThat(Conditions.text(code, Language.ko)).isNotBlank();
            assertThat(Conditions.text(code, Language.en)).isNotBlank();
        }
        assertThat(Conditions.text(null, Language.en)).isNull();
        assertThat(Conditions.text(63, Language.ko)).isEqualTo("비");
        assertThat(Conditions.text(96, Language.en)).isEqualTo("Thunderstorm with hail");
        assertThat(Language.of("en-GB")).isEqualTo(Language.en);
        assertThat(Language.of("ko-KR")).isEqualTo(Language.ko);
    }
}
