package news.gisa.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

/** The forms in which weather comes, and goes back. */
@QuarkusTest
class WeatherFormsTest extends HttpTest {
    private static final Map<String, Object> SEOUL = Map.of(
            "station",
            "108",
            "temperature",
            10,
            "condition",
            63,
            "sky",
            "overcast",
            "precipitation",
            2.5,
            "humidity",
            80,
            "wind",
            Map.of("speed", 10, "direction", 270),
            "quality",
            "good");

    private static Response put(String date, Object readings) {
        Response saved =
                adminJson(Map.of("source", "기상청", "readings", readings)).put("/weather/snapshots/{date}", date);
        assertThat(saved.statusCode()).isIn(200, 201);
        return saved;
    }

    private static Response get(String date, String accept, Map<String, ?> parameters) {
        return anonymous().accept(accept).queryParams(parameters).get("/weather/snapshots/{date}", date);
    }

    @Test
    void readingHasWordsAndUnitsAsTheyAreAskedFor() {
        put("2019-01-01", List.of(SEOUL));
        get("2019-01-01", "application/json", Map.of())
                .then()
                .statusCode(200)
                .body("units.temperature", equalTo("°C"))
                .body("readings[0].temperature", equalTo(10))
                .body("readings[0].conditionText", equalTo("비"))
                .body("readings[0].wind.speed", equalTo(10))
                .body("readings[0].sky", equalTo("overcast"));
        get("2019-01-01", "application/json", Map.of("units", "imperial", "lang", "en", "fields", "units,readings"))
                .then()
                .statusCode(200)
                .body("units.windSpeed", equalTo("mph"))
                .body("readings[0].temperature", equalTo(50))
                .body("readings[0].conditionText", equalTo("Rain"))
                .body("readings[0].precipitation", equalTo(0.1f))
                .body("readings[0].wind.speed", equalTo(22.4f))
                .body("readings[0].wind.direction", equalTo(270));
        for (Map<String, String> bad : List.of(
                Map.of("units", "si"),
                Map.of("lang", "jp"),
                Map.of("lang", "fr"),
                Map.of("lang", "ko_KR"),
                Map.of("lang", "korean"),
                Map.of("lang", "*"))) {
            get("2019-01-01", "application/json", bad).then().statusCode(400);
        }
    }

    @Test
    void textAndCsvComeBackAsTheSameReadings() {
        for (String type : List.of("text/plain", "text/csv")) {
            String date = type.equals("text/csv") ? "2019-02-01" : "2019-02-02";
            boolean whole = type.equals("text/csv");
            put(date, List.of(whole ? SEOUL : Map.of("station", "108", "temperature", 10.5), Map.of("station", "독도")));
            Response form = get(date, type, Map.of());
            form.then().statusCode(200).contentType(startsWith(type));
            assertThat(form.asString())
                    .isEqualTo(
                            whole
                                    ? "station,name,temperature,condition,sky,precipitation,humidity,windSpeed,windDirection,quality\r\n"
                                            + "108,서울,10,63,overcast,2.5,80,10,270,good\r\n96,독도,,,,,,,,\r\n"
                                    : "서울 10.5℃\n독도 -\n");
            String before =
                    get(date, "application/json", Map.of("fields", "readings")).asString();
            admin().contentType(type + "; charset=utf-8")
                    .header("If-Match", form.header("ETag"))
                    .body(form.asByteArray())
                    .put("/weather/snapshots/{date}", date)
                    .then()
                    .statusCode(200);
            assertThat(get(date, "application/json", Map.of("fields", "readings"))
                            .asString())
                    .isEqualTo(before);
            get(date, "application/json", Map.of()).then().body("source", equalTo("기상청"));
            // What is in other units is refused rather than misread.
            Response imperial = get(date, type, Map.of("units", "imperial"));
            imperial.then().statusCode(200).body(containsString(whole ? "temperatureF" : "℉"));
            admin().contentType(type + "; charset=utf-8")
                    .header("If-Match", "*")
                    .body(imperial.asByteArray())
                    .put("/weather/snapshots/{date}", date)
                    .then()
                    .statusCode(400);
        }
        assertThat(get("2019-02-02", "text/plain", Map.of("lang", "en")).asString())
                .isEqualTo("Seoul 10.5℃\nDokdo -\n");
        for (String english : List.of("EN", "en-US", "en-Latn-GB")) {
            assertThat(get("2019-02-02", "text/plain", Map.of("lang", english)).asString())
                    .isEqualTo("Seoul 10.5℃\nDokdo -\n");
        }
        for (String korean : List.of("KO", "ko-KR", "ko-kp")) {
            assertThat(get("2019-02-02", "text/plain", Map.of("lang", korean)).asString())
                    .isEqualTo("서울 10.5℃\n독도 -\n");
        }
        get("2019-02-02", "text/csv", Map.of("fields", "date")).then().statusCode(400);
        get("2019-02-02", "application/xml", Map.of()).then().statusCode(406);
    }

