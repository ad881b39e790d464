package news.gisa.article.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonPatch;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionResourceTest extends HttpTest {
    private static final String BODY = "회장이 공장을 찾았다.\n\n둘째 문단이다.\n\n셋째 문단이다.\n";

    @SafeVarargs
    private static String saved(Map<String, ?>... patches) {
        String slug = draft(Map.of("headline", unique("이력"), "body", BODY, "note", "처음"))
                .path("slug");
        for (Map<String, ?> patch : patches) {
            save(slug, patch);
        }
        return slug;
    }

    private static void save(String slug, Map<String, ?> patch) {
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .body(patch)
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
    }

    private static String changed() {
        return saved(
                Map.of(
                        "body", BODY.replace("회장이", "회장은").replace("셋째", "마지막"),
                        "deck", List.of("한 줄"),
                        "note", "고침"),
                Map.of("tags", List.of("이력표")));
    }

    @Test
    void historyTellsWhoWhenWhyAndWhat() {
        String slug = changed();
        publish(slug, Map.of("revision", 2, "at", "2022-01-19T06:04:00Z"));
        Response page = admin().queryParam("limit", 2).get("/articles/{ref}/revisions", slug);
        page.then()
                .statusCode(200)
                .body("items.number", contains(3, 2))
                .body("items.kind", contains("save", "save"))
                .body("items.note", contains(null, "고침"))
                .body("items.fields", contains(List.of("tags"), List.of("deck", "body")))
                .body("items.added", contains(0, 7))
                .body("items.removed", contains(0, 3))
                .body("items.publishedAt", contains(null, "2022-01-19T06:04:00Z"))
                .body("items[0].by", notNullValue());
        admin().basePath("")
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.number", contains(1))
                .body("items[0].note", equalTo("처음"))
                .body("items[0].fields", contains("slug", "language", "headline", "body"))
                .body("items[0].removed", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void oneSaveComesInEveryForm() {
        String slug = changed();
        admin().queryParam("body", "text")
                .get("/articles/{ref}/revisions/1", slug)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("body.text", startsWith("회장이"))
                .body("revision", equalTo(1))
                .body("saved.number", equalTo(1))
                .body("saved.kind", equalTo("save"));
        String markdown = admin().accept("text/markdown")
                .get("/articles/{ref}/revisions/2", slug)
                .asString();
        assertThat(markdown).startsWith("---\n").contains("회장은").endsWith("마지막 문단이다.\n");
        admin().get("/articles/{ref}/revisions/4", slug).then().statusCode(404);
        admin().get("/articles/{ref}/revisions/latest", slug).then().statusCode(404);
        anonymous().get("/articles/{ref}/revisions", slug).then().statusCode(401);
        as(token("contributor")).get("/articles/{ref}/revisions", slug).then().statusCode(404);
        admin().get("/articles/{ref}/revisions", unique("nothing")).then().statusCode(404);
    }

    @Test
    void diffGoesByFieldBlockAndWord() {
        String slug = changed();
        admin().queryParam("from", 1)
                .queryParam("to", 2)
                .get("/articles/{ref}/diff", slug)
                .then()
                .statusCode(200)
                .body("from.number", equalTo(1))
                .body("to.number", equalTo(2))
                .body("fields.field", contains("deck"))
                .body("fields[0].from", empty())
                .body("fields[0].to", contains("한 줄"))
                .body("body.kind", contains("replace", "equal", "replace"))
                .body("body[0].words.op", contains("equal", "delete", "insert", "equal"))
                .body("body[0].words.text", contains("회장", "이", "은", " 공장을 찾았다."));
        admin().get("/articles/{ref}/revisions/3/diff", slug)
                .then()
                .statusCode(200)
                .body("from.number", equalTo(2))
                .body("fields.field", contains("tags"))
                .body("fields[0].words", nullValue())
                .body("body.kind", contains("equal", "equal", "equal"));
        admin().queryParam("from", 3)
                .get("/articles/{ref}/revisions/1/diff", slug)
                .then()
                .statusCode(200)
                .body("from.number", equalTo(3))
                .body("to.number", equalTo(1));
        admin().get("/articles/{ref}/revisions/1/diff", slug)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"));
    }

    @Test
    void diffKnowsWhatIsPublishedAndLatest() {
        String slug = changed();
        admin().get("/articles/{ref}/diff", slug).then().statusCode(400).body("errors[0].parameter", equalTo("from"));
        publish(slug, Map.of("revision", 2));
        admin().get("/articles/{ref}/diff", slug)
                .then()
                .statusCode(200)
                .body("from.number", equalTo(2))
                .body("to.number", equalTo(3));
        admin().queryParam("from", "latest")
                .queryParam("to", "published")
                .get("/articles/{ref}/diff", slug)
                .then()
                .body("to.number", equalTo(2));
        for (String wrong : List.of("0", "-1", "x", "1.0", "99999999999")) {
            admin().queryParam("from", wrong)
                    .get("/articles/{ref}/diff", slug)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("from"));
        }
        admin().queryParam("from", 9).get("/articles/{ref}/diff", slug).then().statusCode(404);
    }

    @Test
    void jsonPatchMakesTheOneRevisionOfTheOther() throws Exception {
        String slug = changed();
        ObjectMapper json = new ObjectMapper();
        for (String form : List.of("blocks", "markdown", "text")) {
            Response patch = admin().accept("application/json-patch+json")
                    .queryParam("from", 1)
                    .queryParam("to", 3)
                    .queryParam("body", form)
                    .get("/articles/{ref}/diff", slug);
            patch.then().statusCode(200).contentType("application/json-patch+json");
            JsonNode from = json.readTree(revision(slug, 1, form));
            JsonNode to = json.readTree(revision(slug, 3, form));
            assertThat(JsonPatch.apply(json.readTree(patch.asByteArray()), from))
                    .isEqualTo(to);
        }
    }

    private static byte[] revision(String slug, int number, String form) {
        return admin().queryParam("body", form)
                .get("/articles/{ref}/revisions/{number}", slug, number)
                .asByteArray();
    }

    @Test
    void unifiedDiffPatchesTheMarkdown() throws Exception {
        String slug = changed();
        Response diff = admin().accept("text/x-diff")
                .queryParam("from", 1)
                .queryParam("to", 3)
                .get("/articles/{ref}/diff", slug);
        diff.then().statusCode(200).contentType(startsWith("text/x-diff"));
        String text = new String(diff.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("--- " + slug + "@1.md\n+++ " + slug + "@3.md\n@@ ");
        Patch<String> patch = UnifiedDiffUtils.parseUnifiedDiff(text.lines().toList());
        assertThat(patch.applyTo(markdown(slug, 1).lines().toList()))
                .isEqualTo(markdown(slug, 3).lines().toList());
        admin().accept("text/x-diff")
                .queryParam("from", 2)
                .queryParam("to", 2)
                .get("/articles/{ref}/diff", slug)
                .then()
                .statusCode(200);
    }

    private static String markdown(String slug, int number) {
        return new String(
                admin().accept("text/markdown")
                        .get("/articles/{ref}/revisions/{number}", slug, number)
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void htmlDiffIsSafe() {
        String slug = saved(Map.of("body", "<script>alert(1)</script>\n", "headline", "<img src=x onerror=alert(1)>"));
        String html = admin().accept("text/html")
                .queryParam("from", 1)
                .queryParam("to", 2)
                .get("/articles/{ref}/diff", slug)
                .asString();
        assertThat(html).contains("<ins>", "<del>", "&lt;script&gt;").doesNotContain("<script", "<img");
        admin().accept("image/png").get("/articles/{ref}/diff", slug).then().statusCode(406);
    }

    @Test
    void restoreSavesTheOldContentOnceMore() {
        String slug = changed();
        publish(slug, Map.of());
        adminJson(Map.of("note", "zurück"))
                .post("/articles/{ref}/revisions/1/restore", slug)
                .then()
                .statusCode(200)
                .body("revision", equalTo(4))
                .body("publishedRevision", equalTo(3))
                .body("hasUnpublishedChanges", equalTo(true))
                .body("body.blocks[0].text", startsWith("회장이"));
        anonymous().get("/articles/{ref}", slug).then().body("body.blocks[0].text", startsWith("회장은"));
        admin().get("/articles/{ref}/revisions", slug)
                .then()
                .body("items.number", contains(4, 3, 2, 1))
                .body("items[0].kind", equalTo("restore"))
                .body("items[0].note", equalTo("zurück"));
        String etag = etagOfLatest(slug);
        adminJson("{}")
                .post("/articles/{ref}/revisions/4/restore", slug)
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .body("revision", equalTo(4));
        adminJson("{}").post("/articles/{ref}/revisions/9/restore", slug).then().statusCode(404);
        String first = admin().get("/articles/{ref}/revisions/1", slug).header("ETag");
        adminJson("{}")
                .header("If-Match", first)
                .post("/articles/{ref}/revisions/1/restore", slug)
                .then()
                .statusCode(412)
                .body("changes.number", contains(2, 3, 4));
    }

    @Test
    void restoreBringsTheAddressBack() {
        String former = unique("옛-주소");
        String present = unique("새-주소");
        String etag = draft(Map.of("headline", "A", "slug", former)).header("ETag");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(Map.of("slug", present))
                .patch("/articles/{ref}", former)
                .then()
                .statusCode(200);
        adminJson("{}")
                .post("/articles/{ref}/revisions/1/restore", present)
                .then()
                .statusCode(200)
                .body("slug", equalTo(former))
                .body("revision", equalTo(3));
    }

    @Test
    void savedAndPublishedAtOnceIsToldApart() {
        Response created = adminJson(Map.of("headline", unique("바로")))
                .queryParam("publish", true)
                .post("/articles");
        created.then().statusCode(201).body("status", equalTo("published")).body("publishedRevision", equalTo(1));
        String slug = created.path("slug");
        admin().contentType(MERGE_PATCH)
                .queryParam("publish", true)
                .header("If-Match", created.header("ETag"))
                .body(Map.of("summary", "요약"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("publishedRevision", equalTo(2));
        admin().get("/articles/{ref}/revisions", slug).then().body("items.kind", contains("publish", "publish"));
        as(token("contributor"))
                .contentType("application/json")
                .queryParam("publish", true)
                .body(Map.of("headline", "A"))
                .post("/articles")
                .then()
                .statusCode(403);
    }

    @Test
    void outdatedWriterIsToldWhatDiffers() {
        String slug = changed();
        String outdated = admin().get("/articles/{ref}/revisions/1", slug).header("ETag");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", outdated)
                .body(Map.of("summary", "늦음"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(412)
                .body("currentETag", equalTo(etagOfLatest(slug)))
                .body("changes.number", contains(2, 3))
                .body("changes[0].by", notNullValue())
                .body("changes[0].at", notNullValue())
                .body("diff.from", equalTo(1))
                .body("diff.to", equalTo(3))
                .body("diff.fields.field", contains("deck", "tags"))
                .body("diff.body", hasSize(2))
                .body("diff.body[0].words[1].text", equalTo("이"));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug).replaceFirst("\\d+", "77"))
                .body(Map.of("summary", "늦음"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(412)
                .body("changes", empty())
                .body("detail", containsString("version 77"));
    }
}
