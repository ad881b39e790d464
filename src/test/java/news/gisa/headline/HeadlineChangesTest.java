package news.gisa.headline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import news.gisa.HttpTest;
import news.gisa.text.Slugs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadlineChangesTest extends HttpTest {
    /** A phone: it keeps what it was told, by id, and where to ask next. */
    private static final class Phone {
        private final Map<String, Map<String, Object>> kept = new LinkedHashMap<>();
        private String next;

        Phone(String query) {
            next = "/api/v1/headlines/changes?" + query;
        }

        /** Asks until there is nothing more. @return how often each article came */
        List<String> sync() {
            List<String> seen = new ArrayList<>();
            for (int page = 0; page < 200; page++) {
                ValidatableResponse answer = anonymous()
                        .basePath("")
                        .urlEncodingEnabled(false)
                        .get(next)
                        .then()
                        .statusCode(200);
                List<Map<String, Object>> items = answer.extract().path("items");
                next = answer.extract().path("next");
                assertThat(next).isNotNull();
                for (Map<String, Object> item : items) {
                    String id = (String) item.get("id");
                    seen.add(id);
                    if (item.containsKey("gone")) {
                        kept.remove(id);
                    } else {
                        kept.put(id, item);
                    }
                }
                if (items.isEmpty()) {
                    return seen;
                }
            }
            throw new IllegalStateException("It never ends");
        }
    }

    private static Map<String, Map<String, Object>> fresh(String query) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        String next = "/api/v1/headlines?limit=100&" + query;
        while (next != null) {
            var answer = anonymous()
                    .basePath("")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            answer.<List<Map<String, Object>>>path("items").forEach(item -> all.put((String) item.get("id"), item));
            next = answer.path("next");
        }
        return all;
    }

    private static String section() {
        String slug = unique("sync");
        adminJson(Map.of("name", slug)).put("/sections/{slug}", slug).then().statusCode(201);
        return slug;
    }

    private static String article(String section) {
        return draft(Map.of("headline", unique("맞춤"), "section", section)).path("slug");
    }

    private static String idOf(String slug) {
        return admin().queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .path("id");
    }

    private static void act(String verb, String slug, Map<String, ?> body) {
        adminJson(body).post("/articles/{ref}/" + verb, slug).then().statusCode(200);
    }

    private static void trash(String slug) {
        admin().header("If-Match", "*").delete("/articles/{ref}", slug).then().statusCode(204);
    }

    private static void patch(String slug, Map<String, ?> change) {
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .queryParam("publish", true)
                .body(change)
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
    }

    @Test
    void aFirstVisitGetsTheListAndTheNextOnlyWhatChanged() {
        String section = section();
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            slugs.add(article(section));
            publish(slugs.get(i), Map.of());
        }
        Phone phone = new Phone("limit=2&section=" + section);
        assertThat(phone.sync()).hasSize(5);
        assertThat(phone.kept).isEqualTo(fresh("section=" + section));
        assertThat(phone.sync()).isEmpty();

        patch(slugs.get(0), Map.of("headline", "고친 머리말"));
        patch(slugs.get(0), Map.of("headline", "또 고친 머리말"));
        act("withdraw", slugs.get(1), Map.of("reason", "오보"));
        trash(slugs.get(2));
        assertThat(phone.sync()).containsExactly(idOf(slugs.get(0)), idOf(slugs.get(1)), idOf(slugs.get(2)));
        assertThat(phone.kept).hasSize(3).isEqualTo(fresh("section=" + section));
    }

    @Test
    void whatIsGoneSaysWhy() {
        String section = section();
        Phone phone = new Phone("section=" + section);
        phone.sync();
        String withdrawn = article(section);
        String trashed = article(section);
        String purged = article(section);
        String moved = article(section);
        for (String slug : List.of(withdrawn, trashed, purged, moved)) {
            publish(slug, Map.of());
        }
        Map<String, String> ids = new LinkedHashMap<>();
        List.of(withdrawn, trashed, purged, moved).forEach(slug -> ids.put(slug, idOf(slug)));
        act("withdraw", withdrawn, Map.of("reason", "오보"));
        trash(trashed);
        trash(purged);
        adminJson(Map.of()).post("/articles/{ref}/purge", purged).then().statusCode(204);
        patch(moved, Map.of("section", section()));
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(phone.next + "&fields=headline")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + ids.get(withdrawn) + "' }.gone", equalTo("withdrawn"))
                .body("items.find { it.id == '" + ids.get(trashed) + "' }.gone", equalTo("trashed"))
                .body("items.find { it.id == '" + ids.get(purged) + "' }.gone", equalTo("trashed"))
                .body("items.find { it.id == '" + ids.get(moved) + "' }.gone", equalTo("filtered"));
    }

    @Test
    void whatWasNeverPublicIsNotTold() {
        Phone phone = new Phone("limit=100");
        phone.sync();
        String draft = article(section());
        String scheduled = article(section());
        publish(scheduled, Map.of("at", Instant.now().plusSeconds(3600).toString()));
        String cancelled = article(section());
        publish(cancelled, Map.of("at", Instant.now().plusSeconds(3600).toString()));
        trash(cancelled);
        assertThat(phone.sync()).doesNotContain(idOf(draft), idOf(scheduled), idOf(cancelled));
    }

    @Test
    void whatTheClockDidIsToldAtOnce() {
        String section = section();
        Phone phone = new Phone("section=" + section);
        phone.sync();
        String slug = article(section);
        Instant at = Instant.now().plusMillis(700);
        publish(slug, Map.of("at", at.toString(), "until", at.plusMillis(700).toString()));
        assertThat(phone.sync()).isEmpty();
        until(at);
        assertThat(phone.sync()).containsExactly(idOf(slug));
        assertThat(phone.kept).hasSize(1);
        until(at.plusMillis(700));
        assertThat(phone.sync()).containsExactly(idOf(slug));
        assertThat(phone.kept).isEmpty();
    }

    private static void until(Instant at) {
        await().pollInterval(Duration.ofMillis(1)).until(() -> Instant.now().isAfter(at));
    }

    @Test
    void aCommentChangesTheNumberBesideItsArticle() {
        String section = section();
        String slug = article(section);
        publish(slug, Map.of());
        Phone phone = new Phone("section=" + section);
        phone.sync();
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("author", Map.of("name", "독자"), "text", "좋은 글"))
                .post("/articles/{ref}/comments", slug)
                .then()
                .statusCode(201);
        assertThat(phone.sync()).containsExactly(idOf(slug));
        assertThat(phone.kept.get(idOf(slug))).containsEntry("commentCount", 1);
    }

    /** From any start, through any writes and the clock, what a phone keeps is what a fresh list shows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPhoneKeepsExactlyWhatAFreshListShows(long seed) {
        Random random = new Random(seed);
        List<String> sections = List.of(section(), section());
        List<String> slugs = new ArrayList<>();
        List<Phone> phones = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        List<Instant> planned = new ArrayList<>();
        List<Consumer<String>> writes = Arrays.asList(
                slug -> adminJson(Map.of()).post("/articles/{ref}/publish", slug),
                slug -> adminJson(Map.of("at", soon(random, 0, planned), "until", soon(random, 500, planned)))
                        .post("/articles/{ref}/publish", slug),
                slug -> adminJson(Map.of("reason", "오보")).post("/articles/{ref}/withdraw", slug),
                slug -> adminJson(Map.of("reason", "오보", "at", soon(random, 0, planned)))
                        .post("/articles/{ref}/withdraw", slug),
                slug -> admin().contentType(MERGE_PATCH)
                        .header("If-Match", "*")
                        .queryParam("publish", random.nextBoolean())
                        .body(Map.of("headline", unique("판"), "section", sections.get(random.nextInt(2))))
                        .patch("/articles/{ref}", slug),
                slug -> admin().header("If-Match", "*").delete("/articles/{ref}", slug),
                slug -> adminJson(Map.of()).post("/articles/{ref}/restore", slug),
                slug -> anonymous()
                        .contentType(ContentType.JSON)
                        .body(Map.of("author", Map.of("name", "독자"), "text", "글"))
                        .post("/articles/{ref}/comments", slug));
        for (int step = 0; step < 60; step++) {
            if (slugs.size() < 8) {
                slugs.add(article(sections.get(random.nextInt(2))));
            }
            // Some are refused, such as withdrawing what is not public: all the better.
            writes.get(random.nextInt(writes.size())).accept(slugs.get(random.nextInt(slugs.size())));
            if (step % 20 == 0) {
                queries.add("section=" + sections.get(random.nextInt(2)));
                phones.add(new Phone("limit=" + (1 + random.nextInt(5)) + "&" + queries.get(queries.size() - 1)));
            }
            if (random.nextInt(4) == 0) {
                phones.get(random.nextInt(phones.size())).sync();
            }
        }
        Instant end = planned.stream().max(Comparator.naturalOrder()).orElse(Instant.MIN);
        until(end);
        for (int i = 0; i < phones.size(); i++) {
            phones.get(i).sync();
            assertThat(phones.get(i).kept).as(queries.get(i)).isEqualTo(fresh(queries.get(i)));
        }
    }

    private static String soon(Random random, int earliest, List<Instant> planned) {
        Instant at = Instant.now().plusMillis(earliest + random.nextInt(500));
        planned.add(at);
        return at.toString();
    }

    @Test
    void aCursorOfOtherFiltersIsRefused() {
        Phone phone = new Phone("section=" + section());
        phone.sync();
        String cursor = phone.next.replaceAll(".*cursor=", "");
        anonymous()
                .queryParam("cursor", cursor)
                .get("/headlines/changes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
        anonymous()
                .queryParam("asOf", "2026-01-01")
                .get("/headlines/changes")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asOf"));
        anonymous()
                .queryParam("fields", "id,gonne")
                .get("/headlines/changes")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("gone"));
    }

    @Test
    void aPhoneThatAsksAgainGetsA304() {
        String section = section();
        Phone phone = new Phone("section=" + section);
        phone.sync();
        String etag = anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(phone.next)
                .header("ETag");
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .header("If-None-Match", etag)
                .get(phone.next)
                .then()
                .statusCode(304);
        String slug = article(section);
        publish(slug, Map.of());
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .header("If-None-Match", etag)
                .get(phone.next)
                .then()
                .statusCode(200)
                .body("items.slug", hasItem(slug))
                .body("items", not(empty()));
    }

    @Test
    void aRowForAListTakesTwoHundredBytes() {
        String section = section();
        publish(
                draft(Map.of("headline", "쉬지 않는 로봇 투자, 18개월 동안 900억 원", "section", section))
                        .path("slug"),
                Map.of());
        for (String fields : List.of("id,headline,publishedAt", "slug,headline,publishedAt")) {
            String page = anonymous()
                    .queryParam("section", section)
                    .queryParam("fields", fields)
                    .get("/headlines")
                    .asString();
            int envelope = "{\"items\":[],\"next\":null}".length();
            assertThat(page.getBytes(StandardCharsets.UTF_8).length - envelope)
                    .as(page)
                    .isLessThanOrEqualTo(200);
        }
    }

    private static void published(Map<String, ?> content) {
        act("publish", draft(content).path("slug"), Map.of());
    }

    private static String author() {
        return adminJson(Map.of("name", unique("합치는 이"))).post("/authors").path("id");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void mergesBringWhatTheOtherOneHad(int limit) {
        String author = author();
        String otherAuthor = author();
        String tag = unique("합침");
        String otherTag = unique("합침");
        for (int i = 0; i < 5; i++) {
            published(Map.of(
                    "headline", unique("맞춤"),
                    "tags", List.of(i < 2 ? tag : otherTag),
                    "byline", List.of(Map.of("author", i < 2 ? author : otherAuthor))));
        }
        String ofTag = "tag=" + URLEncoder.encode(Slugs.of(tag), StandardCharsets.UTF_8);
        String ofAuthor = "author=" + author;
        Phone tagged = new Phone(ofTag + "&limit=" + limit);
        Phone written = new Phone(ofAuthor + "&limit=" + limit);
        tagged.sync();
        written.sync();
        assertThat(tagged.kept).hasSize(2);
        assertThat(written.kept).hasSize(2);
        adminJson(Map.of("from", Slugs.of(otherTag)))
                .post("/tags/{slug}/merge", Slugs.of(tag))
                .then()
                .statusCode(200);
        adminJson(Map.of("from", otherAuthor))
                .post("/authors/{ref}/merge", author)
                .then()
                .statusCode(200);
        tagged.sync();
        written.sync();
        assertThat(tagged.kept).hasSize(5);
        assertThat(written.kept).hasSize(5).containsOnlyKeys(fresh(ofAuthor).keySet());
    }

    @Test
    void earlierPublicationIsToldToWhoAskedForLaterOnes() {
        String section = section();
        String slug = article(section);
        act("publish", slug, Map.of());
        Phone phone = new Phone("from=2015-01-01&section=" + section);
        phone.sync();
        assertThat(phone.kept).hasSize(1);
        act("publish", slug, Map.of("at", "2012-01-01T00:00:00Z", "keepUpcoming", true));
        phone.sync();
        assertThat(phone.kept).isEmpty();
    }

    @Test
    void eventOfTheSameInstantTakesAwayWhatTheOneBeforeItShowed() {
        String at = "2020-05-05T00:00:00Z";
        String section = section();
        String other = section();
        String slug = article(section);
        act("publish", slug, Map.of("at", at));
        Phone before = new Phone("section=" + section);
        Phone after = new Phone("section=" + other);
        before.sync();
        assertThat(before.kept).hasSize(1);
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("section", other))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        act("publish", slug, Map.of("at", at));
        before.sync();
        after.sync();
        assertThat(before.kept).isEmpty();
        assertThat(after.kept).hasSize(1);
        act("withdraw", slug, Map.of("at", at, "reason", "잘못"));
        after.sync();
        assertThat(after.kept).isEmpty();
    }
}
