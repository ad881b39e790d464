package news.gisa.article.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import news.gisa.JsonDepth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bodies that are as long as they may be, or become longer where they are shown. */
@Tag("anydb")
@QuarkusTest
class LargeBodiesTest extends HttpTest {
    /** 40 KB that would be 100 MB. */
    private static final String REFERENCES = "[a]: /" + "x".repeat(20_000) + "\n\n" + "[a]\n\n".repeat(5_000);

    /** Of each three characters 43 of JSON: somewhat more than the bound, and somewhat less. */
    private static final String SWELLING = "a\n\n".repeat(60_000);

    private static final String LESS = "a\n\n".repeat(25_000);

    private static void isTooLarge(Response answer) {
        answer.then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/body"))
                .body("errors[0].detail", allOf(containsString("2,000,000"), containsString("Shorten it")));
    }

    @Test
    void noAnswerIsDeeperThanReadersOfJsonTake() {
        String quotes = "> ".repeat(80) + "글";
        String lists = "- ".repeat(80) + "글";
        String both = "> - ".repeat(40) + "글";
        String numbers = "> 1. ".repeat(40) + "::ad{slot=\"mid\"}";
        for (String body : List.of(quotes, lists, both, numbers)) {
            String section = unique("deep");
            adminJson(Map.of("name", "A"))
                    .put("/sections/{slug}", section)
                    .then()
                    .statusCode(201);
            Response first = draft(Map.of("headline", unique("깊은 글"), "body", body, "section", section));
            String slug = first.path("slug");
            publish(slug, Map.of());
            Response second = admin().contentType(MERGE_PATCH)
                    .header("If-Match", first.header("ETag"))
                    .body(Map.of("body", body + "자\n\n" + body))
                    .patch("/articles/{ref}", slug);
            Response conflict = admin().contentType(MERGE_PATCH)
                    .header("If-Match", first.header("ETag"))
                    .body(Map.of("body", "a"))
                    .patch("/articles/{ref}", slug);
            conflict.then().statusCode(412);
            for (Response answer : List.of(
                    first,
                    second,
                    conflict,
                    anonymous().queryParam("include", "jsonLd,related").get("/articles/{ref}", slug),
                    anonymous()
                            .queryParam("section", section)
                            .queryParam("include", "body")
                            .get("/articles"),
                    admin().queryParam("version", "latest")
                            .queryParam("section", section)
                            .queryParam("include", "body")
                            .get("/articles"),
                    admin().get("/articles/{ref}/revisions/2", slug),
                    admin().get("/articles/{ref}/revisions/2/diff", slug),
                    anonymous()
                            .basePath("/feeds")
                            .queryParam("section", section)
                            .get("/json"))) {
                assertThat(JsonDepth.of(answer.asByteArray()))
                        .as(answer.asString())
                        .isLessThanOrEqualTo(60);
            }
        }
    }

    @Test
    void aBodyThatBecomesTooLargeIsRefusedHoweverItComes() {
        String slug = unique("부푼-글");
        Map<String, String> json = Map.of("headline", "부푼 글", "body", SWELLING);
        String markdown = "---\nheadline: 부푼 글\n---\n\n" + SWELLING;
        isTooLarge(adminJson(json).post("/articles"));
        isTooLarge(adminJson(json).queryParam("dryRun", true).post("/articles"));
        isTooLarge(adminJson(json).put("/articles/{ref}", slug));
        isTooLarge(admin().contentType("text/markdown; charset=UTF-8")
                .body(markdown)
                .post("/articles"));
        isTooLarge(admin().contentType("text/markdown; charset=UTF-8")
                .body(markdown)
                .put("/articles/{ref}", slug));

        String etag = adminJson(Map.of("headline", "부푼 글", "body", LESS))
                .put("/articles/{ref}", slug)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        isTooLarge(adminJson(json).header("If-Match", etag).put("/articles/{ref}", slug));
        isTooLarge(admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(Map.of("body", SWELLING))
                .patch("/articles/{ref}", slug));
        admin().get("/articles/{ref}/revisions", slug).then().body("items", hasSize(1));
    }

    @Test
    void referencesBeyondTheBoundAreToldWithTheirLine() {
        adminJson(Map.of("headline", "되풀이", "body", REFERENCES))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/body"))
                .body("errors[0].detail", allOf(startsWith("Line 11: "), containsString("link definitions")));
    }

    @Test
    void theLongestBodyOfWordsIsTaken() {
        String body = "회장 \"말\" ".repeat(62_500);

        draft(Map.of("headline", "긴 글", "body", body));
    }

    @Test
    void twoStrangersAreCompared() {
        String slug = unique("남남");
        String etag = draft(Map.of("headline", "남남", "slug", slug, "body", "가나 ".repeat(160_000)))
                .header("ETag");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(Map.of("body", "다 라\n\n".repeat(80_000)))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(400);
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(Map.of("body", "다라 마바사\n\n".repeat(20_000)))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        admin().get("/articles/{ref}/revisions/2/diff", slug)
                .then()
                .statusCode(200)
                .body("body", not(empty()));
        late(slug, etag).body("diff.body", nullValue()).body("diff.to", equalTo(2));
    }

    @Test
    void aRefusalComparesWhatIsNotTooLong() {
        String slug = unique("늦은-글");
        String etag = draft(Map.of("headline", "늦은 글", "slug", slug, "body", "가".repeat(99_000)))
                .header("ETag");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(Map.of("body", "나".repeat(99_000)))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        late(slug, etag).body("diff.body", not(empty()));
    }

    private static ValidatableResponse late(String slug, String etag) {
        return admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(Map.of("summary", "늦음"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(412);
    }
}
