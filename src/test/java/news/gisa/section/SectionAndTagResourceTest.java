package news.gisa.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SectionAndTagResourceTest extends HttpTest {
    private static Response putSection(String slug, Map<String, ?> section) {
        return adminJson(section).put("/sections/{slug}", slug);
    }

    @Test
    void sectionsFormATreeWithoutCircles() {
        String top = unique("top");
        String below = unique("below");
        putSection(top, Map.of("name", "경제", "position", 1))
                .then()
                .statusCode(201)
                .body("parent", nullValue());
        putSection(below, Map.of("name", "산업", "parent", top))
                .then()
                .statusCode(201)
                .body("parent", equalTo(top));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("parent", below))
                .patch("/sections/{slug}", top)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/parent"));
        putSection(unique("x"), Map.of("name", "x", "parent", "nowhere")).then().statusCode(400);
        anonymous().get("/sections").then().statusCode(200).body("items.slug", hasItems(top, below));
        anonymous().get("/sections/{slug}", unique("nothing")).then().statusCode(404);
    }

    @Test
    void movesAtTheSameMomentCloseNoCircle() throws Exception {
        ExecutorService movers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String one = unique("one");
                String two = unique("two");
                putSection(one, Map.of("name", "A")).then().statusCode(201);
                putSection(two, Map.of("name", "B")).then().statusCode(201);
                List<Callable<Integer>> moves = List.of(() -> move(one, two), () -> move(two, one));
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> status : movers.invokeAll(moves)) {
                    statuses.add(status.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 400);
            }
        } finally {
            movers.shutdown();
        }
    }

    private static int move(String slug, String parent) {
        return admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("parent", parent))
                .patch("/sections/{slug}", slug)
                .statusCode();
    }

    @Test
    void sectionInUseIsNotDeleted() {
        String used = unique("used");
        String etag = putSection(used, Map.of("name", "A")).header("ETag");
        draft(Map.of("headline", unique("기사"), "section", used));
        admin().header("If-Match", etag)
                .delete("/sections/{slug}", used)
                .then()
                .statusCode(409)
                .body("count", equalTo(1));
        String free = unique("free");
        String freeEtag = putSection(free, Map.of("name", "A")).header("ETag");
        admin().header("If-Match", freeEtag)
                .delete("/sections/{slug}", free)
                .then()
                .statusCode(204);
        putSection("Not-A-Slug", Map.of("name", "A")).then().statusCode(404);
        putSection(unique("s"), Map.of("name", "A", "position", -1)).then().statusCode(400);
    }

    @Test
    void tagsAreMadeByTheFirstArticleAndSharedByName() {
        String name = unique("Hanbit");
        Response first =
                draft(Map.of("headline", unique("기사"), "tags", List.of(name, "  " + name.toUpperCase() + " ", name)));
        first.then().body("tags.name", contains(name));
        String slug = first.path("tags[0].slug");
        draft(Map.of("headline", unique("기사"), "tags", List.of(slug))).then().body("tags.slug", contains(slug));
        Response tag = anonymous().get("/tags/{slug}", slug);
        tag.then().statusCode(200).body("kind", nullValue());
        admin().contentType(MERGE_PATCH)
                .header("If-Match", tag.header("ETag"))
                .body("{\"kind\": \"organisation\", \"name\": \"한빛 " + slug + "\"}")
                .patch("/tags/{slug}", slug)
                .then()
                .statusCode(200)
                .body("kind", equalTo("organisation"));
        admin().header("If-Match", "*")
                .delete("/tags/{slug}", slug)
                .then()
                .statusCode(409)
                .body("count", equalTo(2));
    }

    @Test
    void longestNamesOfTagsHaveKeys() {
        // Each of these is 18 characters in compatibility form.
        String name = "\uFDFA".repeat(60);
        draft(Map.of("headline", unique("긴 꼬리표"), "tags", List.of(name))).then().body("tags.name", contains(name));
    }

    @Test
    void tagNamesAreUnique() {
        String slug = unique("tag");
        String name = unique("이름");
        Response created = adminJson(Map.of("name", name, "kind", "topic")).put("/tags/{slug}", slug);
        created.then().statusCode(201);
        adminJson(Map.of("name", " " + name))
                .put("/tags/{slug}", unique("other"))
                .then()
                .statusCode(409)
                .body("holder", equalTo("/api/v1/tags/" + slug));
        adminJson(Map.of("name", "x", "kind", "animal"))
                .put("/tags/{slug}", unique("t"))
                .then()
                .statusCode(400);
        adminJson(Map.of("name", name)).put("/tags/{slug}", slug).then().statusCode(428);
        adminJson(Map.of("name", name))
                .header("If-Match", created.header("ETag"))
                .put("/tags/{slug}", slug)
                .then()
                .statusCode(200)
                .body("kind", nullValue());
        admin().header("If-Match", "*").delete("/tags/{slug}", slug).then().statusCode(204);
        anonymous().get("/tags/{slug}", slug).then().statusCode(404);
        anonymous()
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/tags/{slug}", slug)
                .then()
                .statusCode(401);
        anonymous().queryParam("limit", 1).get("/tags").then().statusCode(200);
    }
}
