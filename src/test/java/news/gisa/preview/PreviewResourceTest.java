package news.gisa.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import news.gisa.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PreviewResourceTest extends HttpTest {
    private static final String PREVIEWS = "/articles/{ref}/previews";
    private static final String PREVIEW = PREVIEWS + "/{id}";

    @Inject
    EntityManager entities;

    @Inject
    Statements statements;

    private static Response create(String ref, Map<String, ?> request) {
        return adminJson(request).post(PREVIEWS, ref);
    }

    private static Response made(String ref, Map<String, ?> request) {
        return create(ref, request).then().statusCode(201).extract().response();
    }

    private static Response open(String url) {
        return outside().get(url);
    }

    /** A request without a token, at a path from the root. */
    private static RequestSpecification outside() {
        return anonymous().basePath("");
    }

    private static String article(String body) {
        return draft(Map.of("headline", unique("미리보기"), "body", body)).path("slug");
    }

    private static void save(String ref, String body) {
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(ref))
                .body(Map.of("body", body))
                .patch("/articles/{ref}", ref)
                .then()
                .statusCode(200);
    }

    private void change(String hql, String id, Instant value) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(entities.createQuery(hql)
                                .setParameter("value", value)
                                .setParameter("id", UUID.fromString(id))
                                .executeUpdate())
                        .isPositive());
    }

    private static <T> List<T> atOnce(int times, Callable<T> request) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            return pool.invokeAll(Collections.nCopies(times, request)).stream()
                    .map(PreviewResourceTest::result)
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void linkShowsOneRevisionToWhoeverHasIt() {
        String ref = article("첫 글 **굵게**");
        String editor = token("editor");
        Response preview = as(editor)
                .contentType(ContentType.JSON)
                .body(Map.of("note", "법무팀 검토"))
                .post(PREVIEWS, ref);
        preview.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("revision", equalTo(1))
                .body("note", equalTo("법무팀 검토"))
                .body("revokedAt", nullValue())
                .body("createdBy", containsString("token-"));
        assertThat(Duration.between(Instant.parse(preview.path("createdAt")), Instant.parse(preview.path("expiresAt"))))
                .isEqualTo(Duration.ofHours(72));
        assertThat(URI.create(preview.header("Location")).getPath())
                .isEqualTo("/api/v1/articles/" + preview.path("articleId") + "/previews/" + preview.path("id"));
        as(editor)
                .basePath("")
                .get(URI.create(preview.header("Location")).getPath())
                .then()
                .statusCode(200)
                .header("ETag", preview.header("ETag"))
                .body("url", equalTo(preview.path("url")));
        save(ref, "고친 글");

        String url = preview.path("url");
        assertThat(url).matches("/api/v1/previews/[A-Za-z0-9_-]{44}");
        Response shown = open(url);
        shown.then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Cache-Tag", nullValue())
                .body("slug", equalTo(ref))
                .body("body.format", equalTo("blocks"))
                .body("body.blocks[0].text", equalTo("첫 글 굵게"))
                .body("publishedAt", nullValue())
                .body("", not(hasKey("status")))
                .body("", not(hasKey("revision")))
                .body("", not(hasKey("hasUnpublishedChanges")));
        outside().header("If-None-Match", shown.header("ETag")).get(url).then().statusCode(304);
        outside().head(url).then().statusCode(200);
        for (Map.Entry<String, String> form : Map.of(
                        "text", "첫 글 굵게", "html", "<p>첫 글 <strong>굵게</strong></p>\n", "markdown", "첫 글 **굵게**")
                .entrySet()) {
            outside()
                    .queryParam("body", form.getKey())
                    .get(url)
                    .then()
                    .statusCode(200)
                    .body("body.format", equalTo(form.getKey()))
                    .body("body." + form.getKey(), equalTo(form.getValue()));
        }
        outside()
                .queryParam("fields", "headline")
                .get(url)
                .then()
                .statusCode(200)
                .body("size()", equalTo(1));
        anonymous().get("/articles/{ref}", ref).then().statusCode(404);
    }

    @Test
    void revisionMayBeChosenAndPublicDatesAreShown() {
        String ref = article("하나");
        save(ref, "둘");
        publish(ref, Map.of("at", "2022-01-19T06:04:00Z", "revision", 1));
        Response second = made(ref, Map.of("revision", 2, "hours", 1));
        outside()
                .queryParam("body", "text")
                .get(second.<String>path("url"))
                .then()
                .body("body.text", equalTo("둘"))
                .body("publishedAt", equalTo("2022-01-19T06:04:00Z"));
        Response first = made(ref, Map.of("revision", 1, "hours", 720));
        outside()
                .queryParam("body", "text")
                .get(first.<String>path("url"))
                .then()
                .body("body.text", equalTo("하나"));
        assertThat(Duration.between(Instant.parse(first.path("createdAt")), Instant.parse(first.path("expiresAt"))))
                .isEqualTo(Duration.ofHours(720));
        create(ref, Map.of("revision", 3))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/revision"))
                .body("detail", equalTo("There is no revision 3; the latest is 2."));
    }

    @Test
    void bodyMayBeLeftOut() {
        String ref = article("글");
        admin().contentType(ContentType.JSON)
                .post(PREVIEWS, ref)
                .then()
                .statusCode(201)
                .body("note", nullValue());
        admin().contentType(ContentType.JSON)
                .header("Prefer", "return=minimal")
                .post(PREVIEWS, ref)
                .then()
                .statusCode(201);
    }

    @Test
    void listIsWalkedNewestFirstAndCostsTheSameWhateverItsLength() {
        String ref = article("글");
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> made(ref, Map.of("note", "n" + i)).<String>path("id"))
                .toList();
        made(article("다른 글"), Map.of());
        Response page = admin().queryParam("limit", 2).get(PREVIEWS, ref);
        page.then()
                .statusCode(200)
                .header("Link", endsWith("rel=\"next\""))
                .body("items.id", contains(ids.get(4), ids.get(3)))
                .body("items.note", contains("n4", "n3"));
        String next = page.path("next");
        Response rest = admin().basePath("").urlEncodingEnabled(false).get(next);
        rest.then().body("items.id", contains(ids.get(2), ids.get(1)));
        admin().basePath("")
                .urlEncodingEnabled(false)
                .get(rest.<String>path("next"))
                .then()
                .body("items.id", contains(ids.get(0)))
                .body("next", nullValue());
        open(page.path("items[0].url")).then().statusCode(200);
        admin().queryParam("cursor", next.replaceAll(".*cursor=([^&]*).*", "$1"))
                .get(PREVIEWS, article("또 다른 글"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
        admin().queryParam("limit", 101).get(PREVIEWS, ref).then().statusCode(400);
        assertThat(statements(ref, 5)).isNotEmpty().hasSameSizeAs(statements(ref, 1));
    }

    private List<String> statements(String ref, int limit) {
        return statements.of(admin().queryParam("limit", limit), request -> request.get(PREVIEWS, ref));
    }

    @Test
    void revokedLinkHasEndedAndStaysInTheList() {
        String ref = article("글");
        Response preview = made(ref, Map.of());
        String id = preview.path("id");
        admin().delete(PREVIEW, ref, id).then().statusCode(428);
        admin().header("If-Match", "\"1.x\"").delete(PREVIEW, ref, id).then().statusCode(412);
        admin().header("If-Match", preview.header("ETag"))
                .queryParam("dryRun", true)
                .delete(PREVIEW, ref, id)
                .then()
                .statusCode(204);
        open(preview.path("url")).then().statusCode(200);
        admin().header("If-Match", preview.header("ETag"))
                .delete(PREVIEW, ref, id)
                .then()
                .statusCode(204);
        open(preview.path("url"))
                .then()
                .statusCode(410)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body("type", equalTo("/problems/preview-ended"))
                .body("detail", containsString("revoked"));
        Response revoked = admin().get(PREVIEW, ref, id);
        revoked.then().statusCode(200).body("revokedAt", notNullValue());
        admin().get(PREVIEWS, ref).then().body("items.revokedAt", contains(revoked.<String>path("revokedAt")));
        admin().header("If-Match", preview.header("ETag"))
                .delete(PREVIEW, ref, id)
                .then()
                .statusCode(412);
        admin().header("If-Match", revoked.header("ETag"))
                .delete(PREVIEW, ref, id)
                .then()
                .statusCode(204);
        admin().get(PREVIEW, ref, id).then().body("revokedAt", equalTo(revoked.path("revokedAt")));
        anonymous().basePath("").get("/problems/preview-ended").then().statusCode(200);
    }

    @Test
    void ofTwoRevocationsAtOnceOneIsTold() throws Exception {
        String ref = article("글");
        Response preview = made(ref, Map.of());
        assertThat(atOnce(
                        6,
                        () -> admin().header("If-Match", preview.header("ETag"))
                                .delete(PREVIEW, ref, preview.path("id"))
                                .statusCode()))
                .containsOnlyOnce(204)
                .containsOnly(204, 412);
    }

    @Test
    void expiredLinkHasEnded() {
        Response preview = made(article("글"), Map.of("hours", 1));
        change(
                "update Preview set expiresAt = :value where id = :id",
                preview.path("id"),
                Instant.parse("2020-01-01T00:00:00Z"));
        open(preview.path("url"))
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/preview-ended"))
                .body(
                        "detail",
                        equalTo("The link expired at 2020-01-01T00:00:00Z. Ask whoever sent it for a new one."));
    }

    @Test
    void linkEndsByTheClock() {
        Response preview = made(article("글"), Map.of("hours", 1));
        open(preview.path("url")).then().statusCode(200);
        Instant end = Instant.now().plusMillis(700);
        change("update Preview set expiresAt = :value where id = :id", preview.path("id"), end);
        Set<Integer> seen = new LinkedHashSet<>();
        await().pollInterval(Duration.ofMillis(10)).until(() -> {
            Instant before = Instant.now();
            int status = open(preview.path("url")).statusCode();
            if (Instant.now().isBefore(end)) {
                assertThat(status).isEqualTo(200);
            } else if (!before.isBefore(end)) {
                assertThat(status).isEqualTo(410);
            }
            seen.add(status);
            return !before.isBefore(end);
        });
        assertThat(seen).containsExactly(200, 410);
    }

    @Test
    void trashedArticleIsNotShown() {
        String ref = article("글");
        Response preview = made(ref, Map.of());
        String trash = "update Article set trashedAt = :value where id = :id";
        change(trash, preview.path("articleId"), Instant.now());
        open(preview.path("url")).then().statusCode(410).body("type", equalTo("/problems/preview-ended"));
        create(preview.path("articleId"), Map.of()).then().statusCode(409);
        change(trash, preview.path("articleId"), null);
        open(preview.path("url")).then().statusCode(200);
    }

    @Test
    void linkThatIsNotOursIsNowhere() {
        String url = made(article("글"), Map.of()).path("url");
        String token = url.substring(url.lastIndexOf('/') + 1);
        for (int at : new int[] {0, 10, 22, 23, 30, 43}) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            open("/api/v1/previews/" + token.substring(0, at) + other + token.substring(at + 1))
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
        for (String wrong : List.of(
                token.substring(1), token + "A", token + "AAAA", "A", "A".repeat(44), "7", "한글", "A".repeat(3000))) {
            open("/api/v1/previews/" + wrong).then().statusCode(404);
        }
        outside().get("/api/v1/previews").then().statusCode(404);
    }

    @Test
    void openRefusesWhatItDoesNotKnow() {
        String url = made(article("글"), Map.of()).path("url");
        outside().queryParam("body", "pdf").get(url).then().statusCode(400).body("errors.parameter", contains("body"));
        outside().queryParam("version", "latest").get(url).then().statusCode(400);
        outside().queryParam("fields", "nothing").get(url).then().statusCode(400);
        outside().accept("text/html").get(url).then().statusCode(406);
        outside().header("Authorization", "Bearer gisa_x").get(url).then().statusCode(401);
        outside().delete(url).then().statusCode(405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"hours\": 0} | /hours",
                "{\"hours\": 721} | /hours",
                "{\"hours\": \"24\"} | /hours",
                "{\"revision\": 0} | /revision",
                "{\"revision\": -1} | /revision",
                "{\"revision\": 2} | /revision",
                "{\"revision\": 2147483647} | /revision",
                "{\"note\": \" \"} | /note",
                "{\"note\": \"a\\nb\"} | /note",
                "{\"days\": 1} | /days"
            })
    void badPreviewsAreRefused(String body, String pointer) {
        String ref = article("글");
        adminJson(body).post(PREVIEWS, ref).then().statusCode(400).body("errors.pointer", contains(pointer));
        admin().get(PREVIEWS, ref).then().body("items", hasSize(0));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String ref = article("글");
        String id = made(ref, Map.of()).path("id");
        String other = article("다른 글");
        create(unique("nothing"), Map.of()).then().statusCode(404);
        admin().get(PREVIEWS, unique("nothing")).then().statusCode(404);
        admin().get(PREVIEW, ref, UUID.randomUUID()).then().statusCode(404);
        admin().get(PREVIEW, ref, "7").then().statusCode(404);
        admin().get(PREVIEW, other, id).then().statusCode(404);
        admin().header("If-Match", "*").delete(PREVIEW, other, id).then().statusCode(404);
        admin().contentType("text/plain").body("x").post(PREVIEWS, ref).then().statusCode(415);
        adminJson("{").post(PREVIEWS, ref).then().statusCode(400).body("type", equalTo("/problems/malformed-body"));
    }

    @Test
    void needsATokenAndContributorsKeepToTheirOwn() {
        String ref = article("글");
        String id = made(ref, Map.of()).path("id");
        String contributor = token("contributor");
        anonymous().get(PREVIEWS, ref).then().statusCode(401);
        anonymous().get(PREVIEW, ref, id).then().statusCode(401);
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(PREVIEWS, ref)
                .then()
                .statusCode(401);
        anonymous().header("If-Match", "*").delete(PREVIEW, ref, id).then().statusCode(401);
        as(contributor).get(PREVIEWS, ref).then().statusCode(404);
        as(contributor).get(PREVIEW, ref, id).then().statusCode(404);
        as(contributor)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(PREVIEWS, ref)
                .then()
                .statusCode(404);
        as(contributor).header("If-Match", "*").delete(PREVIEW, ref, id).then().statusCode(404);
        String own = as(contributor)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", unique("기고")))
                .post("/articles")
                .path("slug");
        Response preview =
                as(contributor).contentType(ContentType.JSON).body(Map.of()).post(PREVIEWS, own);
        preview.then().statusCode(201);
        open(preview.path("url")).then().statusCode(200);
        as(contributor)
                .header("If-Match", preview.header("ETag"))
                .delete(PREVIEW, own, preview.path("id"))
                .then()
                .statusCode(204);
        admin().get(PREVIEW, own, preview.path("id")).then().body("revokedAt", notNullValue());
    }

    @Test
    void repeatedRequestMakesOneLinkAndDryRunNone() {
        String ref = article("글");
        String key = unique("key");
        Map<String, Object> wanted = Map.of("hours", 5);
        Response first = adminJson(wanted).header("Idempotency-Key", key).post(PREVIEWS, ref);
        Response again = adminJson(wanted).header("Idempotency-Key", key).post(PREVIEWS, ref);
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        adminJson(Map.of("hours", 6))
                .header("Idempotency-Key", key)
                .post(PREVIEWS, ref)
                .then()
                .statusCode(422);
        Response tried = adminJson(wanted).queryParam("dryRun", true).post(PREVIEWS, ref);
        tried.then().statusCode(200);
        open(tried.path("url")).then().statusCode(404);
        admin().get(PREVIEWS, ref).then().body("items", hasSize(1));
    }

    @Test
    void formerSlugRedirects() {
        Response article = draft(Map.of("headline", unique("옛 주소")));
        String former = article.path("slug");
        String url = made(former, Map.of()).path("url");
        String slug = unique("새-주소");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", article.header("ETag"))
                .body(Map.of("slug", slug))
                .patch("/articles/{ref}", former)
                .then()
                .statusCode(200);
        admin().redirects()
                .follow(false)
                .get(PREVIEWS, former)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/previews"));
        // The link is to the first revision, which has the first address.
        open(url).then().statusCode(200).body("slug", equalTo(former));
    }

    @Test
    void liveLinksAreBoundedAlsoAtTheSameMoment() throws Exception {
        String ref = article("글");
        for (int i = 0; i < 97; i++) {
            made(ref, Map.of());
        }
        assertThat(atOnce(6, () -> create(ref, Map.of()).statusCode()))
                .containsOnly(201, 409)
                .satisfies(statuses ->
                        assertThat(Collections.frequency(statuses, 201)).isEqualTo(3));
        create(ref, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("revoke some"));
        List<String> ids = admin().queryParam("limit", 2).get(PREVIEWS, ref).path("items.id");
        change("update Preview set expiresAt = :value where id = :id", ids.get(0), Instant.now());
        made(ref, Map.of());
        create(ref, Map.of()).then().statusCode(409);
        admin().header("If-Match", "*").delete(PREVIEW, ref, ids.get(1)).then().statusCode(204);
        made(ref, Map.of());
    }
}
