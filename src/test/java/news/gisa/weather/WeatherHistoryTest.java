package news.gisa.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

/** Weather over time: corrections, growing stale, the history of a station. */
@QuarkusTest
class WeatherHistoryTest extends HttpTest {
    @TestHTTPResource("/")
    URI root;

    private static Response put(String date, String etag, Map<String, ?> body) {
        var request = adminJson(body);
        return (etag == null ? request : request.header("If-Match", etag)).put("/weather/snapshots/{date}", date);
    }

    private static Map<String, ?> seoul(double temperature) {
        return Map.of("readings", List.of(Map.of("station", "108", "temperature", temperature)));
    }

    private static Response page(String next) {
        return anonymous().basePath("").urlEncodingEnabled(false).get(next);
    }

    @Test
    void correctionIsARevisionAndNothingIsOverwritten() {
        String date = "2018-01-01";
        String first = put(date, null, seoul(4)).header("ETag");
        String second = put(date, first, seoul(5)).header("ETag");
        put(date, second, seoul(5.0)).then().statusCode(200).header("ETag", equalTo(second));
        put(date, first, seoul(6))
                .then()
                .statusCode(412)
                .body("changes.number", contains(2))
                .body("changes[0].kind", equalTo("saved"));
        String editor = token("editor");
        Response list = as(editor).queryParam("limit", 1).get("/weather/snapshots/{date}/revisions", date);
        list.then().statusCode(200).body("items.number", contains(2)).body("items[0].by", not(nullValue()));
        as(editor)
                .basePath("")
                .urlEncodingEnabled(false)
                .get(list.<String>path("next"))
                .then()
                .body("items.number", contains(1))
                .body("next", nullValue());
        as(editor)
                .get("/weather/snapshots/{date}/revisions/{n}", date, 1)
                .then()
                .statusCode(200)
                .body("snapshot.readings[0].temperature", equalTo(4))
                .body("snapshot.revision", equalTo(1))
                .body("saved.number", equalTo(1));
        for (String none : List.of("3", "0", "x", "99999999999")) {
            as(editor)
                    .get("/weather/snapshots/{date}/revisions/{n}", date, none)
                    .then()
                    .statusCode(404);
        }
        admin().header("If-Match", second)
                .delete("/weather/snapshots/{date}", date)
                .then()
                .statusCode(204);
        anonymous().get("/weather/snapshots/{date}", date).then().statusCode(404);
        anonymous()
                .queryParam("from", date)
                .queryParam("to", "2018-01-02")
                .get("/weather/snapshots")
                .then()
                .body("items", empty());
        admin().get("/weather/snapshots/{date}/revisions", date)
                .then()
                .body("items.kind", contains("deleted", "saved", "saved"));
        admin().get("/weather/snapshots/{date}/revisions/3", date)
                .then()
                .statusCode(200)
                .body("snapshot", nullValue());
        put(date, null, seoul(7)).then().statusCode(201).body("revision", equalTo(4));
        put(date, second, seoul(8)).then().statusCode(412);
        anonymous().get("/weather/snapshots/{date}/revisions", date).then().statusCode(401);
        as(token("contributor"))
                .get("/weather/snapshots/{date}/revisions", date)
                .then()
                .statusCode(403);
        admin().get("/weather/snapshots/{date}/revisions", "2018-01-05").then().statusCode(404);
    }

    @Test
    void snapshotHoldsAsLongAsItsWriterOrTheSettingSays() {
        put("2018-02-01", null, seoul(1))
                .then()
                .body("validUntil", equalTo("2018-02-01T15:00:00Z"))
                .body("stale", equalTo(true))
                .body("fetchedAt", nullValue());
        put("2018-02-02T06:00:00Z", null, seoul(1)).then().body("validUntil", equalTo("2018-02-02T09:00:00Z"));
        put(
                        "2018-02-03",
                        null,
                        Map.of(
                                "validUntil",
                                "2997-01-01T00:00:00Z",
                                "readings",
                                List.of(Map.of("station", "108", "temperature", 1))))
                .then()
                .statusCode(201)
                .body("validUntil", equalTo("2997-01-01T00:00:00Z"))
                .body("stale", equalTo(false));
    }

