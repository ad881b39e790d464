package news.gisa.article.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkflowResourceTest extends HttpTest {
    private static RequestSpecification json(String token, Object body) {
        return as(token).contentType(ContentType.JSON).body(body);
    }

    private static Response latest(String ref) {
        return admin().queryParam("version", "latest").get("/articles/{ref}", ref);
    }

    private static Response trash(String ref) {
        return admin().header("If-Match", etagOfLatest(ref)).delete("/articles/{ref}", ref);
    }

    private static Response desk(String token, String... filters) {
        RequestSpecification request = as(token).queryParam("version", "latest").queryParam("limit", 100);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        return request.get("/articles");
    }

    @Test
    void textGoesToTheDeskAndBack() {
        String writer = token("contributor");
        String editor = token("editor");
        String slug =
                json(writer, Map.of("headline", unique("검토"))).post("/articles").path("slug");
        json(writer, Map.of("note", "봐 주세요"))
                .post("/articles/{ref}/submit", slug)
                .then()
                .statusCode(200)
                .body("status", equalTo("in_review"))
                .body("review.state", equalTo("submitted"))
                .body("review.note", equalTo("봐 주세요"))
                .body("review.at", notNullValue());
        json(writer, Map.of()).post("/articles/{ref}/submit", slug).then().statusCode(409);
        json(writer, Map.of("note", "나"))
                .post("/articles/{ref}/return", slug)
                .then()
                .statusCode(403);
        json(writer, Map.of()).post("/articles/{ref}/publish", slug).then().statusCode(403);
        json(token("contributor"), Map.of())
                .post("/articles/{ref}/submit", slug)
                .then()
                .statusCode(404);
        desk(editor, "status", "in_review").then().body("items.slug", hasItem(slug));
        json(editor, Map.of())
                .post("/articles/{ref}/return", slug)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/note"));
        json(editor, Map.of("note", "둘째 문단 확인"))
                .post("/articles/{ref}/return", slug)
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("review.state", equalTo("returned"))
                .body("review.note", equalTo("둘째 문단 확인"));
        json(editor, Map.of("note", "또"))
                .post("/articles/{ref}/return", slug)
                .then()
                .statusCode(409);
        as(writer)
                .queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .body("review.note", equalTo("둘째 문단 확인"));
        json(writer, Map.of()).post("/articles/{ref}/submit", slug).then().statusCode(200);
        json(editor, Map.of())
                .post("/articles/{ref}/publish", slug)
                .then()
                .body("status", equalTo("published"))
                .body("review", nullValue());
        json(writer, Map.of()).post("/articles/{ref}/submit", slug).then().statusCode(409);
    }

    @Test
    void publishedArticleIsEditedInAWorkingCopy() {
        String slug = published(unique("공개본"));
        String headline = latest(slug).path("headline");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .body(Map.of("headline", "작업본"))
                .patch("/articles/{ref}", slug)
                .then()
                .body("status", equalTo("published"))
                .body("revision", equalTo(2))
                .body("publishedRevision", equalTo(1))
                .body("hasUnpublishedChanges", equalTo(true));
        adminJson("{}")
                .post("/articles/{ref}/submit", slug)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"));
        desk(token("editor"), "inReview", "true").then().body("items.slug", hasItem(slug));
        desk(token("editor"), "inReview", "false").then().body("items.slug", not(hasItem(slug)));
        anonymous().get("/articles/{ref}", slug).then().body("headline", equalTo(headline));
        admin().queryParam("version", "published")
                .get("/articles/{ref}", slug)
                .then()
                .body("headline", equalTo(headline))
                .body("revision", equalTo(1));
    }

    @Test
    void trashHidesAndGivesBackWithoutPublishing() {
        String slug = published(unique("휴지통"));
        Instant seen = Instant.now();
        publish(slug, Map.of("at", Instant.now().plusSeconds(3600).toString()));
        String etag = etagOfLatest(slug);
        admin().delete("/articles/{ref}", slug).then().statusCode(428);
        adminJson("{\"dryRun\": true}")
                .header("If-Match", etag)
                .delete("/articles/{ref}", slug)
                .then()
                .statusCode(400);
        admin().header("If-Match", "\"7.x\"")
                .delete("/articles/{ref}", slug)
                .then()
                .statusCode(412);
        admin().header("If-Match", etag).delete("/articles/{ref}", slug).then().statusCode(204);
        anonymous().get("/articles/{ref}", slug).then().statusCode(404);
        anonymous()
                .queryParam("asOf", seen.toString())
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(404);
        anonymous().queryParam("limit", 100).get("/headlines").then().body("items.slug", not(hasItem(slug)));
        latest(slug).then().statusCode(200).body("status", equalTo("trashed"));
        String editor = token("editor");
        desk(editor, "status", "trashed").then().body("items.slug", hasItem(slug));
        desk(editor).then().body("items.slug", not(hasItem(slug)));
        for (String action : List.of("publish", "submit")) {
            adminJson("{}")
                    .post("/articles/{ref}/" + action, slug)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/in-trash"));
        }
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(Map.of("headline", "A"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(409);
        admin().header("If-Match", etag).delete("/articles/{ref}", slug).then().statusCode(204);
        adminJson("{}")
                .post("/articles/{ref}/restore", slug)
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));
        adminJson("{}").post("/articles/{ref}/restore", slug).then().statusCode(409);
        admin().get("/articles/{ref}/publications", slug).then().body("items.kind", contains("update", "withdrawal"));
        anonymous().get("/articles/{ref}", slug).then().statusCode(410).body("reason", nullValue());
        anonymous()
                .queryParam("asOf", seen.toString())
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        publish(slug, Map.of());
        anonymous().get("/articles/{ref}", slug).then().statusCode(200);
    }

    @Test
    void purgeIsForAdminsAndForGood() {
        String slug = published(unique("영영"));
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("author", Map.of("name", "독자"), "text", "댓글"))
                .post("/articles/{ref}/comments", slug)
                .then()
                .statusCode(201);
        adminJson("{}").post("/articles/{ref}/purge", slug).then().statusCode(409);
        trash(slug).then().statusCode(204);
        json(token("editor"), Map.of())
                .post("/articles/{ref}/purge", slug)
                .then()
                .statusCode(403);
        adminJson("{}")
                .queryParam("dryRun", true)
                .post("/articles/{ref}/purge", slug)
                .then()
                .statusCode(204);
        latest(slug).then().statusCode(200);
        String key = unique("key");
        adminJson("{}")
                .header("Idempotency-Key", key)
                .post("/articles/{ref}/purge", slug)
                .then()
                .statusCode(204);
        adminJson("{}")
                .header("Idempotency-Key", key)
                .post("/articles/{ref}/purge", slug)
                .then()
                .statusCode(204)
                .header("Idempotent-Replayed", "true");
        latest(slug).then().statusCode(404);
        adminJson(Map.of("headline", "새 글", "slug", slug))
                .post("/articles")
                .then()
                .statusCode(201);
    }

    @Test
    void tagOfAnArticleThatWasPurgedOpensNoOther() {
        String slug = unique("같은-주소");
        Response first = adminJson(Map.of("headline", "하나")).put("/articles/{ref}", slug);
        trash(slug).then().statusCode(204);
        adminJson("{}").post("/articles/{ref}/purge", slug).then().statusCode(204);
        adminJson(Map.of("headline", "둘")).put("/articles/{ref}", slug).then().statusCode(201);
        adminJson(Map.of("headline", "하나, 고침"))
                .header("If-Match", first.header("ETag"))
                .put("/articles/{ref}", slug)
                .then()
                .statusCode(412);
        latest(slug).then().body("headline", equalTo("둘"));
    }

    @Test
    void everyStepIsInTheAuditTrail() {
        String slug = draft(Map.of("headline", unique("자취"))).path("slug");
        String id = latest(slug).path("id");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .body(Map.of("summary", "요약"))
                .patch("/articles/{ref}", slug);
        adminJson("{}").post("/articles/{ref}/submit", slug);
        adminJson(Map.of("note", "다시")).post("/articles/{ref}/return", slug);
        publish(slug, Map.of("at", Instant.now().plusSeconds(3600).toString()));
        String etag = admin().get("/articles/{ref}/publications/1", slug).header("ETag");
        admin().header("If-Match", etag).delete("/articles/{ref}/publications/1", slug);
        publish(slug, Map.of());
        adminJson("{}").post("/articles/{ref}/previews", slug);
        adminJson(Map.of("reason", "내림")).post("/articles/{ref}/withdraw", slug);
        trash(slug);
        adminJson("{}").post("/articles/{ref}/restore", slug);
        trash(slug);
        adminJson("{}").post("/articles/{ref}/purge", slug);
        List<String> actions = admin().queryParam("subject", "article")
                .queryParam("id", id)
                .get("/audit")
                .then()
                .statusCode(200)
                .extract()
                .path("items.action");
        assertThat(actions)
                .containsExactly(
                        "article.purged",
                        "article.trashed",
                        "article.restored",
                        "article.trashed",
                        "article.withdrawn",
                        "article.preview-created",
                        "article.published",
                        "article.publication-cancelled",
                        "article.scheduled",
                        "article.returned",
                        "article.submitted",
                        "article.saved",
                        "article.created");
        for (String action : actions) {
            admin().queryParam("action", action)
                    .queryParam("id", id)
                    .get("/audit")
                    .then()
                    .statusCode(200)
                    .body("items.action", hasItem(action));
        }
    }

    @Test
    void contributorTrashesOwnDraftsOnly() {
        String writer = token("contributor");
        Response own = json(writer, Map.of("headline", unique("내 글"))).post("/articles");
        String slug = own.path("slug");
        as(token("contributor"))
                .header("If-Match", own.header("ETag"))
                .delete("/articles/{ref}", slug)
                .then()
                .statusCode(404);
        as(writer)
                .header("If-Match", own.header("ETag"))
                .delete("/articles/{ref}", slug)
                .then()
                .statusCode(204);
        desk(writer, "status", "trashed").then().body("items.slug", contains(slug));
        json(writer, Map.of()).post("/articles/{ref}/restore", slug).then().statusCode(200);
        publish(slug, Map.of());
        as(writer)
                .header("If-Match", own.header("ETag"))
                .delete("/articles/{ref}", slug)
                .then()
                .statusCode(403);
        anonymous().get("/articles/{ref}", slug).then().statusCode(200);
        trash(slug).then().statusCode(204);
        json(writer, Map.of()).post("/articles/{ref}/restore", slug).then().statusCode(403);
        latest(slug).then().body("status", equalTo("trashed"));
    }

    @Test
    void deskFindsByEveryFilter() {
        String section = unique("section");
        adminJson(Map.of("name", "산업")).put("/sections/{slug}", section).then().statusCode(201);
        String author = adminJson(Map.of("name", unique("필자"))).post("/authors").path("slug");
        String word = unique("찾을 Wort");
        Instant before = Instant.now();
        String draft = draft(Map.of(
                        "headline",
                        "앞 " + word.toUpperCase(java.util.Locale.ROOT) + " 뒤",
                        "section",
                        section,
                        "tags",
                        List.of(unique("표")),
                        "byline",
                        List.of(Map.of("author", author))))
                .path("slug");
        String scheduled = draft(Map.of("headline", "B", "section", section)).path("slug");
        publish(scheduled, Map.of("at", Instant.now().plusSeconds(3600).toString()));
        String live = draft(Map.of("headline", "C", "section", section)).path("slug");
        publish(live, Map.of());
        String withdrawn = draft(Map.of("headline", "D", "section", section)).path("slug");
        publish(withdrawn, Map.of("at", "2022-01-01T00:00:00Z"));
        adminJson(Map.of("reason", "내림"))
                .post("/articles/{ref}/withdraw", withdrawn)
                .then()
                .statusCode(200);
        String review = draft(Map.of("headline", "E", "section", section)).path("slug");
        adminJson("{}").post("/articles/{ref}/submit", review).then().statusCode(200);
        String trashed = draft(Map.of("headline", "F", "section", section)).path("slug");
        trash(trashed).then().statusCode(204);
        String editor = token("editor");
        Map.of(
                        "draft", draft,
                        "scheduled", scheduled,
                        "published", live,
                        "withdrawn", withdrawn,
                        "in_review", review,
                        "trashed", trashed)
                .forEach((status, slug) -> desk(editor, "section", section, "status", status)
                        .then()
                        .statusCode(200)
                        .body("items.slug", contains(slug))
                        .body("items.status", contains(status)));
        desk(editor, "section", section).then().body("items.slug", contains(review, withdrawn, live, scheduled, draft));
        desk(editor, "author", author).then().body("items.slug", contains(draft));
        desk(editor, "headline", word).then().body("items.slug", contains(draft));
        desk(editor, "headline", "%").then().body("items.slug", not(hasItem(draft)));
        desk(editor, "section", section, "changedSince", before.toString())
                .then()
                .body("items.slug", hasItem(draft));
        desk(
                        editor,
                        "section",
                        section,
                        "changedSince",
                        Instant.now().plusSeconds(9).toString())
                .then()
                .body("items", empty());
        desk(editor, "section", section, "mine", "true").then().body("items", empty());
        String own = json(editor, Map.of("headline", "G")).post("/articles").path("slug");
        desk(editor, "mine", "true").then().body("items.slug", contains(own));
        Response total = as(editor)
                .queryParam("version", "latest")
                .queryParam("section", section)
                .queryParam("total", true)
                .queryParam("limit", 2)
                .get("/articles");
        total.then().body("total", equalTo(5));
        assertThat(total.<String>path("next")).contains("section=");
        anonymous()
                .queryParam("status", "draft")
                .get("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("status"));
        desk(editor, "status", "lost").then().statusCode(400);
        desk(editor, "mine", "yes").then().statusCode(400);
        desk(editor, "section", "nowhere").then().statusCode(400);
        desk(editor, "changedSince", "yesterday").then().statusCode(400);
    }
}
