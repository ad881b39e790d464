package news.gisa.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WeatherResourceTest extends HttpTest {
    private static final String STRIP = """

              • 서울 4℃

              • 인천 1℃
              • 백령 6℃
            * 춘천 -1℃
            - 강릉 −2.5 °C
            청주: 0
            Suwon +2
            """;

    private static Response putText(String date, String text) {
        return admin().contentType("text/plain").body(text).put("/weather/snapshots/{date}", date);
    }

    @Test
    void stripOfAPageIsReadLineByLine() {
        putText("2021-03-01", STRIP)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/weather/snapshots/2021-03-01"))
                .body("date", equalTo("2021-03-01"))
                .body("observedAt", nullValue())
                .body("readings.station.code", contains("108", "112", "102", "101", "105", "131", "119"))
                .body("readings.station.label", contains("서울", "인천", "백령", "춘천", "강릉", "청주", "수원"))
                .body("readings.temperature", contains(4, 1, 6, -1, -2.5f, 0, 2))
                .body("readings.condition", contains(null, null, null, null, null, null, null));
        anonymous()
                .get("/weather/snapshots/{date}", "2021-03-01")
                .then()
                .statusCode(200)
                .header("Cache-Tag", "weather")
                .body("readings[2].station.name", equalTo("백령도"));
    }

    @Test
    void faultsOfATextNameTheirLines() {
        putText("2021-03-02", "서울 4℃\n\n부산 춥다\n제주 x℃\n")
                .then()
                .statusCode(400)
                .body("errors.line", contains(3, 4))
                .body("errors[0].detail", containsString("부산 춥다"));
        putText("2021-03-02", "서울 4℃\n평양 1℃\nSEOUL 3\n")
                .then()
                .statusCode(400)
                .body("errors.line", contains(2, 3))
                .body("errors[0].detail", startsWith("There is no station 평양"))
                .body("errors[1].detail", containsString("twice"));
        putText("2021-03-02", "서울 99℃").then().statusCode(400);
        putText("2021-03-02", "서울" + " ".repeat(1_000_000) + "x").then().statusCode(400);
        putText("2021-03-02", "x\n".repeat(1000))
                .then()
                .statusCode(400)
                .body("detail", equalTo("1000 faults, see errors."))
                .body("errors", hasSize(100));
        putText("2021-03-02", "").then().statusCode(400);
        anonymous().get("/weather/snapshots/{date}", "2021-03-02").then().statusCode(404);
    }

    @Test
    void csvIsReadWithItsHeader() {
        admin().contentType("text/csv")
                .body("\"station\",temperature,condition\r\n96,,\r\n\"부산\",8.5,3\r\n")
                .put("/weather/snapshots/{date}", "2021-03-03")
                .then()
                .statusCode(201)
                .body("readings.station.code", contains("96", "159"))
                .body("readings.temperature", contains(null, 8.5f))
                .body("readings.condition", contains(null, 3));
        for (String body : List.of(
                "station,temprature\n108,4\n",
                "station,temperature\n108,vier\n",
                "station,temperature\n108\n",
                "station,temperature\n108," + "1".repeat(1_500_000) + "\n",
                "station,temperature\n108,4,5\n",
                "station,temperature\nnowhere,4\n",
                "station,temperature,station\n108,4,108\n",
                "station,temperature\n\"108,4\n",
                "")) {
            admin().contentType("text/csv")
                    .body(body)
                    .put("/weather/snapshots/{date}", "2021-03-04")
                    .then()
                    .statusCode(400);
        }
        admin().contentType("text/csv")
                .body("station,temperature\n108,4\n159,acht\n")
                .put("/weather/snapshots/{date}", "2021-03-04")
                .then()
                .statusCode(400)
                .body("errors.line", contains(3));
    }

    private static Response putCsv(String date, String text) {
        return admin().contentType("text/csv").body(text).put("/weather/snapshots/{date}", date);
    }

    @Test
    void byteOrderMarkIsNoPartOfAText() {
        putCsv("2021-03-07", "\uFEFFstation,temperature\r\n108,4\r\n")
                .then()
                .statusCode(201)
                .body("readings.temperature", contains(4));
        putCsv("2021-03-08", "\uFEFF\"station\",temperature\r\n108,−4℃\r\n112,４\r\n")
                .then()
                .statusCode(201)
                .body("readings.temperature", contains(-4, 4));
        putText("2021-03-09", "\uFEFF서울 −4℃\n인천 ４℃\n독도 -\n")
                .then()
                .statusCode(201)
                .body("readings.temperature", contains(-4, 4, null));
        adminBytes("2021-03-10", "\uFEFF{\"readings\": [{\"station\": \"108\", \"temperature\": 4}]}")
                .then()
                .statusCode(201);
    }

    private static Response adminBytes(String date, String json) {
        return admin().contentType("application/json")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .put("/weather/snapshots/{date}", date);
    }

    @Test
    void faultsOfValuesNameTheirLinesInEachForm() {
        putText("2021-03-12", "서울 4\n\n인천 99℃\n\u2028\n백령 -91\n춘천 4.55")
                .then()
                .statusCode(400)
                .body("errors.line", contains(3, 5, 6))
                .body(
                        "errors.detail",
                        contains(
                                "temperature: Expected -90 to 60 degrees Celsius.",
                                "temperature: Expected -90 to 60 degrees Celsius.",
                                "temperature: Expected degrees Celsius to a tenth at most."))
                .body("errors[0]", not(hasKey("pointer")));
        putCsv("2021-03-12", "station,temperature,humidity,windSpeed\n108,4,101,1\n\n112,99,50,151\n")
                .then()
                .statusCode(400)
                .body("errors.line", contains(2, 4, 4))
                .body(
                        "errors.detail",
                        contains(
                                "humidity: Expected 0 to 100 percent.",
                                "temperature: Expected -90 to 60 degrees Celsius.",
                                "windSpeed: Expected 0 to 150 metres a second."));
        putCsv("2021-03-12", "station,temperature\n").then().statusCode(400).body("errors.line", contains(1));
        putText("2021-03-12", "\n").then().statusCode(400).body("errors.line", contains(1));
        putCsv("2021-03-12", "station,temperature\n108,4\n112,\"1\n")
                .then()
                .statusCode(400)
                .body("line", equalTo(3));
        putCsv("2021-03-12", "station,temperature\n108,\"4\"5\n112,1\n")
                .then()
                .statusCode(400)
                .body("line", equalTo(2));
    }

    @Test
    void columnThatIsThereTwiceIsNamed() {
        putCsv("2021-03-13", "station,temperature,station\n108,4,108\n")
                .then()
                .statusCode(400)
                .body("errors.line", contains(1))
                .body("detail", equalTo("The column \"station\" is there more than once: keep one."));
        putCsv("2021-03-13", "station,temperature,temp,temperature,temp\n108,4,4,4,4\n")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3))
                .body("errors[0].detail", startsWith("Expected the columns"))
                .body("errors[1].detail", startsWith("The column \"temperature\""))
                .body("errors[2].detail", startsWith("The column \"temp\""));
        putCsv("2021-03-13", "station,temperature,,\n108,4,,\n")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("detail", startsWith("Expected the columns"));
    }

    @Test
    void temperatureThatIsUnlikeThePlaceIsSuspectInEachForm() {
        putText("2021-03-14", "서울 -50\n부산 60\n제주 41")
                .then()
                .statusCode(201)
                .body("readings.temperature", contains(-50, 60, 41))
                .body("readings.quality", contains("suspect", "suspect", null));
        putCsv("2021-03-15", "station,temperature,quality\n108,-50,good\n159,60,\n184,41,good\n")
                .then()
                .statusCode(201)
                .body("readings.quality", contains("suspect", "suspect", "good"));
        adminJson(Map.of("readings", List.of(Map.of("station", "108", "temperature", -50, "quality", "good"))))
                .put("/weather/snapshots/{date}", "2021-03-16")
                .then()
                .statusCode(201)
                .body("readings.quality", contains("suspect"));
        // It is in the list of readings, and no extreme of its day.
        anonymous()
                .queryParams(Map.of("from", "2021-03-16", "to", "2021-03-17", "every", "day"))
                .get("/weather/stations/108/readings")
                .then()
                .statusCode(200)
                .body("items.count", contains(1))
                .body("items.temperature", contains(nullValue()));
    }

    @Test
    void stationTakesNoNumberOrNameOfAnother() {
        for (Map.Entry<String, String> taken :
                Map.of("name", "서울", "label", "백령도", "nameLatin", "seoul ").entrySet()) {
            Map<String, Object> station = new HashMap<>(Map.of("name", unique("곳"), "latitude", 1, "longitude", 1));
            station.put(taken.getKey(), taken.getValue());
            adminJson(station)
                    .put("/weather/stations/{code}", "9101")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/name-taken"))
                    .body("errors.pointer", contains("/" + taken.getKey()))
                    .body(
                            "holder",
                            equalTo("/api/v1/weather/stations/"
                                    + (taken.getKey().equals("label") ? "102" : "108")));
        }
        // A number as a name, and a name as a number.
        adminJson(Map.of("name", "184", "latitude", 1, "longitude", 1))
                .put("/weather/stations/{code}", "9101")
                .then()
                .statusCode(409)
                .body("holder", equalTo("/api/v1/weather/stations/184"))
                .body("detail", equalTo("The station 184 (제주) goes by 184 already, as a number or a name."));
        adminJson(Map.of("name", unique("곳"), "latitude", 1, "longitude", 1))
                .put("/weather/stations/{code}", "SEOUL")
                .then()
                .statusCode(409)
                .body("errors.parameter", contains("code"))
                .body("holder", equalTo("/api/v1/weather/stations/108"));
        // One that is there takes none either, and keeps its own in any of its places.
        String own = unique("터");
        String etag = adminJson(Map.of("name", own, "nameLatin", own, "latitude", 1, "longitude", 1))
                .put("/weather/stations/{code}", "9102")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        adminJson(Map.of("name", own, "label", "독도", "latitude", 1, "longitude", 1))
                .header("If-Match", etag)
                .put("/weather/stations/{code}", "9102")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/label"));
        String moved = adminJson(Map.of("name", own, "latitude", 2, "longitude", 1))
                .header("If-Match", etag)
                .put("/weather/stations/{code}", "9102")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        admin().header("If-Match", moved)
                .delete("/weather/stations/{code}", "9102")
                .then()
                .statusCode(204);
    }

    @Test
    void ofTwoStationsThatTakeANameAtTheSameMomentOneHasIt() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            String name = unique("같은 곳");
            List<Callable<Integer>> puts = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> adminJson(Map.of("name", name, "latitude", 1, "longitude", 1))
                                    .put("/weather/stations/{code}", "92" + i)
                                    .statusCode())
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> put : pool.invokeAll(puts)) {
                statuses.add(put.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
            String code = anonymous().get("/weather/stations/{ref}", name).path("code");
            admin().header("If-Match", "*")
                    .delete("/weather/stations/{code}", code)
                    .then()
                    .statusCode(204);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void jsonNamesFaultsByPointer() {
        adminJson("{\"readings\": [{\"station\": \"108\", \"temperature\": 4}, {\"station\": \"nowhere\"}]}")
                .put("/weather/snapshots/{date}", "2021-03-05")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/readings/1/station"));
        adminJson("{\"readings\": [{\"station\": \"108\", \"temperature\": 4.55}]}")
                .put("/weather/snapshots/{date}", "2021-03-05")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/readings/0/temperature"));
        adminJson("{\"readings\": [{\"station\": \"108\", \"temperature\": \"4\"}]}")
                .put("/weather/snapshots/{date}", "2021-03-05")
                .then()
                .statusCode(400);
        adminJson("{\"readings\": [{\"station\": \"108\"}]}")
                .put("/weather/snapshots/{date}", "9999-12-31")
                .then()
                .statusCode(404);
        adminJson("{\"readings\": []}")
                .put("/weather/snapshots/{date}", "2021-03-05")
                .then()
                .statusCode(400);
        adminJson("{\"observedAt\": \"2021-03-06T00:00:00Z\", \"readings\": [{\"station\": \"108\"}]}")
                .put("/weather/snapshots/{date}", "2021-03-05")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/observedAt"));
        adminJson("{\"readings\": [{\"station\": \"108\"}]}")
                .put("/weather/snapshots/{date}", "2021-02-30")
                .then()
                .statusCode(404);
    }

    @Test
    void snapshotOfAnInstantBelongsToTheDateInTheSitesZone() {
        adminJson(Map.of("source", "기상청", "readings", List.of(Map.of("station", "108", "temperature", -3))))
                .put("/weather/snapshots/{date}", "2021-04-01T06:00:00+09:00")
                .then()
                .statusCode(201)
                .body("date", equalTo("2021-04-01"))
                .body("observedAt", equalTo("2021-03-31T21:00:00Z"))
                .body("source", equalTo("기상청"));
        anonymous()
                .get("/weather/snapshots/{date}", "2021-03-31T21:00:00Z")
                .then()
                .statusCode(200);
        anonymous()
                .get("/weather/snapshots/{date}", "2021-04-01")
                .then()
                .statusCode(200)
                .body("readings[0].temperature", equalTo(-3));
        anonymous().get("/weather/snapshots/{date}", "2021-03-31").then().statusCode(404);
    }

    @Test
    void putReplacesOnlyTheLatestVersion() {
        String first = putText("2021-05-01", "서울 1\n부산 2").header("ETag");
        putText("2021-05-01", "서울 3").then().statusCode(428);
        String second = admin().contentType("text/plain")
                .header("If-Match", first)
                .body("서울 3")
                .put("/weather/snapshots/{date}", "2021-05-01")
                .then()
                .statusCode(200)
                .body("readings", hasSize(1))
                .extract()
                .header("ETag");
        admin().contentType("text/plain")
                .header("If-Match", first)
                .body("서울 4")
                .put("/weather/snapshots/{date}", "2021-05-01")
                .then()
                .statusCode(412)
                .body("currentETag", equalTo(second));
        String same = admin().contentType("text/plain")
                .header("If-Match", second)
                .body("서울 3.0℃")
                .put("/weather/snapshots/{date}", "2021-05-01")
                .header("ETag");
        assertThat(same).isEqualTo(second);
        admin().header("If-Match", second)
                .delete("/weather/snapshots/{date}", "2021-05-01")
                .then()
                .statusCode(204);
        anonymous().get("/weather/snapshots/{date}", "2021-05-01").then().statusCode(404);
    }

    @Test
    void latestIsTheNewestThatIsNotAhead() {
        putText("2026-06-01", "서울 7").then().statusCode(201);
        putText("2026-05-31", "서울 6").then().statusCode(201);
        putText("2998-01-01", "서울 5").then().statusCode(201);
        anonymous().get("/weather/latest").then().statusCode(200).body("date", equalTo("2026-06-01"));
        Response page = anonymous().queryParam("limit", 2).get("/weather/snapshots");
        page.then().statusCode(200).body("items.date", contains("2998-01-01", "2026-06-01"));
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .body("items[0].date", equalTo("2026-05-31"));
    }

    @Test
    void registryHasTheTwentyStationsAndGrows() {
        anonymous()
                .get("/weather/stations")
                .then()
                .statusCode(200)
                .body("items.label.take(5)", contains("서울", "인천", "백령", "춘천", "강릉"))
                .body("items.find { it.code == '184' }.name", equalTo("제주"));
        Map<String, Object> station =
                Map.of("name", "북강릉", "latitude", 37.8046, "longitude", 128.8554, "position", 500);
        Response created = adminJson(station).put("/weather/stations/{code}", "104");
        created.then().statusCode(201).body("label", equalTo("북강릉"));
        adminJson(station).put("/weather/stations/{code}", "104").then().statusCode(428);
        putText("2021-06-01", "북강릉 20").then().statusCode(201);
        anonymous()
                .get("/weather/stations/{code}/readings", "북강릉")
                .then()
                .statusCode(200)
                .body("items.date", contains("2021-06-01"))
                .body("items.temperature", contains(20));
        admin().header("If-Match", created.header("ETag"))
                .delete("/weather/stations/{code}", "104")
                .then()
                .statusCode(409)
                .body("count", equalTo(1));
        adminJson(Map.of("name", "x", "latitude", 1.23456, "longitude", 0))
                .put("/weather/stations/{code}", "9999")
                .then()
                .statusCode(400);
        adminJson(Map.of("name", "x", "latitude", 91, "longitude", 0))
                .put("/weather/stations/{code}", "9999")
                .then()
                .statusCode(400);
        anonymous().get("/weather/stations/{code}", "평양").then().statusCode(404);
        String spare = adminJson(Map.of("name", "빈터", "latitude", 1, "longitude", 1))
                .put("/weather/stations/{code}", "9998")
                .header("ETag");
        admin().header("If-Match", spare)
                .delete("/weather/stations/{code}", "9998")
                .then()
                .statusCode(204);
    }

    @Test
    void rolesAreKept() {
        anonymous()
                .contentType("text/plain")
                .body("서울 1")
                .put("/weather/snapshots/{date}", "2021-07-01")
                .then()
                .statusCode(401);
        as(token("contributor"))
                .contentType("text/plain")
                .body("서울 1")
                .put("/weather/snapshots/{date}", "2021-07-01")
                .then()
                .statusCode(403);
        as(token("editor"))
                .contentType("application/json")
                .body(Map.of("name", "x", "latitude", 1, "longitude", 1))
                .put("/weather/stations/{code}", "9997")
                .then()
                .statusCode(403);
        admin().contentType("application/xml")
                .body("<x/>")
                .put("/weather/snapshots/{date}", "2021-07-01")
                .then()
                .statusCode(415);
    }

    @Test
    void ofTwoPutsAtTheSameMomentOneCreates() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> puts = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> putText("2021-08-01", "서울 " + i).statusCode())
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> put : pool.invokeAll(puts)) {
                statuses.add(put.get());
            }
            assertThat(statuses)
                    .containsOnlyOnce(201)
                    .allMatch(status -> List.of(201, 409, 428).contains(status));
        } finally {
            pool.shutdown();
        }
    }
}