    @Test
    void geoJsonIsAPointAStation() {
        put("2019-03-01", List.of(SEOUL));
        Response features = get("2019-03-01", "application/geo+json", Map.of());
        features.then()
                .statusCode(200)
                .contentType(startsWith("application/geo+json"))
                .header("Vary", containsString("Accept"))
                .body("type", equalTo("FeatureCollection"))
                .body("weather.source", equalTo("기상청"))
                .body("features[0].id", equalTo("108"))
                .body("features[0].geometry.coordinates", equalTo(List.of(126.9658f, 37.5714f)))
                .body("features[0].properties.temperature", equalTo(10))
                .body("features[0].properties.label", equalTo("서울"));
        anonymous()
                .accept("application/geo+json")
                .header("If-None-Match", features.header("ETag"))
                .get("/weather/snapshots/{date}", "2019-03-01")
                .then()
                .statusCode(304);
        anonymous()
                .accept("application/geo+json")
                .queryParam("near", "37.24,131.87")
                .queryParam("limit", 2)
                .get("/weather/stations")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("features.id", equalTo(List.of("96", "115")))
                .body("features[0].properties.distance", equalTo(0.1f));
    }

    @Test
    void entryThatCannotBeIsRefusedByName() {
        Map<String, Object> entries = Map.of(
                "humidity",
                101,
                "precipitation",
                -0.1,
                "sky",
                "blue",
                "quality",
                "fine",
                "wind",
                Map.of("direction", 5));
        entries.forEach((name, value) -> adminJson(Map.of("readings", List.of(Map.of("station", "108", name, value))))
                .put("/weather/snapshots/{date}", "2019-04-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", startsWith("/readings/0/" + name)));
        adminJson(Map.of("validUntil", "2019-03-31T15:00:00Z", "readings", List.of(SEOUL)))
                .put("/weather/snapshots/{date}", "2019-04-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/validUntil")));
        admin().contentType("text/csv")
                .body("station,temperature,sky,windDirection\n108,1,blue,\n112,1,,90\n")
                .put("/weather/snapshots/{date}", "2019-04-01")
                .then()
                .statusCode(400);
    }

    /** Whatever stands behind them is not read. */
    @Test
    void rowsBeyondTheMostAreNotRead() {
        for (String type : List.of("text/csv", "text/plain")) {
            String header = type.equals("text/csv") ? "station,temperature\n" : "\n";
            String row = type.equals("text/csv") ? "평양,1\n" : "평양 1℃\n";
            rows(type, header + row.repeat(1000))
                    .body("detail", equalTo("1000 faults, see errors."))
                    .body("errors[0].detail", startsWith("There is no station 평양"));
            rows(type, header + row.repeat(1001))
                    .body("errors.line", equalTo(List.of(1002)))
                    .body("errors[0].detail", containsString("at most 1000 readings"));
            rows(type, header + row.repeat(100_000)).body("errors.line", equalTo(List.of(1002)));
        }
        rows("text/csv", "station,temperature\n108,4\n108," + ",".repeat(100_000) + "\n")
                .body("errors.line", equalTo(List.of(3)))
                .body("errors[0].detail", containsString("2000 characters"));
        rows("text/csv", "station,temperature," + "x".repeat(1900) + "\n")
                .body("errors[0].detail.length()", lessThan(500));
    }

    private static ValidatableResponse rows(String type, String body) {
        return admin().contentType(type + "; charset=UTF-8")
                .body(body)
                .put("/weather/snapshots/{date}", "2019-04-02")
                .then()
                .statusCode(400);
    }

    @Test
    void pictureIsSafeToOpen() {
        String date = "2026-05-05";
        put(date, List.of(SEOUL, Map.of("station", "제주", "temperature", -1)));
        for (String shape : List.of("strip", "map")) {
            Response picture = anonymous()
                    .queryParam("shape", shape)
                    .queryParam("stations", "108,Jeju")
                    .queryParam("lang", "en")
                    .get("/weather/latest.svg");
            picture.then()
                    .statusCode(200)
                    .contentType(startsWith("image/svg+xml"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Cache-Tag", "weather");
            assertThat(picture.asString()).startsWith("<svg ").contains("Seoul", "Jeju", "role=\"img\"", "Weather, ");
            anonymous()
                    .queryParam("shape", shape)
                    .queryParam("stations", "108,Jeju")
                    .queryParam("lang", "en")
                    .header("If-None-Match", picture.header("ETag"))
                    .get("/weather/latest.svg")
                    .then()
                    .statusCode(304);
        }
        anonymous()
                .queryParam("shape", "globe")
                .get("/weather/latest.svg")
                .then()
                .statusCode(400);
        anonymous()
                .queryParam("fields", "date")
                .get("/weather/latest.svg")
                .then()
                .statusCode(400);
        anonymous().accept("text/html").get("/weather/latest.svg").then().statusCode(406);
    }

    @Test
    void latestShowsTheStationsThatAreAskedFor() {
        put("2026-05-06", List.of(SEOUL, Map.of("station", "제주", "temperature", -1)));
        anonymous()
                .queryParam("stations", "제주,112,SEOUL,108")
                .get("/weather/latest")
                .then()
                .statusCode(200)
                .body("readings.station.code", equalTo(List.of("108", "112", "184")))
                .body("readings[1].temperature", nullValue())
                .body("readings[1].quality", equalTo("missing"));
        anonymous()
                .queryParam("stations", "108,평양")
                .get("/weather/latest")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo("stations"))
                .body("errors[0].detail", containsString("평양"));
        anonymous()
                .queryParam("stations", "1".repeat(2001))
                .get("/weather/latest")
                .then()
                .statusCode(400);
    }
}
