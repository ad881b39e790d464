package news.gisa.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.gisa.HttpTest;
import news.gisa.text.PathSegment;
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
        assertThat(all("sections", false)).contains(top, below);
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
                .body("count", equalTo(1))
                .body("uses", equalTo("/api/v1/articles?version=latest&section=" + used))
                .body("sections", empty());
        String below = unique("below");
        putSection(below, Map.of("name", "B", "parent", used));
        Response refused = admin().header("If-Match", etag).delete("/sections/{slug}", used);
        refused.then()
                .statusCode(409)
                .body("count", equalTo(2))
                .body("sections", contains("/api/v1/sections/" + below));
        admin().basePath("")
                .urlEncodingEnabled(false)
                .get(refused.<String>path("uses"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
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
        Response tag = admin().get("/tags/{slug}", slug);
        tag.then().statusCode(200).body("kind", nullValue());
        publish(first.path("slug"), Map.of());
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
                .body("count", equalTo(1));
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
                .body("type", equalTo("/problems/name-taken"))
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

    private static List<Integer> statuses(String tag) {
        return List.of(
                anonymous().get("/tags/{slug}", tag).statusCode(),
                anonymous().queryParam("tag", tag).get("/articles").statusCode(),
                anonymous().queryParam("tag", tag).get("/headlines").statusCode(),
                anonymous()
                        .basePath("")
                        .queryParam("tag", tag)
                        .get("/feeds/json")
                        .statusCode(),
                admin().get("/tags/{slug}", tag).statusCode());
    }

    private static boolean isListed(String tag, boolean editor) {
        return all("tags", editor).contains(tag);
    }

    /** The slugs of all pages. */
    private static List<String> all(String collection, boolean editor) {
        return items(collection, editor).stream()
                .map(item -> (String) item.get("slug"))
                .toList();
    }

    private static List<Map<String, Object>> items(String collection, boolean editor) {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = "/api/v1/" + collection + "?limit=100";
        while (next != null) {
            Response page = (editor ? admin() : anonymous())
                    .basePath("")
                    .urlEncodingEnabled(false)
                    .get(next);
            items.addAll(page.<List<Map<String, Object>>>path("items"));
            next = page.path("next");
        }
        return items;
    }

    @Test
    void tagOfADraftIsASecretUntilSomethingPublicHasIt() throws InterruptedException {
        String tag = unique("비밀-수사");
        String slug =
                draft(Map.of("headline", unique("초안"), "tags", List.of(tag))).path("slug");
        assertThat(statuses(tag)).containsExactly(404, 400, 400, 404, 200);
        assertThat(isListed(tag, false)).isFalse();
        assertThat(isListed(tag, true)).isTrue();
        assertThat(as(token("contributor")).get("/tags/{slug}", tag).statusCode())
                .isEqualTo(404);

        Instant at = Instant.now().plusMillis(1500).truncatedTo(ChronoUnit.MILLIS);
        publish(slug, Map.of("at", at.toString()));
        anonymous().get("/tags/{slug}", tag).then().statusCode(404);
        Thread.sleep(Math.max(0, Instant.now().until(at, ChronoUnit.MILLIS)) + 5);
        assertThat(statuses(tag)).containsExactly(200, 200, 200, 200, 200);
        assertThat(isListed(tag, false)).isTrue();

        adminJson(Map.of("reason", "내림"))
                .post("/articles/{ref}/withdraw", slug)
                .then()
                .statusCode(200);
        assertThat(statuses(tag)).containsExactly(404, 400, 400, 404, 200);
        assertThat(isListed(tag, false)).isFalse();
        anonymous()
                .queryParam("tag", tag)
                .queryParam("asOf", at.toString())
                .get("/articles")
                .then()
                .statusCode(200)
                .body("items.slug", contains(slug));

        adminJson(Map.of("name", tag))
                .header("If-Match", "*")
                .put("/tags/{slug}", tag)
                .then()
                .statusCode(200);
        assertThat(statuses(tag)).containsExactly(200, 200, 200, 200, 200);
    }

    @Test
    void tagOfDraftsTheTrashAndOldRevisionsIsRemovedFromThem() {
        String tag = unique("지울-꼬리표");
        String other = unique("남는-꼬리표");
        String slug = draft(Map.of("headline", unique("초안"), "tags", List.of(tag, other)))
                .path("slug");
        publish(slug, Map.of());
        Response saved = admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .queryParam("publish", true)
                .body(Map.of("tags", List.of(other)))
                .patch("/articles/{ref}", slug);
        saved.then().statusCode(200).body("tags.slug", contains(other));
        String trashed =
                draft(Map.of("headline", unique("휴지통"), "tags", List.of(tag))).path("slug");
        admin().header("If-Match", etagOfLatest(trashed))
                .delete("/articles/{ref}", trashed)
                .then()
                .statusCode(204);
        String planned = draft(Map.of("headline", unique("예정"), "tags", List.of(other, tag)))
                .path("slug");
        publish(planned, Map.of("at", Instant.now().plusSeconds(3600).toString()));
        admin().header("If-Match", "*")
                .delete("/tags/{slug}", tag)
                .then()
                .statusCode(409)
                .body("count", equalTo(1));
        admin().header("If-Match", etagOfLatest(planned))
                .delete("/articles/{ref}", planned)
                .then()
                .statusCode(204);

        admin().header("If-Match", "*").delete("/tags/{slug}", tag).then().statusCode(204);
        admin().get("/tags/{slug}", tag).then().statusCode(404);
        admin().get("/articles/{ref}/revisions/1", slug).then().statusCode(200).body("tags.slug", contains(other));
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .body("tags.slug", contains(other));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .body(Map.of("summary", "요약"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("tags.slug", contains(other));
    }

    private static Response merge(String to, String from) {
        return adminJson(Map.of("from", from)).post("/tags/{slug}/merge", to);
    }

    @Test
    void twoTagsBecomeOne() {
        String stays = unique("한빛전자");
        String goes = unique("한빛");
        String both = draft(Map.of("headline", unique("둘 다"), "tags", List.of(goes, stays, "x" + stays)))
                .path("slug");
        String one =
                draft(Map.of("headline", unique("하나"), "tags", List.of(goes))).path("slug");
        publish(both, Map.of());
        publish(one, Map.of());
        merge(stays, stays).then().statusCode(409);
        merge(stays, unique("nothing")).then().statusCode(400).body("errors.pointer", contains("/from"));
        adminJson(Map.of("from", goes))
                .header("If-Match", "\"9.x\"")
                .post("/tags/{slug}/merge", stays)
                .then()
                .statusCode(412);
        merge(stays, goes).then().statusCode(200).body("slug", equalTo(stays));

        anonymous().get("/articles/{ref}", both).then().body("tags.slug", contains(stays, "x" + stays));
        anonymous().get("/articles/{ref}", one).then().body("tags.slug", contains(stays));
        anonymous()
                .redirects()
                .follow(false)
                .get("/tags/{slug}", goes)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/tags/" + PathSegment.of(stays)));
        for (String tag : List.of(stays, goes)) {
            anonymous().queryParam("tag", tag).get("/articles").then().body("items.slug", contains(one, both));
        }
        // Whoever still writes the old name means the new tag, and nobody gets the old address.
        draft(Map.of("headline", unique("옛 이름"), "tags", List.of(goes.toUpperCase(), stays)))
                .then()
                .statusCode(201)
                .body("tags.slug", contains(stays));
        adminJson(Map.of("name", unique("다른 것"), "slug", goes))
                .post("/tags")
                .then()
                .statusCode(409);
        merge(stays, goes).then().statusCode(409);

        // What led to one leads on when that becomes part of a third.
        String third = unique("삼");
        adminJson(Map.of("name", third)).put("/tags/{slug}", third).then().statusCode(201);
        merge(third, stays).then().statusCode(200);
        anonymous()
                .redirects()
                .follow(false)
                .get("/tags/{slug}", goes)
                .then()
                .statusCode(308)
                .header("Location", endsWith(PathSegment.of(third)));
        anonymous().get("/articles/{ref}", one).then().body("tags.slug", contains(third));
    }

    @Test
    void formerNameIsNobodyElsesAndASecretOneStaysSecret() {
        String open = unique("공개");
        String slug =
                draft(Map.of("headline", unique("글"), "tags", List.of(open))).path("slug");
        publish(slug, Map.of());
        String secret = unique("비밀");
        draft(Map.of("headline", unique("초안"), "tags", List.of(secret)));
        merge(open, secret).then().statusCode(200);
        assertThat(statuses(secret)).containsExactly(404, 400, 400, 404, 200);
        admin().redirects().follow(false).get("/tags/{slug}", secret).then().statusCode(308);
        adminJson(Map.of("name", secret))
                .post("/tags")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/name-taken"))
                .body("holder", endsWith(PathSegment.of(open)))
                .body("errors.pointer", contains("/name"));
        adminJson(Map.of("name", "#️⃣ " + secret))
                .post("/tags")
                .then()
                .statusCode(201)
                .body("name", equalTo("#️⃣ " + secret));
    }

    @Test
    void whoFollowsATagIsToldThatTheLastArticleOfItIsGone() {
        String tag = unique("따름");
        String slug =
                draft(Map.of("headline", unique("글"), "tags", List.of(tag))).path("slug");
        publish(slug, Map.of());
        String next =
                anonymous().queryParam("tag", tag).get("/headlines/changes").path("next");
        adminJson(Map.of("reason", "내림"))
                .post("/articles/{ref}/withdraw", slug)
                .then()
                .statusCode(200);
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.gone", contains("withdrawn"));
        String nothing = "/headlines/changes?tag={tag}&cursor=AAAA";
        assertThat(anonymous()
                        .get(nothing, tag)
                        .then()
                        .statusCode(400)
                        .extract()
                        .<String>path("type"))
                .isEqualTo(anonymous()
                        .get(nothing, unique("없음"))
                        .then()
                        .statusCode(400)
                        .extract()
                        .path("type"));
    }

    @Test
    void mergesAndSavesAtTheSameMomentLoseNothing() throws Exception {
        ExecutorService desk = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 4; round++) {
                String one = unique("하나");
                String two = unique("둘");
                adminJson(Map.of("name", one)).put("/tags/{slug}", one).then().statusCode(201);
                adminJson(Map.of("name", two)).put("/tags/{slug}", two).then().statusCode(201);
                List<Callable<Integer>> tasks = List.of(
                        () -> merge(one, two).statusCode(),
                        () -> merge(two, one).statusCode(),
                        () -> draft(Map.of("headline", unique("글"), "tags", List.of(one, two)))
                                .statusCode(),
                        () -> draft(Map.of("headline", unique("글"), "tags", List.of(two)))
                                .statusCode());
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> task : desk.invokeAll(tasks)) {
                    statuses.add(task.get());
                }
                assertThat(statuses.subList(0, 2)).containsOnlyOnce(200).isSubsetOf(200, 308, 400, 404, 409);
                assertThat(statuses.subList(2, 4)).containsOnly(201);
            }
        } finally {
            desk.shutdown();
        }
    }

    @Test
    void sectionsAndTagsAreMadeByPost() {
        String name = unique("새 부문");
        Response section = adminJson(Map.of("name", name)).post("/sections");
        section.then()
                .statusCode(201)
                .body("slug", equalTo(name.replace(' ', '-')))
                .header("Location", endsWith("/api/v1/sections/" + PathSegment.of(section.path("slug"))));
        adminJson(Map.of("name", name))
                .post("/sections")
                .then()
                .statusCode(201)
                .body("slug", equalTo(section.path("slug") + "-2"));
        adminJson(Map.of("name", name, "slug", section.path("slug")))
                .post("/sections")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
        adminJson(Map.of("name", name, "slug", "A B"))
                .post("/sections")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/slug"));
        putSection(unique("s"), Map.of("name", name, "slug", "other"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/slug"));

        String word = unique("로봇");
        Response tag = adminJson(Map.of("name", "#" + word)).post("/tags");
        tag.then().statusCode(201).body("name", equalTo(word)).body("slug", equalTo(word));
        adminJson(Map.of("name", word))
                .post("/tags")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/name-taken"))
                .body("holder", endsWith(PathSegment.of(word)));
        adminJson(Map.of("name", unique("x"), "slug", word))
                .post("/tags")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
        adminJson(Map.of("name", unique("x"), "slug", "A B"))
                .post("/tags")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/slug"));
        draft(Map.of("headline", unique("글"), "tags", List.of("#" + word, word, "＃ " + word)))
                .then()
                .body("tags.slug", contains(word));
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x"))
                .post("/tags")
                .then()
                .statusCode(401);
        as(token("contributor"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x"))
                .post("/sections")
                .then()
                .statusCode(403);
    }

    /** Of a section or a tag, as it is told to the public and to editors, alone and in the list. */
    private static void assertCount(String collection, String slug, int articles) {
        for (boolean editor : List.of(false, true)) {
            (editor ? admin() : anonymous())
                    .get("/" + collection + "/{slug}", slug)
                    .then()
                    .statusCode(200)
                    .body("articleCount", equalTo(articles));
            assertThat(items(collection, editor))
                    .as(collection)
                    .filteredOn(item -> item.get("slug").equals(slug))
                    .extracting(item -> item.get("articleCount"))
                    .containsExactly(articles);
        }
    }

    private static String inSection(String section, List<String> tags) {
        return draft(Map.of("headline", unique("셈"), "section", section, "tags", tags))
                .path("slug");
    }

    private static void save(String article, Map<String, ?> patch, boolean publish) {
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .queryParam("publish", publish)
                .body(patch)
                .patch("/articles/{ref}", article)
                .then()
                .statusCode(200);
    }

    private static void withdraw(String article) {
        adminJson(Map.of("reason", "내림"))
                .post("/articles/{ref}/withdraw", article)
                .then()
                .statusCode(200);
    }

    private static void trash(String article) {
        admin().header("If-Match", "*")
                .delete("/articles/{ref}", article)
                .then()
                .statusCode(204);
    }

    @Test
    void articlesAreCountedWhereTheirRevisionInForceHasThem() {
        String section = unique("count");
        String below = unique("below");
        String tag = unique("셈");
        String other = unique("다른-셈");
        putSection(section, Map.of("name", "A")).then().statusCode(201).body("articleCount", equalTo(0));
        putSection(below, Map.of("name", "B", "parent", section)).then().body("articleCount", equalTo(0));
        for (String word : List.of(tag, other)) {
            adminJson(Map.of("name", word, "slug", word)).post("/tags").then().body("articleCount", equalTo(0));
        }
        String first = inSection(section, List.of(tag));
        String second = inSection(section, List.of(tag, other));
        String ofBelow = inSection(below, List.of(other));
        assertCount("sections", section, 0);
        assertCount("tags", tag, 0);

        for (String article : List.of(first, second, ofBelow)) {
            publish(article, Map.of());
        }
        assertCount("sections", section, 2);
        assertCount("sections", below, 1);
        assertCount("tags", tag, 2);
        assertCount("tags", other, 2);

        // What is saved is not in force before it is published.
        Map<String, Object> moved = Map.of("section", below, "tags", List.of(other));
        save(first, moved, false);
        assertCount("sections", section, 2);
        assertCount("tags", other, 2);
        publish(first, Map.of());
        assertCount("sections", section, 1);
        assertCount("sections", below, 2);
        assertCount("tags", tag, 1);
        assertCount("tags", other, 3);

        withdraw(ofBelow);
        assertCount("sections", below, 1);
        assertCount("tags", other, 2);
        trash(first);
        assertCount("sections", below, 0);
        assertCount("tags", other, 1);
        adminJson(Map.of()).post("/articles/{ref}/restore", first).then().statusCode(200);
        assertCount("tags", tag, 1);
        assertCount("sections", section, 1);
        assertCount("sections", below, 0);
    }

    @Test
    void countTellsNothingOfWhatIsNotPublic() {
        String section = unique("secret");
        String tag = unique("알려진");
        String planned = unique("계획된");
        putSection(section, Map.of("name", "A")).then().statusCode(201);
        adminJson(Map.of("name", tag, "slug", tag)).post("/tags").then().statusCode(201);
        inSection(section, List.of(tag));
        trash(inSection(section, List.of(tag)));
        String later = inSection(section, List.of(tag, planned));
        publish(later, Map.of("at", Instant.now().plusSeconds(3600).toString()));
        String gone = inSection(section, List.of(tag));
        publish(gone, Map.of());
        withdraw(gone);
        assertCount("sections", section, 0);
        assertCount("tags", tag, 0);
        anonymous().get("/tags/{slug}", planned).then().statusCode(404);
        assertThat(isListed(planned, false)).isFalse();
        admin().get("/tags/{slug}", planned).then().statusCode(200).body("articleCount", equalTo(0));
    }

    @Test
    void countsFollowTheClockAndNoReaderIsToldAnOldOne() throws InterruptedException {
        String section = unique("clock");
        String tag = unique("시계");
        putSection(section, Map.of("name", "A")).then().statusCode(201);
        adminJson(Map.of("name", tag, "slug", tag)).post("/tags").then().statusCode(201);
        String slug = inSection(section, List.of(tag));
        Instant at = Instant.now().plusMillis(1500).truncatedTo(ChronoUnit.MILLIS);
        Instant until = at.plusMillis(1000);
        publish(slug, Map.of("at", at.toString(), "until", until.toString()));
        List<String> singles = List.of("/sections/" + section, "/tags/" + PathSegment.of(tag));
        Map<String, String> before = etags(singles);
        before.forEach((path, etag) -> read(path, etag)
                .then()
                .statusCode(304)
                .header("Cache-Control", matchesPattern("public, max-age=[01]\\b.*")));
        sleepTo(at);
        before.forEach((path, etag) -> read(path, etag).then().statusCode(200).body("articleCount", equalTo(1)));
        assertCount("sections", section, 1);
        assertCount("tags", tag, 1);
        Map<String, String> within = etags(singles);
        sleepTo(until);
        within.forEach((path, etag) -> read(path, etag).then().statusCode(200).body("articleCount", equalTo(0)));
        before.forEach((path, etag) -> read(path, etag).then().statusCode(304));
        assertCount("sections", section, 0);
        assertCount("tags", tag, 0);
    }

    private static void sleepTo(Instant at) throws InterruptedException {
        Thread.sleep(Math.max(0, Instant.now().until(at, ChronoUnit.MILLIS)) + 5);
    }

    private static Map<String, String> etags(List<String> paths) {
        Map<String, String> etags = new LinkedHashMap<>();
        paths.forEach(path -> etags.put(path, read(path, "\"x\"").header("ETag")));
        return etags;
    }

    private static Response read(String path, String ifNoneMatch) {
        return anonymous()
                .urlEncodingEnabled(false)
                .header("If-None-Match", ifNoneMatch)
                .get(path);
    }

    @Test
    void conditionalReadsOfKeptAnswersSeeEachChangeOfACount() {
        // On the first pages of their lists.
        String section = unique("0-kept");
        String tag = unique("0-kept");
        putSection(section, Map.of("name", "A")).then().statusCode(201);
        adminJson(Map.of("name", tag, "slug", tag)).post("/tags").then().statusCode(201);
        String slug = inSection(section, List.of(tag));
        List<String> paths = List.of("/sections/" + section, "/sections?limit=100", "/tags/" + tag, "/tags?limit=100");
        for (Runnable change : List.<Runnable>of(() -> publish(slug, Map.of()), () -> trash(slug))) {
            Map<String, String> before = etags(paths);
            before.forEach((path, etag) -> read(path, etag).then().statusCode(304));
            change.run();
            before.forEach((path, etag) -> read(path, etag).then().statusCode(200));
        }
        for (String path : paths) {
            String tags = anonymous().urlEncodingEnabled(false).get(path).header("Cache-Tag");
            assertThat(tags.split(",")).as(path).contains("headlines");
        }
    }

    @Test
    void countThatChangesLeavesIfMatchAlone() {
        String section = unique("match");
        String tag = unique("맞음");
        putSection(section, Map.of("name", "A")).then().statusCode(201);
        adminJson(Map.of("name", tag, "slug", tag)).post("/tags").then().statusCode(201);
        String slug = inSection(section, List.of(tag));
        for (String path : List.of("/sections/" + section, "/tags/" + PathSegment.of(tag))) {
            String seen = admin().urlEncodingEnabled(false).get(path).header("ETag");
            publish(slug, Map.of());
            assertThat(admin().urlEncodingEnabled(false).get(path).header("ETag"))
                    .isNotEqualTo(seen);
            String saved = rename(path, seen)
                    .then()
                    .statusCode(200)
                    .body("articleCount", equalTo(1))
                    .extract()
                    .header("ETag");
            assertThat(admin().urlEncodingEnabled(false).get(path).header("ETag"))
                    .isEqualTo(saved);
            withdraw(slug);
            rename(path, seen).then().statusCode(412);
            // What was read can be sent back whole.
            Response read = admin().urlEncodingEnabled(false).get(path);
            admin().urlEncodingEnabled(false)
                    .contentType(ContentType.JSON)
                    .header("If-Match", saved)
                    .body(read.asString())
                    .put(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", read.header("ETag"));
            admin().urlEncodingEnabled(false)
                    .contentType(ContentType.JSON)
                    .header("If-Match", saved)
                    .body(Map.of("name", unique("새 이름")))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("articleCount", equalTo(0));
        }
    }

    private static Response rename(String path, String ifMatch) {
        return admin().urlEncodingEnabled(false)
                .contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(Map.of("name", unique("이름")))
                .patch(path);
    }

    @Test
    void countsOfTagsFollowMergesAndRemovals() {
        String section = unique("merge");
        String stays = unique("남음");
        String goes = unique("합침");
        putSection(section, Map.of("name", "A")).then().statusCode(201);
        String both = inSection(section, List.of(goes, stays));
        String one = inSection(section, List.of(goes));
        String draftOnly = inSection(section, List.of(goes));
        publish(both, Map.of());
        publish(one, Map.of());
        assertCount("tags", stays, 1);
        assertCount("tags", goes, 2);
        merge(stays, goes).then().statusCode(200).body("articleCount", equalTo(2));
        assertCount("tags", stays, 2);
        assertThat(isListed(goes, true)).isFalse();
        publish(draftOnly, Map.of());
        assertCount("tags", stays, 3);
        assertCount("sections", section, 3);

        List.of(both, one, draftOnly).forEach(article -> save(article, Map.of("tags", List.of()), true));
        admin().get("/tags/{slug}", stays).then().body("articleCount", equalTo(0));
        admin().header("If-Match", "*").delete("/tags/{slug}", stays).then().statusCode(204);
        adminJson(Map.of("name", stays))
                .put("/tags/{slug}", stays)
                .then()
                .statusCode(201)
                .body("articleCount", equalTo(0));
        assertCount("tags", stays, 0);
        assertCount("sections", section, 3);
    }
}
