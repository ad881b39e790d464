package news.gisa.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditResourceTest extends HttpTest {
    private static ValidatableResponse trail(String subject, String id) {
        return admin().queryParam("subject", subject)
                .queryParam("id", id)
                .get("/audit")
                .then()
                .statusCode(200);
    }

    private static void delete(String path) {
        admin().header("If-Match", "*").delete(path).then().statusCode(204);
    }

    @Test
    void trailTellsWhoDidWhatToWhatWhen() {
        String name = unique("데스크");
        Response token = adminJson(Map.of("name", name, "role", "editor")).post("/tokens");
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Response author = as(token.path("secret"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "한서윤"))
                .post("/authors");
        String id = author.path("id");
        String at = trail("author", id)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("author.created"))
                .body("items[0].subject", equalTo("author"))
                .body("items[0].id", equalTo(id))
                .body("items[0].detail", equalTo("한서윤"))
                .body("items[0].token.id", equalTo(token.path("id")))
                .body("items[0].token.name", equalTo(name))
                .body("items[0].token.role", equalTo("editor"))
                .extract()
                .path("items[0].at");
        assertThat(Instant.parse(at)).isBetween(before, Instant.now());
    }

    @Test
    void onlyWhatChangedIsRecorded() {
        Map<String, String> input = Map.of("name", unique("작가"));
        String id = adminJson(input).post("/authors").path("id");
        adminJson(input)
                .header("If-Match", "*")
                .put("/authors/{ref}", id)
                .then()
                .statusCode(200);
        trail("author", id).body("items.action", contains("author.created"));
        adminJson(Map.of("name", unique("작가"), "role", "기자"))
                .header("If-Match", "*")
                .put("/authors/{ref}", id)
                .then()
                .statusCode(200);
        delete("/authors/" + id);
        trail("author", id).body("items.action", contains("author.deleted", "author.updated", "author.created"));
    }

    @Test
    void everyRoomRecords() {
        String section = unique("trail");
        String tag = unique("trail");
        String station = unique("T").replace("-", "");
        String date = "1999-02-03";
        Map<String, Object> place = Map.of("name", unique("역"), "latitude", 37.1, "longitude", 127.1);
        Map<String, Object> weather = Map.of("readings", List.of(Map.of("station", "108", "temperature", 4)));
        adminJson(Map.of("name", "가")).put("/sections/{slug}", section).then().statusCode(201);
        adminJson(Map.of("name", tag)).put("/tags/{slug}", tag).then().statusCode(201);
        adminJson(place).put("/weather/stations/{code}", station).then().statusCode(201);
        adminJson(weather).put("/weather/snapshots/{date}", date).then().statusCode(201);
        for (String path : List.of("/sections/" + section, "/tags/" + tag)) {
            admin().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"name\": \"" + unique("나") + "\"}")
                    .patch(path)
                    .then()
                    .statusCode(200);
        }
        for (int temperature : List.of(4, 5)) {
            adminJson(Map.of("readings", List.of(Map.of("station", "108", "temperature", temperature))))
                    .header("If-Match", "*")
                    .put("/weather/snapshots/{date}", date)
                    .then()
                    .statusCode(200);
        }
        for (int latitude : List.of(38, 38)) {
            adminJson(Map.of("name", station, "latitude", latitude, "longitude", 127.1))
                    .header("If-Match", "*")
                    .put("/weather/stations/{code}", station)
                    .then()
                    .statusCode(200);
        }
        Map<String, String> subjects = Map.of(
                "section", section,
                "tag", tag,
                "station", station,
                "snapshot", date);
        delete("/sections/" + section);
        delete("/tags/" + tag);
        delete("/weather/stations/" + station);
        delete("/weather/snapshots/" + date);
        subjects.forEach((subject, id) -> trail(subject, id)
                .body("items.action", contains(subject + ".deleted", subject + ".updated", subject + ".created")));
    }

    @Test
    void tokensAreRecordedWithoutTheirSecret() {
        Response token =
                adminJson(Map.of("name", unique("t"), "role", "contributor")).post("/tokens");
        String id = token.path("id");
        delete("/tokens/" + id);
        delete("/tokens/" + id);
        String trail = trail("token", id)
                .body("items.action", contains("token.revoked", "token.created"))
                .extract()
                .asString();
        assertThat(trail).doesNotContain(token.<String>path("secret"));
    }

    @Test
    void tagsThatAnArticleMakesAreItsWritersDoing() {
        String tag = unique("새말");
        draft(Map.of("headline", unique("꼬리표"), "tags", List.of(tag)));
        trail("tag", tag).body("items.action", contains("tag.created")).body("items[0].detail", equalTo(tag));
    }

    @Test
    void whatIsNotDoneIsNotRecorded() {
        String dry = unique("dry");
        adminJson(Map.of("name", "가"))
                .queryParam("dryRun", true)
                .put("/sections/{slug}", dry)
                .then()
                .statusCode(200);
        trail("section", dry).body("items", empty());
        Response author = adminJson(Map.of("name", unique("작가"))).post("/authors");
        String id = author.path("id");
        adminJson(Map.of("name", "b"))
                .header("If-Match", author.header("ETag"))
                .queryParam("dryRun", true)
                .put("/authors/{ref}", id)
                .then()
                .statusCode(200);
        admin().header("If-Match", "*")
                .queryParam("dryRun", true)
                .delete("/authors/{ref}", id)
                .then()
                .statusCode(204);
        adminJson(Map.of("name", "b"))
                .header("If-Match", "\"7-aaaaaaaaaaaa.x\"")
                .put("/authors/{ref}", id)
                .then()
                .statusCode(412);
        trail("author", id).body("items.action", contains("author.created"));
    }

    @Test
    void filtersNarrowAndPagesFollow() {
        Response token =
                adminJson(Map.of("name", unique("t"), "role", "editor")).post("/tokens");
        String secret = token.path("secret");
        String by = token.path("id");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(
                    0,
                    as(secret)
                            .contentType(ContentType.JSON)
                            .body(Map.of("name", unique("작가")))
                            .post("/authors")
                            .path("id"));
        }
        String tag = unique("t");
        as(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("name", tag))
                .put("/tags/{slug}", tag)
                .then()
                .statusCode(201);
        admin().queryParam("token", by).get("/audit").then().body("items", hasSize(6));
        admin().queryParam("action", "author.created")
                .queryParam("token", by)
                .queryParam("from", "2020-01-01")
                .get("/audit")
                .then()
                .body("items.id", equalTo(made));
        Instant first = Instant.parse(trail("author", made.get(4)).extract().path("items[0].at"));
        admin().queryParam("token", by)
                .queryParam("to", first.toString())
                .get("/audit")
                .then()
                .body("items", empty());
        admin().queryParam("id", made.get(4))
                .queryParam("from", first.toString())
                .queryParam("to", first.plusMillis(1).toString())
                .get("/audit")
                .then()
                .body("items", hasSize(1));
        admin().queryParam("from", "2999-01-01").get("/audit").then().body("items", empty());
        admin().queryParam("to", "1700-01-01").get("/audit").then().body("items", empty());
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/audit?action=author.created&limit=2&token=" + by;
        while (next != null) {
            Response page = RestAssured.given(admin().basePath("").urlEncodingEnabled(false))
                    .get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertThat(seen).isEqualTo(made);
    }

    @Test
    void valuesThatNoEntryHasAreRefusedByName() {
        Map.of(
                        "subject", "athor",
                        "id", "x".repeat(121),
                        "action", "author-created",
                        "token", "admin",
                        "from", "yesterday",
                        "to", "2024-13-01",
                        "cursor", "abc")
                .forEach((name, value) -> admin().queryParam(name, value)
                        .get("/audit")
                        .then()
                        .statusCode(400)
                        .body("errors[0].parameter", equalTo(name)));
        admin().queryParam("action", "athor.created").get("/audit").then().statusCode(400);
    }

    @Test
    void trailIsForAdmins() {
        anonymous().get("/audit").then().statusCode(401);
        as(token("editor")).get("/audit").then().statusCode(403);
        admin().queryParam("token", new UUID(0, 0))
                .queryParam("subject", "token")
                .get("/audit")
                .then()
                .body("items[0].token.name", equalTo("Gisa"))
                .body("items[0].detail", equalTo("admin (configured), admin"));
    }
}
