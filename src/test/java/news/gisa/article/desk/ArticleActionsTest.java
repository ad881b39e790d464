package news.gisa.article.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import news.gisa.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleActionsTest extends HttpTest {
    @Inject
    Statements statements;

    private static List<String> drafts(int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> draft(Map.of("headline", unique("묶음"), "body", "글 " + i, "tags", List.of("처음부터")))
                        .<String>path("slug"))
                .toList();
    }

    private static Response act(String action, List<String> ids, Map<String, ?> more) {
        return adminJson(action(action, ids, more)).post("/articles/actions");
    }

    private static Map<String, Object> action(String action, List<String> ids, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("action", action);
        request.put("ids", ids);
        return request;
    }

    @Test
    void eachHasItsOwnResult() {
        List<String> slugs = drafts(3);
        String trashed = slugs.get(1);
        admin().header("If-Match", etagOfLatest(trashed))
                .delete("/articles/{ref}", trashed)
                .then()
                .statusCode(204);
        String id = draft(Map.of("headline", unique("묶음"))).path("id");
        String nothing = UUID.randomUUID().toString();
        act("publish", List.of(slugs.get(0), trashed, nothing, id), Map.of("kind", "update"))
                .then()
                .statusCode(200)
                .body("items.ref", contains(slugs.get(0), trashed, nothing, id))
                .body("items.done", contains(true, false, false, true))
                .body("items.status", contains("published", null, null, "published"))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.type", equalTo("/problems/in-trash"))
                .body("items[2].problem.status", equalTo(404))
                .body("items[2].id", nullValue());
        anonymous().get("/articles/{ref}", slugs.get(0)).then().statusCode(200);
        anonymous().get("/articles/{ref}", id).then().statusCode(200);
        act("withdraw", List.of(slugs.get(0), slugs.get(2)), Map.of("reason", "내림"))
                .then()
                .body("items.done", contains(true, false))
                .body("items[1].problem.status", equalTo(409));
        anonymous().get("/articles/{ref}", slugs.get(0)).then().statusCode(410);
    }

    @Test
    void tagsAndSectionMakeRevisionsWhereSomethingChanges() {
        List<String> slugs = drafts(2);
        String tag = unique("묶음표");
        act("tag", slugs, Map.of("tags", List.of(tag), "note", "묶음"))
                .then()
                .statusCode(200)
                .body("items.revision", contains(2, 2));
        act("tag", slugs, Map.of("tags", List.of(tag))).then().body("items.revision", contains(2, 2));
        admin().get("/articles/{ref}/revisions", slugs.get(0))
                .then()
                .body("items[0].fields", contains("tags"))
                .body("items[0].added", equalTo(0))
                .body("items[0].note", equalTo("묶음"));
        admin().queryParam("version", "latest")
                .queryParam("body", "markdown")
                .get("/articles/{ref}", slugs.get(1))
                .then()
                .body("tags.name", contains("처음부터", tag))
                .body("body.markdown", equalTo("글 1"));
        act("untag", slugs, Map.of("tags", List.of("처음부터"))).then().body("items.revision", contains(3, 3));
        act("untag", slugs, Map.of("tags", List.of(unique("없는표"))))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/tags/0"));
        String section = unique("section");
        adminJson(Map.of("name", "산업")).put("/sections/{slug}", section).then().statusCode(201);
        act("move", slugs, Map.of("section", section)).then().body("items.revision", contains(4, 4));
        act("move", slugs, Map.of("section", "nowhere"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/section"));
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slugs.get(0))
                .then()
                .body("section.slug", equalTo(section))
                .body("tags.name", contains(tag));
    }

    @Test
    void allOrNothingOnRequest() {
        List<String> slugs = drafts(2);
        String tag = unique("전부표");
        act("tag", List.of(slugs.get(0), "no-such", slugs.get(1)), Map.of("tags", List.of(tag), "atomic", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-done"))
                .body("items.ref", contains("no-such"))
                .body("items.done", contains(false));
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slugs.get(0))
                .then()
                .body("revision", equalTo(1));
        anonymous().get("/tags/{slug}", tag).then().statusCode(404);
        act("publish", List.of(slugs.get(0), "no-such"), Map.of("atomic", true))
                .then()
                .statusCode(409);
        String id = admin().queryParam("version", "latest")
                .get("/articles/{ref}", slugs.get(0))
                .path("id");
        admin().queryParam("subject", "article")
                .queryParam("id", id)
                .get("/audit")
                .then()
                .body("items.action", contains("article.created"));
        publish(slugs.get(0), Map.of());
        admin().get("/articles/{ref}/publications", slugs.get(0)).then().body("items.number", contains(1));
        act("tag", List.of("no-such"), Map.of("tags", List.of(tag))).then().body("items.done", contains(false));
        anonymous().get("/tags/{slug}", tag).then().statusCode(404);
        act("tag", slugs, Map.of("tags", List.of(tag), "atomic", true)).then().statusCode(200);
    }

    @Test
    void faultsOfTheRequestAreNamed() {
        List<String> slugs = drafts(1);
        String id = admin().queryParam("version", "latest")
                .get("/articles/{ref}", slugs.get(0))
                .path("id");
        act("tag", slugs, Map.of()).then().statusCode(400).body("errors.pointer", contains("/tags"));
        act("move", slugs, Map.of("tags", List.of("a")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/section", "/tags"));
        act("publish", slugs, Map.of("reason", "a")).then().statusCode(400).body("errors.pointer", hasItem("/reason"));
        act("explode", slugs, Map.of()).then().statusCode(400).body("errors.pointer", contains("/action"));
        act("publish", List.of(), Map.of()).then().statusCode(400).body("errors.pointer", contains("/ids"));
        act("publish", List.of("a", "a"), Map.of()).then().statusCode(400).body("errors.pointer", contains("/ids/1"));
        act("publish", List.of(id, slugs.get(0)), Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/ids/1"));
        List<String> many = IntStream.range(0, 501).mapToObj(i -> "a" + i).toList();
        act("publish", many, Map.of()).then().statusCode(400).body("errors.pointer", contains("/ids"));
        act("publish", slugs, Map.of("kind", "correction"))
                .then()
                .statusCode(200)
                .body("items[0].problem.errors[0].pointer", equalTo("/note"));
        as(token("contributor"))
                .contentType(ContentType.JSON)
                .body(Map.of("action", "publish", "ids", slugs))
                .post("/articles/actions")
                .then()
                .statusCode(403);
    }

    private static Response actOnSeen(String action, List<?> ids, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("action", action);
        request.put("ids", ids);
        return adminJson(request).post("/articles/actions");
    }

    @Test
    void whatChangedSinceItWasSeenRefusesTheAction() {
        List<String> slugs = drafts(4);
        String tag = unique("본표");
        String stale = etagOfLatest(slugs.get(3));
        act("tag", slugs.subList(2, 4), Map.of("tags", List.of(unique("먼저"))))
                .then()
                .statusCode(200);
        actOnSeen(
                        "tag",
                        List.of(
                                Map.of("ref", slugs.get(0), "revision", 1),
                                Map.of("ref", slugs.get(1), "etag", etagOfLatest(slugs.get(1))),
                                Map.of("ref", slugs.get(2), "revision", 1),
                                Map.of("ref", slugs.get(3), "etag", stale)),
                        Map.of("tags", List.of(tag)))
                .then()
                .statusCode(200)
                .body("items.ref", equalTo(slugs))
                .body("items.done", contains(true, true, false, false))
                .body("items.revision", contains(2, 2, 2, 2))
                .body("items[2].problem.type", equalTo("/problems/precondition-failed"))
                .body("items[2].problem.status", equalTo(412))
                .body("items[2].problem.detail", equalTo("Revision 1 was seen, the latest is 2."))
                .body("items[3].problem.type", equalTo("/problems/precondition-failed"))
                .body("items[3].status", nullValue());
        List<Object> mixed =
                List.of(slugs.get(0), Map.of("ref", slugs.get(1)), Map.of("ref", slugs.get(2), "revision", 9));
        actOnSeen("publish", mixed, Map.of("atomic", true))
                .then()
                .statusCode(409)
                .body("items.ref", contains(slugs.get(2)));
        actOnSeen("publish", mixed, Map.of()).then().statusCode(200).body("items.done", contains(true, true, false));
        // The tag of another article, also of the same number.
        actOnSeen("publish", List.of(Map.of("ref", slugs.get(2), "etag", etagOfLatest(slugs.get(3)))), Map.of())
                .then()
                .body("items.done", contains(false));
    }

    @Test
    void whatWasSeenIsSaidInOneOfTwoWays() {
        String slug = drafts(1).get(0);
        Map<Object, String> faults = new HashMap<>();
        faults.put(Map.of("ref", slug, "revision", 0), "/ids/0/revision");
        faults.put(Map.of("ref", slug, "revision", "1"), "/ids/0/revision");
        faults.put(Map.of("ref", slug, "etag", "1"), "/ids/0/etag");
        faults.put(Map.of("ref", slug, "etag", "*"), "/ids/0/etag");
        faults.put(Map.of("ref", slug, "etag", "W/" + etagOfLatest(slug)), "/ids/0/etag");
        faults.put(Map.of("ref", slug, "version", 1), "/ids/0/version");
        faults.put(Map.of("revision", 1), "/ids/0/ref");
        faults.put(Map.of("ref", "a\nb"), "/ids/0/ref");
        faults.put("a\nb", "/ids/0/ref");
        faults.put(5, "/ids/0");
        faults.put(List.of(slug), "/ids/0");
        faults.forEach((id, pointer) -> actOnSeen("publish", List.of(id), Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer)));
        actOnSeen("publish", List.of(slug, Map.of("ref", slug)), Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/ids/1"));
    }

    @Test
    void preconditionThatNothingHoldsIsRefused() {
        String slug = drafts(1).get(0);
        adminJson(Map.of("action", "publish", "ids", List.of(slug)))
                .header("If-Match", etagOfLatest(slug))
                .post("/articles/actions")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("If-Match"))
                .body("detail", containsString("ref"));
        anonymous().get("/articles/{ref}", slug).then().statusCode(404);
        String name = unique("필자");
        for (String query : List.of("", "?dryRun=true")) {
            adminJson(Map.of("name", name))
                    .header("If-Match", "\"1.x\"")
                    .post("/authors" + query)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("If-Match"));
        }
        anonymous()
                .queryParam("name", name)
                .get("/authors")
                .then()
                .statusCode(200)
                .body("items", empty());
        adminJson(Map.of("headline", unique("글")))
                .header("If-Match", "*")
                .post("/articles")
                .then()
                .statusCode(201);
        // Where it is a wish, it is held.
        adminJson(Map.of())
                .header("If-Match", etagOfLatest(slug))
                .post("/articles/{ref}/publish", slug)
                .then()
                .statusCode(200);
    }

    private List<String> statements(String action, List<String> slugs, Map<String, ?> more) {
        return statements.of(adminJson(action(action, slugs, more)), request -> {
            Response answer = request.post("/articles/actions");
            answer.then().body("items.done", everyItem(is(true)));
            return answer;
        });
    }

    @Test
    void fiveHundredAtOnceAndTwiceWithOneKey() {
        List<String> slugs = drafts(500);
        String key = unique("key");
        Map<String, Object> request = Map.of("action", "publish", "ids", slugs);
        Response first = adminJson(request).header("Idempotency-Key", key).post("/articles/actions");
        first.then().statusCode(200).body("items.done", everyItem(is(true)));
        Response again = adminJson(request).header("Idempotency-Key", key).post("/articles/actions");
        again.then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        admin().get("/articles/{ref}/publications", slugs.get(499)).then().body("items.size()", equalTo(1));
        // Fifty times the articles, and the same statements: rows of a kind share one.
        assertThat(statements("tag", slugs.subList(10, 500), Map.of("tags", List.of(unique("많은표")))))
                .isNotEmpty()
                .hasSameSizeAs(statements("tag", slugs.subList(0, 10), Map.of("tags", List.of(unique("많은표")))));
        Map<String, String> reason = Map.of("reason", "내림");
        // The first withdrawal of all begins a count.
        statements("withdraw", slugs.subList(0, 1), reason);
        assertThat(statements("withdraw", slugs.subList(10, 500), reason))
                .hasSameSizeAs(statements("withdraw", slugs.subList(1, 10), reason));
    }
}
