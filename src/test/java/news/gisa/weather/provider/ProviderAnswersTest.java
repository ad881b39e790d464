package news.gisa.weather.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.reading.Reading.Quality;
import news.gisa.weather.reading.Reading.Sky;
import news.gisa.weather.snapshot.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What providers answer, in the forms that their documentation describes; the values are made up. */
class ProviderAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-01-15T00:30:00Z");

    /** @param values wind direction, wind speed, temperature, humidity, rain, present weather, cloud cover */
    static String kmaRow(String time, String station, String... values) {
        String[] row =
                "T S D W -9 -9.0 -9 1016.2 1026.1 -9 -9.0 TA -5.1 HM 3.9 RN -9.0 -9.0 -9.0 -9.0 -9.0 -9.0 WC -9 - CA -9 -9 - -9 -9 -9 2000 0.0 -9.00 -9 -2.1 -9.0 -9.0 -9.0 -9.0 -9 -9 -9 -9 -9"
                        .split(" ");
        row[0] = time;
        row[1] = station;
        row[2] = values[0];
        row[3] = values[1];
        row[11] = values[2];
        row[13] = values[3];
        row[15] = values[4];
        row[22] = values[5];
        row[25] = values[6];
        return String.join("  ", row);
    }

    static byte[] kma(String... rows) {
        return ("#START7777\n#  기상청 지상관측 시간자료\n# YYMMDDHHMI STN  WD   WS\n#        KST  ID  16  m/s\n"
                        + String.join("\n", rows) + "\n#7777END\n")
                .getBytes(Charset.forName("EUC-KR"));
    }

    private static Reading kmaReading(String... values) {
        return KmaAnswer.read(kma(kmaRow("202601150900", "108", values)), List.of("108"))
                .readings()
                .get(0);
    }

    private static Observation openMeteo(String json, String... stations) {
        return OpenMeteoAnswer.read(json, JSON).observation(List.of(stations));
    }

    @Test
    void hourOfKmaIsReadByItsColumns() {
        Observation hour = KmaAnswer.read(
                kma(
                        kmaRow("202601150900", "108", "32", "3.4", "-9.0", "45.4", "-9.0", "-9", "3"),
                        kmaRow("202601150900", "112", "36", "0.6", "2.5", "100.0", "1.5", "63", "10"),
                        kmaRow("202601150800", "159", "5", "1.0", "7.0", "50.0", "-9.0", "-9", "0")),
                List.of("108", "112", "159", "96"));
        assertThat(hour.observedAt()).isEqualTo(Instant.parse("2026-01-15T00:00:00Z"));
        assertThat(hour.source()).isEqualTo("기상청");
        assertThat(hour.readings())
                .containsExactly(
                        // Nine degrees below zero are a temperature; no rain and no weather are not known.
                        new Reading(
                                "108",
                                new BigDecimal("-9.0"),
                                null,
                                Sky.clear,
                                null,
                                45,
                                new BigDecimal("3.4"),
                                320,
                                Quality.good),
                        new Reading(
                                "112",
                                new BigDecimal("2.5"),
                                63,
                                Sky.overcast,
                                new BigDecimal("1.5"),
                                100,
                                new BigDecimal("0.6"),
                                0,
                                Quality.good),
                        // Of another hour, and of a place without such a station.
                        Reading.missing("159"),
                        Reading.missing("96"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9", "-9.0", "-99", "-99.0", "-999.0"})
    void whatKmaDidNotMeasureIsNullAndNeverZero(String sentinel) {
        Reading reading = kmaReading(sentinel, sentinel, "-99.0", sentinel, sentinel, sentinel, sentinel);
        assertThat(reading).isEqualTo(Reading.missing("108"));
    }

    @ParameterizedTest
    @CsvSource({"-9.0,-9.0", "-9,-9.0", "0.0,0.0", "-35.5,-35.5"})
    void temperaturesBelowZeroAreNoSentinels(String written, BigDecimal read) {
        assertThat(kmaReading("0", "0.0", written, "50", "-9.0", "-9", "-9").temperature())
                .isEqualTo(read);
    }

    @Test
    void calmHasNoDirection() {
        Reading calm = kmaReading("0", "0.0", "1.0", "50", "-9.0", "-9", "-9");
        assertThat(calm.windSpeed()).isEqualTo(new BigDecimal("0.0"));
        assertThat(calm.windDirection()).isNull();
    }

    @Test
    void whatCannotBeTrueIsLeftOutAndMakesTheReadingSuspect() {
        Reading reading = kmaReading("37", "3.0", "75.0", "120", "0.5", "-9", "11");
        assertThat(reading)
                .isEqualTo(new Reading(
                        "108",
                        null,
                        null,
                        null,
                        new BigDecimal("0.5"),
                        null,
                        new BigDecimal("3.0"),
                        null,
                        Quality.suspect));
    }

    @Test
    void answerOfAnotherKindIsAFailureAndNoCrash() {
        String good = kmaRow("202601150900", "108", "32", "3.4", "-9.0", "45.4", "-9.0", "-9", "3");
        for (byte[] answer : List.of(
                "{\"result\": {\"status\": 403, \"message\": \"활용신청이 필요합니다\"}}".getBytes(Charset.forName("UTF-8")),
                new byte[0],
                "<html></html>".getBytes(Charset.forName("UTF-8")),
                kma(),
                kma("202601150900 108 32"),
                kma(good.replace("45.4", "humid")),
                kma(good.replace("202601150900", "202613450900")),
                ("#START7777\n" + good).getBytes(Charset.forName("UTF-8")))) {
            assertThatThrownBy(() -> KmaAnswer.read(answer, List.of("108"))).isInstanceOf(FetchFailure.class);
        }
        for (String answer : List.of(
                "",
                "<html>",
                "3",
                "[]",
                "{\"error\": true, \"reason\": \"Too many locations\"}",
                "[{\"current\": {\"temperature_2m\": 3}}]",
                "[{\"current\": {\"time\": \"now\", \"temperature_2m\": 3}}]",
                "[{\"current\": {\"time\": 1768437000, \"temperature_2m\": \"warm\"}}]")) {
            assertThatThrownBy(() -> openMeteo(answer, "108")).isInstanceOf(FetchFailure.class);
        }
    }

    @Test
    void placesOfOpenMeteoAreThoseThatWereAskedFor() {
        Observation answer = openMeteo("""
                [{"latitude": 37.55, "longitude": 127.0, "current_units": {"temperature_2m": "°C"},
                  "current": {"time": 1768437000, "interval": 900, "temperature_2m": -3.4, "relative_humidity_2m": 60,
                  "weather_code": 71, "cloud_cover": 100, "wind_speed_10m": 2.35, "wind_direction_10m": 360}},
                 {"latitude": 37.3, "longitude": 131.9, "location_id": 2,
                  "current": {"time": 1768437000, "temperature_2m": 4, "weather_code": null}}]
                """, "108", "112", "96");
        assertThat(answer.observedAt()).isEqualTo(NOW);
        assertThat(answer.readings())
                .containsExactly(
                        new Reading(
                                "108",
                                new BigDecimal("-3.4"),
                                71,
                                Sky.overcast,
                                null,
                                60,
                                new BigDecimal("2.4"),
                                0,
                                Quality.estimated),
                        Reading.missing("112"),
                        new Reading(
                                "96", new BigDecimal("4.0"), null, null, null, null, null, null, Quality.estimated));
    }

    @Test
    void onePlaceOfOpenMeteoComesWithoutAList() {
        assertThat(openMeteo("{\"current\": {\"time\": 1768437000, \"temperature_2m\": 0}}", "108")
                        .readings()
                        .get(0)
                        .temperature())
                .isEqualTo(new BigDecimal("0.0"));
    }

    @Test
    void waitIsDoubledWithEachFailureUpToTheUsualOne() {
        Duration usual = Duration.ofMinutes(10);
        assertThat(Backoff.after(1, usual, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.after(1, usual, 0)).isEqualTo(Duration.ofMillis(2500));
        assertThat(Backoff.after(3, usual, 1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Backoff.after(50, usual, 1)).isEqualTo(usual);
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        assertThat(FetchFailure.retryAfter("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(FetchFailure.retryAfter("Thu, 15 Jan 2026 00:35:00 GMT", NOW))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(FetchFailure.retryAfter("999999", NOW)).isEqualTo(Duration.ofHours(1));
        for (String nothing : new String[] {null, "soon", "Thu, 15 Jan 2026 00:25:00 GMT", "-1"}) {
            assertThat(FetchFailure.retryAfter(nothing, NOW)).isNull();
        }
    }
}
