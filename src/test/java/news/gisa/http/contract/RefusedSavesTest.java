package news.gisa.http.contract;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

/** Saves that other tests ask for in another way: what is public at once, and what belongs to somebody else. */
@QuarkusTest
class RefusedSavesTest extends HttpTest {
    private static final String EMBARGOED = "/problems/embargoed";
    private static final String SLUG_TAKEN = "/problems/slug-taken";
    private static final String AHEAD = "2099-01-01T00:00:00Z";

    private static RequestSpecification replacing(Map<String, ?> body) {
        return admin().contentType(ContentType.JSON).header("If-Match", "*").body(body);
    }

    private static RequestSpecification patching(Map<String, ?> body) {
        return admin().contentType(MERGE_PATCH).header("If-Match", "*").body(body);
    }

    @Test
    void whatIsUnderEmbargoIsNotPublishedWithItsSave() {
        Map<String, String> content = Map.of("headline", unique("엠바고"), "embargoUntil", AHEAD, "body", "글.");
        adminJson(content).post("/articles?publish=true").then().statusCode(409).body("type", equalTo(EMBARGOED));
        adminJson(content)
                .put("/articles/{ref}?publish=true", unique("embargo"))
                .then()
                .statusCode(409)
                .body("type", equalTo(EMBARGOED));
        String slug = draft(Map.of("headline", unique("엠바고"))).path("slug");
        patching(Map.of("embargoUntil", AHEAD))
                .patch("/articles/{ref}?publish=true", slug)
                .then()
                .statusCode(409)
                .body("type", equalTo(EMBARGOED));
    }

    @Test
    void slugOfAnotherIsNotTaken() {
        String taken = draft(Map.of("headline", unique("남의 것"))).path("slug");
        String own = draft(Map.of("headline", unique("내 것"))).path("slug");
        patching(Map.of("slug", taken))
                .patch("/articles/{ref}", own)
                .then()
                .statusCode(409)
                .body("type", equalTo(SLUG_TAKEN));
        String other = adminJson(Map.of("name", unique("남"))).post("/authors").path("slug");
        String name = unique("나");
        String author = adminJson(Map.of("name", name)).post("/authors").path("slug");
        patching(Map.of("slug", other))
                .patch("/authors/{ref}", author)
                .then()
                .statusCode(409)
                .body("type", equalTo(SLUG_TAKEN));
        replacing(Map.of("name", name, "slug", other))
                .put("/authors/{ref}", author)
                .then()
                .statusCode(409)
                .body("type", equalTo(SLUG_TAKEN));
    }
}
