package news.gisa.article.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticleResourceTest extends HttpTest {
    private static final String HEADLINE = "‘로봇 3년차’ 한빛전자, 쉬지 않는 AI 투자·실험 50%";

    private String section() {
        String slug = unique("section");
        adminJson(Map.of("name", "산업")).put("/sections/{slug}", slug).then().statusCode(201);
        return slug;
    }

    private String author(String name) {
        return adminJson(Map.of("name", name, "role", "기자")).post("/authors").path("slug");
    }

    @Test
    void draftIsShownToEditorsOnlyAndHasEveryProperty() {
        String section = section();
        String author = author(unique("한서윤"));
        Map<String, Object> content = Map.ofEntries(
                Map.entry("slug", unique("한빛")),
                Map.entry("language", "ko"),
                Map.entry("headline", HEADLINE),
                Map.entry("deck", List.of("첫 줄 ‘닫히지 않은 따옴표", "둘째 줄·가운뎃점", "셋째 줄")),
                Map.entry("summary", "요약"),
                Map.entry("section", section),
                Map.entry("tags", List.of("한빛전자", "AI")),
                Map.entry("byline", List.of(Map.of("author", author, "role", "기자"), Map.of("name", "새벽통신"))),
                Map.entry(
                        "image",
                        Map.of("url", "https://images.example/1.jpg", "alt", "공장", "caption", "공장 전경", "width", 1600)),
                Map.entry("source", "새벽통신"),
                Map.entry("canonicalUrl", "https://news.example/1"),
                Map.entry("urgency", 2),
                Map.entry("breaking", true),
                Map.entry("commentsOpen", false),
                Map.entry("body", "첫 문단 “인용” 50%·끝\n\n::ad{slot=\"end\"}\n"),
                Map.entry("note", "첫 저장"));
        Response created = draft(content);
        String slug = created.path("slug");
        created.then()
                .header("Location", containsString("/api/v1/articles/"))
                .body("headline", equalTo(HEADLINE))
                .body("deck", contains("첫 줄 ‘닫히지 않은 따옴표", "둘째 줄·가운뎃점", "셋째 줄"))
                .body("section.name", equalTo("산업"))
                .body("tags.name", contains("한빛전자", "AI"))
                .body("byline.role", contains("기자", null))
                .body("byline[0].author.slug", equalTo(author))
                .body("byline[1].author", nullValue())
                .body("image.caption", equalTo("공장 전경"))
                .body("image.height", nullValue())
                .body("body.blocks.type", contains("paragraph", "slot"))
                .body("body.blocks[0].text", equalTo("첫 문단 “인용” 50%·끝"))
                .body("body.blocks[1].attributes.slot", equalTo("end"))
                .body("publishedAt", nullValue())
                .body("status", equalTo("draft"))
                .body("revision", equalTo(1))
                .body("publishedRevision", nullValue())
                .body("hasUnpublishedChanges", equalTo(true));

        String nothing = "There is no article " + slug + " here.";
        anonymous().get("/articles/{ref}", slug).then().statusCode(404).body("detail", equalTo(nothing));
        anonymous()
                .queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(401);
        admin().get("/articles/{ref}", slug)
                .then()
                .statusCode(404)
                .body(
                        "detail",
                        equalTo("Readers see no article " + slug
                                + " here. You may read it: GET /api/v1/articles/{ref}?version=latest."));
        as(token("contributor"))
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(404)
                .body("detail", equalTo(nothing));
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void archiveIsMovedInWithItsOwnInstants() {
        String slug = draft(Map.of("headline", unique("옛 기사"), "body", "처음 글")).path("slug");
        publish(slug, Map.of("at", "2022-01-19T15:04+09:00"));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .body("{\"body\": \"고친 글\"}")
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("publishedRevision", equalTo(1))
                .body("hasUnpublishedChanges", equalTo(true));
        anonymous()
                .queryParam("body", "text")
                .get("/articles/{ref}", slug)
                .then()
                .body("body.text", equalTo("처음 글"))
                .body("updatedAt", equalTo("2022-01-19T06:04:00Z"));
        publish(slug, Map.of("at", "2022-01-19T15:15:00+09:00"));
        anonymous()
                .queryParam("body", "text")
                .get("/articles/{ref}", slug)
                .then()
                .body("body.text", equalTo("고친 글"))
                .body("publishedAt", equalTo("2022-01-19T06:04:00Z"))
                .body("updatedAt", equalTo("2022-01-19T06:15:00Z"));
        anonymous()
                .get("/articles/{ref}/publications", slug)
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items.until", contains("2022-01-19T06:15:00Z", null));
        admin().queryParam("version", "1")
                .queryParam("body", "text")
                .get("/articles/{ref}", slug)
                .then()
                .body("body.text", equalTo("처음 글"));
        admin().queryParam("version", "7").get("/articles/{ref}", slug).then().statusCode(404);
        admin().queryParam("version", "last")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(400);
    }

    @Test
    void scheduledArticleAppearsAndEndsByTheClock() {
        String slug = draft(Map.of("headline", unique("예약"))).path("slug");
        Instant at = Instant.now().plusMillis(1500);
        publish(slug, Map.of("at", at.toString(), "until", at.plusSeconds(1).toString()));
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .body("status", equalTo("scheduled"));
        anonymous().get("/articles/{ref}", slug).then().statusCode(404);
        anonymous().get("/articles/{ref}/publications", slug).then().statusCode(404);
        admin().get("/articles/{ref}/publications", slug).then().body("items.kind", contains("update", "withdrawal"));
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> anonymous().get("/articles/{ref}", slug).statusCode() == 200);
        assertThat(Instant.now()).isAfterOrEqualTo(at);
        anonymous().queryParam("limit", 100).get("/headlines").then().body("items.slug", hasItem(slug));
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> anonymous().get("/articles/{ref}", slug).statusCode() == 410);
        anonymous().queryParam("limit", 100).get("/headlines").then().body("items.slug", not(hasItem(slug)));
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .body("status", equalTo("withdrawn"));
    }

    @Test
    void correctionIsPublicAndMinorLeavesTheUpdateTime() {
        String slug = draft(Map.of("headline", unique("정정"))).path("slug");
        publish(slug, Map.of("at", "2022-01-19T06:00:00Z"));
        publish(slug, Map.of("at", "2022-01-19T07:00:00Z", "kind", "correction", "note", "숫자를 바로잡습니다."));
        publish(slug, Map.of("at", "2022-01-19T08:00:00Z", "kind", "minor"));
        anonymous()
                .get("/articles/{ref}", slug)
                .then()
                .body("updatedAt", equalTo("2022-01-19T07:00:00Z"))
                .body("corrections.note", contains("숫자를 바로잡습니다."));
    }

    @Test
    void publishRefusesWhatCannotBe() {
        String slug = draft(Map.of("headline", unique("거절"))).path("slug");
        for (String body : List.of(
                "{\"at\": \"9999-01-01T00:00:00Z\"}",
                "{\"at\": \"2150-01-01T00:00:00Z\"}",
                "{\"at\": \"2024-01-01T00:00:00\"}",
                "{\"at\": 1700000000}",
                "{\"at\": \"2024-01-02T00:00:00Z\", \"until\": \"2024-01-01T00:00:00Z\"}",
                "{\"revision\": 2}",
                "{\"revision\": 0}",
                "{\"kind\": \"withdrawal\"}",
                "{\"kind\": \"correction\"}")) {
            adminJson(body)
                    .post("/articles/{ref}/publish", slug)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", startsWith("/"));
        }
        anonymous().get("/articles/{ref}", slug).then().statusCode(404);
        adminJson("{}")
                .post("/articles/{ref}/publish", unique("nothing"))
                .then()
                .statusCode(404);
    }

    @Test
    void unchangedSaveMakesNoRevision() {
        Map<String, Object> content =
                Map.of("headline", unique("그대로"), "tags", List.of("그대로"), "deck", List.of("가", "나"));
        Response created = draft(content);
        adminJson(content)
                .header("If-Match", created.header("ETag"))
                .put("/articles/{ref}", created.<String>path("slug"))
                .then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body("revision", equalTo(1));
    }

    @Test
    void markdownPutBackUnchangedMakesNoRevision() {
        String section = section();
        String author = author(unique("김 동명"));
        String document = """
                ---
                headline: "‘로봇’: 3년차 #1, 'A' \\"B\\""
                language: en-GB
                deck:
                  - yes
                  - 1.10
                  - "  spaces  "
                summary: |
                  두 줄
                  요약
                section: %s
                tags: [한빛전자, "2026"]
                byline:
                  - {author: %s, role: 기자}
                  - {name: 새벽통신}
                image: {url: "https://images.example/1.jpg", alt: 공장, width: 1600}
                urgency: 3
                breaking: true
                ---

                첫 문단 “인용” 50%%·끝

                ::embed{url="https://video.example/1"}

                <b>태그</b> 끝에 줄 없음""".formatted(section, author);
        Response created = admin().contentType("text/markdown").body(document).post("/articles");
        created.then()
                .statusCode(201)
                .body("headline", equalTo("‘로봇’: 3년차 #1, 'A' \"B\""))
                .body("language", equalTo("en-GB"))
                .body("deck", contains("yes", "1.10", "  spaces  "))
                .body("tags.name", contains("한빛전자", "2026"))
                .body("urgency", equalTo(3))
                .body("breaking", equalTo(true))
                .body("image.width", equalTo(1600))
                .body("body.blocks.type", contains("paragraph", "embed", "paragraph"));
        String slug = created.path("slug");

        Response markdown =
                admin().accept("text/markdown").queryParam("version", "latest").get("/articles/{ref}", slug);
        markdown.then().statusCode(200).contentType("text/markdown");
        String source = new String(markdown.asByteArray(), StandardCharsets.UTF_8);
        assertThat(source).endsWith("<b>태그</b> 끝에 줄 없음").doesNotContain("note:").contains("summary: |");
        admin().contentType("text/markdown")
                .header("If-Match", markdown.header("ETag"))
                .body(source)
                .put("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        admin().contentType("text/markdown")
                .header("If-Match", markdown.header("ETag"))
                .body(source.replace("첫 문단", "새 문단"))
                .put("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
    }

    @Test
    void badMarkdownIsToldWithLineAndColumn() {
        admin().contentType("text/markdown")
                .body("no front matter")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-body"))
                .body("line", equalTo(1));
        admin().contentType("text/markdown")
                .body("---\nheadline: A\nheadline: B\n---\n")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("line", equalTo(3))
                .body("column", equalTo(1));
        admin().contentType("text/markdown")
                .body("---\nheadline: [A\n---\n")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("line", equalTo(3));
        admin().contentType("text/markdown")
                .body("---\nheadline: A\nurgency: high\n---\n")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/urgency"));
        admin().contentType("text/markdown")
                .body("---\nheadline: A\nheadlin: B\n---\n")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/headlin"));
        admin().contentType("text/markdown")
                .body("---\nheadline: A\n---\n\n하나\n\n::adv{slot=\"x\"}\n")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/body"))
                .body(
                        "errors[0].detail",
                        startsWith("Line 3: there is no directive \"adv\": known directives are ad and embed"));
        admin().contentType("text/markdown")
                .body(new byte[] {'-', '-', '-', '\n', 'h', (byte) 0xff})
                .post("/articles")
                .then()
                .statusCode(400)
                .body("line", equalTo(2))
                .body("column", equalTo(2));
    }

    @Test
    void badInputIsNamedAndNothingIsStored() {
        String headline = unique("나쁜 입력");
        Map<String, String> bodies = Map.of(
                "{\"headline\": \"" + "가".repeat(10_000) + "\"}", "/headline",
                "{\"headline\": \"" + headline + "\\u0000\"}", "/headline",
                "{\"headline\": \"" + headline + "\\ud800\"}", "/headline",
                "{\"headline\": \"" + headline + "\\n두 줄\"}", "/headline",
                "{\"headline\": \"" + headline + "\", \"section\": \"nowhere\"}", "/section",
                "{\"headline\": \"" + headline + "\", \"byline\": [{\"author\": \"nobody\"}]}", "/byline/0/author",
                "{\"headline\": \"" + headline + "\", \"urgency\": 10}", "/urgency",
                "{\"headline\": \"" + headline + "\", \"deck\": [\"a\", 5]}", "/deck/1",
                "{\"headline\": \"" + headline + "\", \"language\": \"korean language\"}", "/language",
                "{\"headline\": \"" + headline + "\", \"image\": {\"url\": \"/x\"}}", "/image/url");
        bodies.forEach((body, pointer) ->
                adminJson(body).post("/articles").then().statusCode(400).body("errors.pointer", contains(pointer)));
        adminJson("{}").post("/articles").then().statusCode(400).body("errors.pointer", contains("/headline"));
        adminJson("{\"headline\": \"A\",\n \"deck\": [}")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("line", equalTo(2))
                .body("column", equalTo(11));
        adminJson("{\"headline\": \"A\"").post("/articles").then().statusCode(400);
        adminJson("[".repeat(2000)).post("/articles").then().statusCode(400);
        admin().contentType(ContentType.JSON)
                .body(new byte[] {'{', '"', 'h', (byte) 0xff, '"', ':', '1', '}'})
                .post("/articles")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-body"));
        admin().queryParam("version", "latest")
                .queryParam("limit", 100)
                .get("/articles")
                .then()
                .body("items.headline", not(hasItem(startsWith(headline))));
    }

    @Test
    void takenSlugIsToldInWhichWayItIsTaken() {
        String present = unique("지금");
        String former = unique("옛");
        String gone = unique("버림");
        Response moved = draft(Map.of("headline", "A", "slug", former));
        publish(former, Map.of());
        admin().contentType(MERGE_PATCH)
                .header("If-Match", moved.header("ETag"))
                .body(Map.of("slug", present))
                .queryParam("publish", true)
                .patch("/articles/{ref}", former)
                .then()
                .statusCode(200);
        draft(Map.of("headline", "A", "slug", gone));
        admin().header("If-Match", etagOfLatest(gone))
                .delete("/articles/{ref}", gone)
                .then()
                .statusCode(204);
        Map.of(
                        present,
                        "belongs to another article;",
                        former,
                        "is or was an address of another article;",
                        gone,
                        "in the trash")
                .forEach((slug, way) -> adminJson(Map.of("headline", "B", "slug", slug))
                        .post("/articles")
                        .then()
                        .statusCode(409)
                        .body("detail", containsString(way))
                        .body("detail", containsString("choose another one"))
                        .body("errors.pointer", contains("/slug"))
                        .body("holder", startsWith("/api/v1/articles/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"019dfd41-6c1d-7c1e-9f2e-0d8a4b5c6d7e", "00000000-0000-0000-0000-000000000000"})
    void slugInTheFormOfAnIdIsToldSo(String slug) {
        for (String collection : List.of("/articles", "/authors")) {
            adminJson(Map.of("headline", "A", "name", "A", "slug", slug).entrySet().stream()
                            .filter(entry ->
                                    !entry.getKey().equals(collection.equals("/articles") ? "name" : "headline"))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                    .post(collection)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/slug"))
                    .body("detail", containsString("UUID"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/b c | U+0020 at position 19",
                "https://a.example/b?q=가 나 | U+0020 at position 23",
                "http://a.example/{id} | U+007B at position 17",
                "https://a.example/%zz | percent-encode",
                "a.example/b | absolute",
                "ftp://a.example/b c | absolute",
                "/b | absolute",
                "https:// | absolute"
            })
    void addressIsToldWhatIsWrongWithIt(String address, String fault) {
        adminJson(Map.of("headline", "A", "canonicalUrl", address))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/canonicalUrl"))
                .body("detail", containsString(fault));
    }

    @Test
    void takenSlugNamesItsHolder() {
        Response first = draft(Map.of("headline", "A", "slug", unique("한-주소")));
        String slug = first.path("slug");
        adminJson(Map.of("headline", "B", "slug", slug))
                .post("/articles")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"))
                .body("holder", equalTo("/api/v1/articles/" + first.path("id")));
        Response second = draft(Map.of("headline", slug));
        second.then().body("slug", equalTo(slug + "-2"));
    }

    @Test
    void formerSlugRedirectsOnlyWhereTheArticleMayBeSeen() {
        Response created = draft(Map.of("headline", "A", "slug", unique("옛주소")));
        String former = created.path("slug");
        String present = unique("새주소");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body(Map.of("slug", present))
                .patch("/articles/{ref}", former)
                .then()
                .statusCode(200)
                .body("slug", equalTo(present))
                .body("revision", equalTo(2));
        anonymous()
                .redirects()
                .follow(false)
                .get("/articles/{ref}", former)
                .then()
                .statusCode(404);
        admin().redirects().follow(false).get("/articles/{ref}", former).then().statusCode(308);
        publish(present, Map.of());
        anonymous()
                .redirects()
                .follow(false)
                .get("/articles/{ref}", former)
                .then()
                .statusCode(308)
                .header("Location", containsString("/api/v1/articles/%EC%83%88"));
    }

    @Test
    void preconditionTellsWhatChangedInBetween() {
        Response created = draft(Map.of("headline", unique("경쟁"), "body", "하나"));
        String slug = created.path("slug");
        admin().contentType(MERGE_PATCH)
                .body("{}")
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(428);
        admin().contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body("{\"body\": \"둘\", \"deck\": [\"줄\"], \"note\": \"고침\"}")
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        admin().contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body("{\"body\": \"셋\"}")
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(412)
                .body("currentETag", equalTo(etagOfLatest(slug)))
                .body("changes[0].number", equalTo(2))
                .body("changes[0].note", equalTo("고침"))
                .body("changes[0].fields", contains("deck", "body"));
        String markdownTag = admin().accept("text/markdown")
                .queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .header("ETag");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", markdownTag)
                .body("{\"body\": \"셋\"}")
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
    }

    @Test
    void noWordIsLostWhenManyWriteAtOnce() throws Exception {
        String slug = draft(Map.of("headline", unique("동시"), "body", "")).path("slug");
        int writers = 12;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Boolean>> writes = IntStream.range(0, writers)
                    .<Callable<Boolean>>mapToObj(i -> () -> appendWord(slug, "word" + i))
                    .toList();
            for (Future<Boolean> done : pool.invokeAll(writes)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        Response latest = admin().queryParam("version", "latest")
                .queryParam("body", "markdown")
                .get("/articles/{ref}", slug);
        assertThat(latest.<Integer>path("revision")).isEqualTo(1 + writers);
        assertThat(latest.<String>path("body.markdown").strip().split(" "))
                .hasSize(writers)
                .doesNotHaveDuplicates();
    }

    private boolean appendWord(String slug, String word) {
        for (int attempt = 0; attempt < 200; attempt++) {
            Response latest = admin().queryParam("version", "latest")
                    .queryParam("body", "markdown")
                    .get("/articles/{ref}", slug);
            int status = admin().contentType(MERGE_PATCH)
                    .header("If-Match", latest.header("ETag"))
                    .body(Map.of("body", latest.path("body.markdown") + " " + word))
                    .patch("/articles/{ref}", slug)
                    .statusCode();
            if (status == 200) {
                return true;
            }
            assertThat(status).isIn(412, 409);
        }
        return false;
    }

    @Test
    void putCreatesUnderASlugAndReplacesTheWholeContent() {
        String slug = unique("놓기");
        Response created = adminJson(Map.of("headline", "처음", "summary", "요약")).put("/articles/{ref}", slug);
        created.then()
                .statusCode(201)
                .body("slug", equalTo(slug))
                .header("Location", containsString("/api/v1/articles/"));
        adminJson(Map.of("headline", "다음"))
                .header("If-Match", created.header("ETag"))
                .put("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("headline", equalTo("다음"))
                .body("summary", nullValue())
                .body("revision", equalTo(2));
        adminJson(Map.of("headline", "셋"))
                .header("If-None-Match", "*")
                .put("/articles/{ref}", slug)
                .then()
                .statusCode(412);
    }

    @Test
    void dryRunChecksAndStoresNothing() {
        String slug = unique("연습");
        adminJson(Map.of("headline", "연습", "slug", slug, "tags", List.of(unique("연습태그"))))
                .queryParam("dryRun", true)
                .post("/articles")
                .then()
                .statusCode(200)
                .header("Location", nullValue())
                .body("slug", equalTo(slug));
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(404);
        adminJson(Map.of("headline", "연습", "section", "nowhere"))
                .queryParam("dryRun", true)
                .post("/articles")
                .then()
                .statusCode(400);
    }

    @Test
    void preferMinimalLeavesTheBodyOut() {
        Response created = adminJson(Map.of("headline", unique("짧게")))
                .header("Prefer", "return=minimal")
                .post("/articles");
        created.then()
                .statusCode(201)
                .header("Preference-Applied", "return=minimal")
                .header("Location", containsString("/articles/"));
        assertThat(created.asByteArray()).isEmpty();
        assertThat(created.header("ETag")).startsWith("\"1-");
    }

    @Test
    void idempotencyKeyReplaysTheFirstAnswer() throws Exception {
        String key = unique("key");
        Map<String, String> content = Map.of("headline", unique("한 번만"));
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Response> answers = new ArrayList<>();
        try {
            List<Callable<Response>> posts = IntStream.range(0, 6)
                    .<Callable<Response>>mapToObj(i -> () ->
                            adminJson(content).header("Idempotency-Key", key).post("/articles"))
                    .toList();
            for (Future<Response> answer : pool.invokeAll(posts)) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(answers)
                .extracting(Response::statusCode)
                .allMatch(status -> status == 201 || status == 409)
                .contains(201);
        Response replayed = adminJson(content).header("Idempotency-Key", key).post("/articles");
        replayed.then().statusCode(201).header("Idempotent-Replayed", "true");
        for (Response answer : answers) {
            if (answer.statusCode() == 201) {
                assertThat(answer.<String>path("id")).isEqualTo(replayed.path("id"));
                assertThat(answer.header("ETag")).isEqualTo(replayed.header("ETag"));
                assertThat(answer.header("Location")).isEqualTo(replayed.header("Location"));
            }
        }
        adminJson(Map.of("headline", "anders"))
                .header("Idempotency-Key", key)
                .post("/articles")
                .then()
                .statusCode(422);
        adminJson(content)
                .queryParam("publish", true)
                .header("Idempotency-Key", key)
                .post("/articles")
                .then()
                .statusCode(422);
        adminJson(content)
                .header("Idempotency-Key", " ")
                .post("/articles")
                .then()
                .statusCode(400);
    }

    @Test
    void longestBodyIsKeptAndReplayed() {
        Map<String, String> content = Map.of("headline", unique("긴 글"), "body", ("가나다라마바사아자 ").repeat(50_000));
        String key = unique("key");
        Response first = adminJson(content).header("Idempotency-Key", key).post("/articles");
        first.then().statusCode(201);
        Response again = adminJson(content).header("Idempotency-Key", key).post("/articles");
        assertThat(again.asString()).isEqualTo(first.asString());
        adminJson(Map.of("headline", "a", "body", "a".repeat(500_001)))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/body"));
    }

    @Test
    void formerSlugRedirectsWithTheRestOfTheAddress() {
        String present = unique("present");
        Response created = draft(Map.of("headline", "A", "slug", unique("former")));
        String former = created.path("slug");
        publish(former, Map.of());
        admin().contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body(Map.of("slug", present))
                .patch("/articles/{ref}", former)
                .then()
                .statusCode(200);
        publish(present, Map.of());
        anonymous()
                .redirects()
                .follow(false)
                .get("/articles/{ref}/comments?limit=5", former)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/articles/" + present + "/comments?limit=5"));
        anonymous()
                .redirects()
                .follow(false)
                .queryParam("include", "weather")
                .get("/articles/{ref}", former)
                .then()
                .header("Location", endsWith("/api/v1/articles/" + present + "?include=weather"));
    }

    @Test
    void deskNotesAndPlansAreForEditors() {
        String slug = draft(Map.of("headline", unique("메모"))).path("slug");
        publish(slug, Map.of("at", "2022-01-01T00:00:00Z", "until", "2030-01-01T00:00:00Z", "note", "내부 메모"));
        anonymous()
                .get("/articles/{ref}/publications", slug)
                .then()
                .body("items", hasSize(1))
                .body("items.note", contains((String) null))
                .body("items.until", contains((String) null));
        admin().get("/articles/{ref}/publications", slug)
                .then()
                .body("items.note", contains("내부 메모", null))
                .body("items[0].until", equalTo("2030-01-01T00:00:00Z"));
    }

    @Test
    void addressThatAContributorGivesAPublishedArticleWaitsForAnEditor() {
        String contributor = token("contributor");
        Response created = as(contributor)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", unique("내 글")))
                .post("/articles");
        String slug = created.path("slug");
        publish(slug, Map.of());
        String proposed = unique("hijack");
        as(contributor)
                .contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body(Map.of("slug", proposed))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        anonymous().get("/articles/{ref}", slug).then().statusCode(200).body("slug", equalTo(slug));
        anonymous().get("/articles/{ref}", proposed).then().statusCode(404);
        as(contributor)
                .contentType(ContentType.JSON)
                .post("/articles/{ref}/publish", slug)
                .then()
                .statusCode(403);
        as(contributor)
                .contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .body(Map.of("summary", "요약"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
    }

    @Test
    void languageTagsAreBoundedAndFoundInAnyCase() {
        adminJson(Map.of("headline", "a", "language", "abcdefgh-12345678-12345678-12345678-12345678"))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/language"));
        String section = section();
        String slug = draft(Map.of("headline", unique("말"), "language", "en-GB", "section", section))
                .path("slug");
        publish(slug, Map.of());
        anonymous()
                .queryParam("language", "EN-gb")
                .queryParam("section", section)
                .get("/headlines")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void languageFindsWhatIsMoreExactlyTheSame() {
        String section = section();
        Map<String, String> slugs = new HashMap<>();
        for (String sent : List.of("EN", "en-us", "en-gb", "ENM", "zh-hant-tw", "ko")) {
            Response created = draft(Map.of("headline", unique("말"), "language", sent, "section", section));
            slugs.put(sent, created.path("slug"));
            publish(created.path("slug"), Map.of());
        }
        Map.of("EN", "en", "en-us", "en-US", "ENM", "enm", "zh-hant-tw", "zh-Hant-TW")
                .forEach((sent, usual) -> anonymous()
                        .get("/articles/{ref}", slugs.get(sent))
                        .then()
                        .body("language", equalTo(usual)));
        Map.of(
                        "en", List.of("EN", "en-us", "en-gb"),
                        "En-Us", List.of("en-us"),
                        "ZH", List.of("zh-hant-tw"),
                        "zh-hant", List.of("zh-hant-tw"),
                        "zh-TW", List.<String>of(),
                        "enm", List.of("ENM"))
                .forEach((range, found) -> {
                    for (String list : List.of("/headlines", "/articles", "/articles?version=latest")) {
                        (list.contains("latest") ? admin() : anonymous())
                                .queryParam("language", range)
                                .queryParam("section", section)
                                .get(list)
                                .then()
                                .body(
                                        "items.slug",
                                        containsInAnyOrder(
                                                found.stream().map(slugs::get).toArray()));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US", "*", "xx-invalid!", "korean", "xx", "en-*", "ko-"})
    void whatIsNoLanguageIsRefusedWhereverOneIsNamed(String language) {
        for (String list : List.of("/headlines", "/articles", "/articles?version=latest")) {
            admin().queryParam("language", language)
                    .get(list)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("language"));
        }
        adminJson(Map.of("headline", "a", "language", language))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/language"));
        adminJson(Map.of("name", "가", "bios", Map.of(language, "a")))
                .post("/authors")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/bios/" + language));
    }

    @Test
    void contributorWritesOwnDraftsOnly() {
        String contributor = token("contributor");
        String own = as(contributor)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", unique("내 글")))
                .post("/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
        Response others = draft(Map.of("headline", unique("남의 글")));
        as(contributor)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/articles/{ref}/publish", own)
                .then()
                .statusCode(403);
        as(contributor)
                .queryParam("version", "latest")
                .get("/articles/{ref}", own)
                .then()
                .statusCode(200);
        as(contributor)
                .queryParam("version", "latest")
                .get("/articles/{ref}", others.<String>path("slug"))
                .then()
                .statusCode(404);
        as(contributor)
                .contentType(MERGE_PATCH)
                .header("If-Match", others.header("ETag"))
                .body("{\"headline\": \"x\"}")
                .patch("/articles/{ref}", others.<String>path("slug"))
                .then()
                .statusCode(404);
        as(contributor)
                .queryParam("version", "latest")
                .get("/articles")
                .then()
                .statusCode(200)
                .body("items.slug", contains(own));
        as(contributor)
                .queryParam("version", "latest")
                .queryParam("total", true)
                .get("/articles")
                .then()
                .body("total", equalTo(1));
        admin().queryParam("version", "latest")
                .queryParam("from", "2022-01-01")
                .get("/articles")
                .then()
                .statusCode(400);
        admin().queryParam("version", "1").get("/articles").then().statusCode(400);
        anonymous().queryParam("version", "latest").get("/articles").then().statusCode(401);
    }

    @Test
    void bodyComesInEveryForm() {
        String slug = draft(Map.of("headline", unique("꼴"), "body", "# 제목\n\n*강조* <b>표</b>\n\n::ad\n"))
                .path("slug");
        publish(slug, Map.of());
        anonymous()
                .queryParam("body", "html")
                .get("/articles/{ref}", slug)
                .then()
                .body("body.html", containsString("<em>강조</em> &lt;b&gt;표&lt;/b&gt;"));
        anonymous()
                .queryParam("body", "text")
                .get("/articles/{ref}", slug)
                .then()
                .body("body.text", equalTo("제목\n\n강조 <b>표</b>"));
        anonymous()
                .queryParam("body", "markdown")
                .get("/articles/{ref}", slug)
                .then()
                .body("body.markdown", endsWith("::ad\n"));
        anonymous()
                .get("/articles/{ref}", slug)
                .then()
                .body("body.blocks.type", contains("heading", "paragraph", "slot"));
        anonymous()
                .queryParam("body", "pdf")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Expected one of blocks, html, text, markdown."));
    }

    @Test
    void pageComesInOneAnswer() {
        String author = author(unique("이름"));
        Response created =
                draft(Map.of("headline", unique("쪽"), "byline", List.of(Map.of("author", author, "role", "기자"))));
        String slug = created.path("slug");
        publish(slug, Map.of());
        adminJson(Map.of("readings", List.of(Map.of("station", "108", "temperature", 4))))
                .put("/weather/snapshots/{date}", "2023-01-10")
                .then()
                .statusCode(201);
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("author", Map.of("name", "독자"), "text", "잘 읽었습니다."))
                .post("/articles/{ref}/comments", slug)
                .then()
                .statusCode(201);
        anonymous()
                .queryParam("include", "weather,comments")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("byline[0].author.slug", equalTo(author))
                .body("weather.readings", hasSize(greaterThan(0)))
                .body("dateline.text", startsWith("20"))
                .body("comments.items", hasSize(1))
                .body("comments.next", nullValue())
                .body("commentCount", equalTo(1));
        anonymous()
                .queryParam("include", "wether")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("include"));
    }

    @Test
    void validatorCoversAllThatIsShown() {
        String author = author(unique("바뀔이름"));
        String slug = draft(Map.of(
                        "headline",
                        unique("검사"),
                        "byline",
                        List.of(Map.of("author", author)),
                        "tags",
                        List.of(unique("검사태그"))))
                .path("slug");
        publish(slug, Map.of());
        String first = anonymous().get("/articles/{ref}", slug).header("ETag");
        Response same = anonymous().header("If-None-Match", "W/" + first).get("/articles/{ref}", slug);
        same.then().statusCode(304).header("ETag", first).header("Cache-Control", startsWith("public"));
        assertThat(same.asByteArray()).isEmpty();
        String etag = admin().get("/authors/{ref}", author).header("ETag");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body("{\"name\": \"새이름\"}")
                .patch("/authors/{ref}", author)
                .then()
                .statusCode(200);
        Response renamed = anonymous().header("If-None-Match", first).get("/articles/{ref}", slug);
        renamed.then().statusCode(200).body("byline[0].author.name", equalTo("새이름"));
        String trimmed = anonymous()
                .queryParam("fields", "id")
                .get("/articles/{ref}", slug)
                .header("ETag");
        assertThat(trimmed).isNotEqualTo(renamed.header("ETag"));
    }

    @Test
    void listShowsArticlesWithoutBodiesUnlessAsked() {
        String section = section();
        for (int i = 0; i < 3; i++) {
            String slug = draft(Map.of("headline", unique("목록"), "section", section, "body", "글 " + i))
                    .path("slug");
            publish(slug, Map.of("at", "2022-01-0" + (i + 1) + "T00:00:00Z"));
        }
        Response page = anonymous()
                .queryParam("section", section)
                .queryParam("limit", 2)
                .queryParam("total", true)
                .get("/articles");
        page.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].body", nullValue())
                .body("total", equalTo(3));
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        anonymous()
                .queryParam("section", section)
                .queryParam("include", "body")
                .get("/articles")
                .then()
                .body("items.body.blocks.flatten().text", contains("글 2", "글 1", "글 0"));
        anonymous()
                .queryParam("section", "nowhere")
                .get("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("section"));
        anonymous()
                .queryParam("section", section)
                .queryParam("from", "2022-01-02")
                .queryParam("to", "2022-01-03T00:00:00Z")
                .get("/articles")
                .then()
                .body("items", hasSize(1));
        anonymous()
                .queryParam("section", section)
                .queryParam("tag", "x")
                .get("/articles")
                .then()
                .statusCode(400);
        anonymous()
                .queryParam("section", section)
                .queryParam("from", "2030-01-01")
                .get("/articles")
                .then()
                .body("items", empty());
    }

    /** A revision is rendered once for each form; with a token the answer itself is not kept. */
    @Test
    void whatWasRenderedBeforeIsShownToTheByte() {
        String slug = draft(Map.of("headline", unique("두 번"), "body", "첫 \"문단\" & <b>글</b>\n\n> 3. 인용\n\n- 하나\n- 둘\n"))
                .path("slug");
        publish(slug, Map.of());
        for (String form : List.of("blocks", "html", "text", "markdown")) {
            Response first = admin().queryParam("body", form).get("/articles/{ref}", slug);
            Response again = admin().queryParam("body", form).get("/articles/{ref}", slug);
            assertThat(again.asByteArray()).as(form).isEqualTo(first.asByteArray());
            assertThat(again.header("ETag")).as(form).isEqualTo(first.header("ETag"));
            Object member = first.path("body." + form);
            assertThat(member).as(form).isNotNull();
            assertThat(admin().queryParam("body", form)
                            .queryParam("fields", "body." + form)
                            .get("/articles/{ref}", slug)
                            .jsonPath()
                            .<String, Object>getMap("$"))
                    .as(form)
                    .isEqualTo(Map.of("body", Map.of(form, member)));
        }
        List<Map<String, Object>> listed = admin().queryParam("include", "body")
                .queryParam("limit", 1)
                .get("/articles")
                .path("items");
        assertThat(listed.get(0)).containsEntry("slug", slug);
        assertThat(listed.get(0).get("body"))
                .isEqualTo(anonymous().get("/articles/{ref}", slug).path("body"));
    }

    @Test
    void aRevisionThatFollowsIsNotShownAsTheOneBefore() {
        String slug = draft(Map.of("headline", unique("다음"), "body", "처음")).path("slug");
        publish(slug, Map.of());
        assertThat(anonymous().get("/articles/{ref}", slug).<String>path("body.blocks[0].text"))
                .isEqualTo("처음");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("body", "나중"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        assertThat(anonymous().get("/articles/{ref}", slug).<String>path("body.blocks[0].text"))
                .isEqualTo("처음");
        assertThat(admin().queryParam("version", "latest")
                        .get("/articles/{ref}", slug)
                        .<String>path("body.blocks[0].text"))
                .isEqualTo("나중");
        publish(slug, Map.of());
        assertThat(anonymous().get("/articles/{ref}", slug).<String>path("body.blocks[0].text"))
                .isEqualTo("나중");
    }
}