    /** The answers are anonymous, so they come from the cache but for the first, until they end. */
    @Test
    void keptAnswersEndWhenTheWeatherGrowsStale() throws Exception {
        Instant observed = Instant.parse("2018-03-01T00:00:00Z");
        Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1200);
        String date = observed.toString();
        put(
                        date,
                        null,
                        Map.of(
                                "validUntil",
                                end.toString(),
                                "readings",
                                List.of(Map.of("station", "108", "temperature", 1))))
                .then()
                .statusCode(201);
        String list = root + "api/v1/weather/snapshots?from=2018-03-01&to=2018-03-02";
        String one = root + "api/v1/weather/snapshots/" + date;
        boolean seenFresh = false;
        while (Instant.now().isBefore(end.plusMillis(300))) {
            Instant asked = Instant.now();
            Response answer = anonymous().basePath("").get(one);
            Response listed = anonymous().basePath("").urlEncodingEnabled(false).get(list);
            boolean fresh = !answer.<Boolean>path("stale");
            seenFresh |= fresh;
            if (!asked.isBefore(end)) {
                assertThat(fresh).isFalse();
                assertThat(listed.<Boolean>path("items[0].stale")).isTrue();
            } else if (Instant.now().isBefore(end)) {
                assertThat(fresh).isTrue();
                String control = answer.header("Cache-Control");
                assertThat(control).doesNotContain("stale-while-revalidate");
            }
            Thread.sleep(20);
        }
        assertThat(seenFresh).isTrue();
        assertThat(Duration.between(observed, end)).isPositive();
    }

    @Test
    void rangesAreHalfOpenAndKeepTheirPages() {
        for (String hour : List.of("00", "01", "02")) {
            put("2017-01-01T" + hour + ":00:00Z", null, seoul(Integer.parseInt(hour)));
        }
        Response list = anonymous()
                .queryParam("from", "2017-01-01T00:00:00Z")
                .queryParam("to", "2017-01-01T02:00:00Z")
                .queryParam("limit", 1)
                .get("/weather/snapshots");
        list.then().statusCode(200).body("items.observedAt", contains("2017-01-01T01:00:00Z"));
        page(list.path("next"))
                .then()
                .body("items.observedAt", contains("2017-01-01T00:00:00Z"))
                .body("next", nullValue());
        String stolen = list.<String>path("next").replaceFirst("to=[^&]*", "to=2017-01-02");
        page(stolen).then().statusCode(400).body("errors[0].parameter", equalTo("cursor"));
        anonymous()
                .queryParam("from", "2017-01-01")
                .queryParam("to", "2017-01-01T09:30:00+09:00")
                .get("/weather/stations/{code}/readings", "108")
                .then()
                .statusCode(200)
                .body("items.temperature", contains(0));
        anonymous()
                .queryParam("from", "yesterday")
                .get("/weather/snapshots")
                .then()
                .statusCode(400);
    }

    @Test
    void hoursAndDaysAreSummedUpInTheSitesZone() {
        // In Seoul the day begins at 15:00 in UTC.
        put("2016-06-30T14:50:00Z", null, seoul(30));
        put("2016-06-30T15:00:00Z", null, seoul(-1));
        put("2016-06-30T15:30:00Z", null, seoul(2.2));
        put("2016-07-01T03:00:00Z", null, Map.of("readings", List.of(Map.of("station", "108"))));
        put("2016-07-02", null, seoul(9));
        anonymous()
                .queryParam("every", "day")
                .queryParam("from", "2016-06-30")
                .queryParam("to", "2016-07-04")
                .get("/weather/stations/{code}/readings", "서울")
                .then()
                .statusCode(200)
                .header("Cache-Tag", containsString("weather"))
                .body("items", hasSize(4))
                .body("items.count", contains(0, 1, 3, 1))
                .body("items[0].temperature", nullValue())
                .body("items[1].temperature.mean", equalTo(9))
                .body("items[2].from", equalTo("2016-06-30T15:00:00Z"))
                .body("items[2].to", equalTo("2016-07-01T15:00:00Z"))
                .body("items[2].temperature.min", equalTo(-1))
                .body("items[2].temperature.max", equalTo(2.2f))
                .body("items[2].temperature.mean", equalTo(0.6f))
                .body("items[2].humidity", nullValue())
                .body("items[3].temperature.max", equalTo(30));
        Response hours = anonymous()
                .queryParam("every", "hour")
                .queryParam("from", "2016-07-01")
                .queryParam("to", "2016-07-03")
                .queryParam("limit", 47)
                .get("/weather/stations/{code}/readings", "108");
        // What was measured on a day without a time belongs to no hour.
        hours.then().statusCode(200).body("items", hasSize(47)).body("items.count.sum()", equalTo(1));
        page(hours.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].from", equalTo("2016-06-30T15:00:00Z"))
                .body("items[0].count", equalTo(2))
                .body("next", nullValue());
        assertThat(anonymous()
                        .accept("text/csv")
                        .queryParam("every", "day")
                        .queryParam("from", "2016-07-01")
                        .queryParam("to", "2016-07-02")
                        .get("/weather/stations/108/readings")
                        .asString())
                .startsWith("from,to,count,temperatureMin,temperatureMax,temperatureMean,")
                .contains("2016-06-30T15:00:00Z,2016-07-01T15:00:00Z,3,-1,2.2,0.6,,,,,,,,,\r\n");
        Map.of(
                        "hour", List.of("2016-06-01", "2016-07-03"),
                        "day", List.of("2016-06-01", "2017-07-08"))
                .forEach((every, range) -> anonymous()
                        .queryParam("every", every)
                        .queryParam("from", range.get(0))
                        .queryParam("to", range.get(1))
                        .get("/weather/stations/{code}/readings", "108")
                        .then()
                        .statusCode(400)
                        .body("errors[0].parameter", equalTo("from"))
                        .body("errors[0].detail", containsString("days")));
        anonymous()
                .queryParam("every", "day")
                .queryParam("from", "2016-07-02")
                .queryParam("to", "2016-07-01")
                .get("/weather/stations/{code}/readings", "108")
                .then()
                .statusCode(400);
        anonymous()
                .queryParam("every", "week")
                .get("/weather/stations/108/readings")
                .then()
                .statusCode(400);
        anonymous()
                .queryParam("every", "hour")
                .queryParam("limit", 100)
                .get("/weather/stations/108/readings")
                .then()
                .statusCode(200)
                .body("items", hasSize(24));
    }

    @Test
    void nearestStationComesFirst() {
        Response page = anonymous()
                .queryParam("near", "33.5,126.5")
                .queryParam("limit", 1)
                .get("/weather/stations");
        page.then().statusCode(200).body("items.code", contains("184")).body("items[0].distance", equalTo(3.2f));
        page(page.path("next")).then().body("items.code", contains("165"));
        for (String bad : List.of("33.5", "north,east", "91,0", "0,181")) {
            anonymous()
                    .queryParam("near", bad)
                    .get("/weather/stations")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem("near"));
        }
    }
}
