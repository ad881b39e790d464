package news.gisa.article.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import news.gisa.HttpTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationResourceTest extends HttpTest {
    private static Response withdraw(String slug, Map<String, ?> request) {
        return adminJson(request).post("/articles/{ref}/withdraw", slug);
    }

    private static Response asOf(String slug, Object instant) {
        return anonymous().queryParam("asOf", instant.toString()).get("/articles/{ref}", slug);
    }

    private static Response cancel(String slug, int number) {
        String etag = admin().get("/articles/{ref}/publications/{n}", slug, number)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return admin().header("If-Match", etag).delete("/articles/{ref}/publications/{n}", slug, number);
    }

    @Test
    void withdrawnIsGoneWithReasonAndTime() {
        String slug = published(unique("철회"));
        withdraw(slug, Map.of("reason", "사실과 다른 내용이 있어 내렸습니다."))
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("publishedRevision", nullValue());
        Response gone = anonymous().get("/articles/{ref}", slug);
        gone.then()
                .statusCode(410)
                .body("type", equalTo("/problems/withdrawn"))
                .body("reason", equalTo("사실과 다른 내용이 있어 내렸습니다."));
        Instant at = Instant.parse(gone.path("withdrawnAt"));
        assertThat(at).isBetween(Instant.now().minusSeconds(60), Instant.now());
        admin().get("/articles/{ref}", slug).then().statusCode(410);
        anonymous().get("/articles/{ref}/comments", slug).then().statusCode(410);
        anonymous().get("/articles/{ref}/publications", slug).then().statusCode(410);
        anonymous().queryParam("limit", 100).get("/headlines").then().body("items.slug", not(hasItem(slug)));
        asOf(slug, at.minusMillis(1)).then().statusCode(200);
        asOf(slug, at).then().statusCode(410);
        withdraw(slug, Map.of("reason", "또")).then().statusCode(409);
        publish(slug, Map.of());
        anonymous().get("/articles/{ref}", slug).then().statusCode(200);
        anonymous()
                .get("/articles/{ref}/publications", slug)
                .then()
                .body("items.kind", contains("update", "withdrawal", "update"))
                .body("items[1].note", equalTo("사실과 다른 내용이 있어 내렸습니다."));
    }

    @Test
    void withdrawalRefusesWhatCannotBe() {
        String slug = draft(Map.of("headline", unique("초안"))).path("slug");
        withdraw(slug, Map.of("reason", "없음")).then().statusCode(409);
        withdraw(slug, Map.of()).then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        withdraw(slug, Map.of("reason", "a\nb")).then().statusCode(400);
        withdraw(slug, Map.of("reason", "a", "until", "2024-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/until"));
        withdraw(unique("nothing"), Map.of("reason", "a")).then().statusCode(404);
        publish(slug, Map.of("at", "2022-01-01T00:00:00Z"));
        withdraw(slug, Map.of("reason", "a", "at", "2021-12-31T00:00:00Z"))
                .then()
                .statusCode(409);
        anonymous().get("/articles/{ref}", slug).then().statusCode(200);
        adminJson(Map.of("reason", "a"))
                .header("If-Match", "\"9.x\"")
                .post("/articles/{ref}/withdraw", slug)
                .then()
                .statusCode(412);
    }

    @Test
    void plannedEventIsCancelledAndABegunOneStays() {
        String slug = draft(Map.of("headline", unique("예약"))).path("slug");
        publish(slug, Map.of("at", Instant.now().plusSeconds(3600).toString(), "until", "2030-01-01T00:00:00Z"));
        admin().delete("/articles/{ref}/publications/1", slug).then().statusCode(428);
        admin().header("If-Match", "\"1.x\"")
                .delete("/articles/{ref}/publications/1", slug)
                .then()
                .statusCode(412);
        admin().get("/articles/{ref}/publications", slug).then().body("items.expiryOf", contains(null, 1));
        cancel(slug, 1).then().statusCode(204);
        admin().get("/articles/{ref}/publications", slug).then().body("items", empty());
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .body("status", equalTo("draft"));
        publish(slug, Map.of());
        admin().get("/articles/{ref}/publications", slug).then().body("items.number", contains(3));
        cancel(slug, 3).then().statusCode(409);
        admin().header("If-Match", "\"1.x\"")
                .delete("/articles/{ref}/publications/1", slug)
                .then()
                .statusCode(404);
        anonymous().get("/articles/{ref}", slug).then().statusCode(200);
    }

    @Test
    void endThatWasGivenWayComesBackWhenTheOtherEventIsCancelled() {
        String slug = draft(Map.of("headline", unique("기한"))).path("slug");
        String until =
                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS).toString();
        publish(slug, Map.of("at", until));
        publish(slug, Map.of("until", until));
        Response before = admin().queryParam("asOf", until).get("/articles/{ref}", slug);
        before.then().statusCode(200);
        cancel(slug, 1).then().statusCode(204);
        admin().queryParam("asOf", until).get("/articles/{ref}", slug).then().statusCode(410);
        cancel(slug, 3).then().statusCode(204);
        admin().queryParam("asOf", until).get("/articles/{ref}", slug).then().statusCode(200);
    }

    private static Response publishing(String slug, Map<String, ?> request) {
        return adminJson(request).post("/articles/{ref}/publish", slug);
    }

    /** Public with revision 1; revision 2 is planned in an hour, and revision 3 is saved. */
    private static String planned(String in) {
        String slug = published(unique("앞선 예약"));
        save(slug, "둘째");
        publishing(slug, Map.of("at", in)).then().statusCode(200).body("upcoming.revision", contains(2));
        save(slug, "셋째");
        return slug;
    }

    private static void save(String slug, String body) {
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .body(Map.of("body", body))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
    }

    @Test
    void planAheadDoesNotSilentlyTakeBackWhatIsPublishedNow() {
        String in =
                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS).toString();
        String slug = planned(in);
        publishing(slug, Map.of("kind", "correction", "note", "고침"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("Event 2 would put revision 2 in the place of revision 3 at " + in))
                .body("upcoming.number", contains(2))
                .body("upcoming.revision", contains(2))
                .body("upcoming.at", contains(in));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .queryParam("publish", true)
                .body(Map.of("summary", "요약"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(409);
        adminJson(Map.of("action", "publish", "ids", List.of(slug)))
                .post("/articles/actions")
                .then()
                .statusCode(200)
                .body("items[0].done", equalTo(false))
                .body("items[0].problem.upcoming.number", contains(2));
        publishing(slug, Map.of("cancelUpcoming", true, "keepUpcoming", true))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/keepUpcoming"));
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .body("revision", equalTo(3))
                .body("publishedRevision", equalTo(1))
                .body("upcoming.number", contains(2))
                .body("upcoming.kind", contains("update"))
                .body("upcoming.inForce", contains(false));

        publishing(slug, Map.of("cancelUpcoming", true))
                .then()
                .statusCode(200)
                .body("publishedRevision", equalTo(3))
                .body("upcoming", empty())
                .body("event.revision", equalTo(3))
                .body("event.inForce", equalTo(true));
        admin().queryParam("asOf", in)
                .get("/articles/{ref}?body=text", slug)
                .then()
                .body("body.text", containsString("셋째"));
    }

    @Test
    void olderTextThatComesBackComesWithoutTheCorrectionOfTheNewer() {
        String in =
                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS).toString();
        String slug = planned(in);
        publishing(slug, Map.of("kind", "correction", "note", "고침", "keepUpcoming", true))
                .then()
                .statusCode(200)
                .body("publishedRevision", equalTo(3))
                .body("corrections.note", contains("고침"))
                .body("upcoming.revision", contains(2));
        admin().queryParam("asOf", in)
                .get("/articles/{ref}?body=text", slug)
                .then()
                .body("body.text", containsString("둘째"))
                .body("corrections", empty());
        // The same revision once more, or a newer one, replaces nothing by something older.
        publishing(slug, Map.of("at", in)).then().statusCode(200);
        admin().queryParam("asOf", in).get("/articles/{ref}", slug).then().body("corrections.note", contains("고침"));
        publishing(slug, Map.of("kind", "minor")).then().statusCode(200);
    }

    @Test
    void planThatDoesNotFollowWhatIsPublishedIsNoMatter() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String slug = draft(Map.of("headline", unique("남의 예약"))).path("slug");
        publish(slug, Map.of("at", now.minusSeconds(100).toString()));
        publish(slug, Map.of("at", now.plusSeconds(90_000).toString()));
        save(slug, "둘째");
        for (Map<String, ?> request : List.<Map<String, ?>>of(
                Map.of("at", now.minusSeconds(5000).toString(), "cancelUpcoming", true),
                Map.of(
                        "at",
                        now.minusSeconds(5000).toString(),
                        "until",
                        now.minusSeconds(4000).toString()),
                Map.of("until", now.plusSeconds(40_000).toString()),
                Map.of(
                        "at",
                        now.plusSeconds(50_000).toString(),
                        "until",
                        now.plusSeconds(60_000).toString()))) {
            publishing(slug, request).then().statusCode(200).body("upcoming.revision", hasItem(1));
        }
        publishing(slug, Map.of("until", now.plusSeconds(90_000).toString()))
                .then()
                .statusCode(200);
        publishing(
                        slug,
                        Map.of(
                                "at",
                                now.plusSeconds(70_000).toString(),
                                "until",
                                now.plusSeconds(90_000).toString()))
                .then()
                .statusCode(409)
                .body("upcoming.number", contains(2));
    }

    @Test
    void endsOfCancelledPlansGoWithThem() {
        String slug = published(unique("끝이 있는 예약"));
        Instant in = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        publishing(slug, Map.of("at", in.toString(), "until", in.plusSeconds(60).toString()))
                .then()
                .statusCode(200)
                .body("upcoming.kind", contains("update", "withdrawal"))
                .body("upcoming.revision", contains(1, null));
        save(slug, "둘째");
        publishing(slug, Map.of("cancelUpcoming", true)).then().statusCode(200).body("upcoming", empty());
        admin().queryParam("version", "latest")
                .queryParam("status", "published")
                .get("/articles")
                .then()
                .body("items.find { it.slug == '" + slug + "' }.upcoming", empty());
    }

    @Test
    void whatIsPublishedIntoThePastAndChangesNothingNowSaysSo() {
        String slug = draft(Map.of("headline", unique("과거"))).path("slug");
        publish(slug, Map.of("at", "2022-01-02T00:00:00Z"));
        publishing(slug, Map.of("at", "2022-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("event.number", equalTo(2))
                .body("event.at", equalTo("2022-01-01T00:00:00Z"))
                .body("event.until", equalTo("2022-01-02T00:00:00Z"))
                .body("event.inForce", equalTo(false));
        withdraw(slug, Map.of("reason", "내림", "at", "2022-01-01T12:00:00Z"))
                .then()
                .statusCode(200)
                .body("event.kind", equalTo("withdrawal"))
                .body("event.inForce", equalTo(false));
        withdraw(slug, Map.of("reason", "내림"))
                .then()
                .body("event.inForce", equalTo(true))
                .body("event.until", nullValue());
    }

    @Test
    void planChangesNothingThatReadersGet() {
        String slug = published(unique("조용한 예약"));
        List<String> addresses = List.of(
                "/headlines?limit=5",
                "/headlines/changes?limit=100",
                "/articles/" + slug,
                "/articles?limit=5",
                "/tags");
        List<String> before = addresses.stream()
                .map(address -> anonymous()
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();
        String cursor = anonymous().get("/headlines/changes?limit=100").path("next");
        for (int i = 1; i <= 2; i++) {
            publishing(slug, Map.of("at", Instant.now().plusSeconds(3600 * i).toString(), "kind", "minor"))
                    .then()
                    .statusCode(200);
        }
        withdraw(
                        slug,
                        Map.of(
                                "reason",
                                "x",
                                "at",
                                Instant.now().plusSeconds(9000).toString()))
                .then()
                .statusCode(200);
        assertThat(addresses.stream()
                        .map(address -> anonymous().get(address).asString())
                        .toList())
                .isEqualTo(before);
        assertThat(anonymous().get("/headlines/changes?limit=100").<String>path("next"))
                .isEqualTo(cursor);
    }

    @Test
    void timelineIsReadPageByPage() {
        String slug = draft(Map.of("headline", unique("쪽"))).path("slug");
        for (int i = 0; i < 5; i++) {
            publish(slug, Map.of("at", "2022-01-0" + (i / 2 + 1) + "T00:00:00Z", "note", "쪽 " + i));
        }
        Response page = admin().queryParam("limit", 3).get("/articles/{ref}/publications", slug);
        page.then().body("items.number", contains(1, 2, 3));
        admin().basePath("")
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .body("items.number", contains(4, 5))
                .body("next", nullValue());
        anonymous()
                .get("/articles/{ref}/publications", slug)
                .then()
                .body("items.number", contains(2, 4, 5))
                .body("items.by", contains(null, null, null));
        anonymous().get("/articles/{ref}/publications/1", slug).then().statusCode(404);
        anonymous().get("/articles/{ref}/publications/2", slug).then().statusCode(200);
        anonymous().get("/articles/{ref}/publications/x", slug).then().statusCode(404);
        anonymous()
                .queryParam("cursor", "AAAA")
                .get("/articles/{ref}/publications", slug)
                .then()
                .statusCode(400);
    }

    @Test
    void untilGivesWayToAnEventThatStartsThen() {
        String slug = draft(Map.of("headline", unique("이어서"))).path("slug");
        publish(slug, Map.of("at", "2022-01-02T00:00:00Z", "kind", "minor"));
        publish(slug, Map.of("at", "2022-01-01T00:00:00Z", "until", "2022-01-02T00:00:00Z"));
        anonymous()
                .get("/articles/{ref}/publications", slug)
                .then()
                .body("items.number", contains(2, 1))
                .body("items.until", contains("2022-01-02T00:00:00Z", null));
        anonymous()
                .get("/articles/{ref}", slug)
                .then()
                .body("publishedAt", equalTo("2022-01-01T00:00:00Z"))
                .body("updatedAt", equalTo("2022-01-01T00:00:00Z"));
    }

    @Test
    void embargoRefusesAnEarlierPublication() {
        Instant until = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        Response created = draft(Map.of("headline", unique("엠바고"), "embargoUntil", until.toString()));
        created.then().body("embargoUntil", equalTo(until.toString()));
        String slug = created.path("slug");
        adminJson("{}")
                .post("/articles/{ref}/publish", slug)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/embargoed"))
                .body("embargoUntil", equalTo(until.toString()));
        adminJson(Map.of("at", until.minusMillis(1).toString()))
                .post("/articles/{ref}/publish", slug)
                .then()
                .statusCode(409);
        admin().get("/articles/{ref}/publications", slug).then().body("items", empty());
        publish(slug, Map.of("at", until.toString()));
        anonymous().get("/articles/{ref}", slug).then().statusCode(404);
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .body("{\"embargoUntil\": null}")
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("embargoUntil", nullValue());
        publish(slug, Map.of("keepUpcoming", true));
        anonymous().get("/articles/{ref}", slug).then().statusCode(200).body("embargoUntil", nullValue());
    }

    @Test
    void timesInFrontMatterAreOfTheSiteUnlessTheySay() {
        String article = "---\nheadline: %s\nembargoUntil: %s\n---\n\n글\n";
        Map<String, String> readings = Map.of(
                "2026-12-01 09:00", "2026-12-01T00:00:00Z",
                "2026-12-01T09:00:30", "2026-12-01T00:00:30Z",
                "2026-12-01T09:00+02:00", "2026-12-01T07:00:00Z");
        readings.forEach((text, instant) -> admin().contentType("text/markdown")
                .body(article.formatted(unique("시각"), text))
                .post("/articles")
                .then()
                .statusCode(201)
                .body("embargoUntil", equalTo(instant)));
        admin().contentType("text/markdown")
                .body(article.formatted(unique("없는 시각"), "1988-05-08 02:30"))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/embargoUntil"))
                .body("errors[0].detail", containsString("1988-05-08T02:30+09:00"))
                .body("errors[0].detail", containsString("1988-05-08T02:30+10:00"));
        adminJson(Map.of("headline", "A", "embargoUntil", "2026-12-01T09:00"))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/embargoUntil"));
    }

    @Test
    void asOfShowsWhatThePublicSawInItemAndLists() {
        String section = unique("section");
        adminJson(Map.of("name", "옛")).put("/sections/{slug}", section).then().statusCode(201);
        Response created = draft(Map.of("headline", "처음", "section", section, "body", "하나"));
        String slug = created.path("slug");
        publish(slug, Map.of("at", "2022-01-19T06:04:00Z"));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body(Map.of("headline", "다음"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        publish(slug, Map.of("at", "2022-01-19T06:15:00Z", "kind", "correction", "note", "바로잡음"));
        asOf(slug, "2022-01-19T06:03:59.999Z").then().statusCode(404);
        asOf(slug, "2022-01-19T06:04:00Z")
                .then()
                .body("headline", equalTo("처음"))
                .body("updatedAt", equalTo("2022-01-19T06:04:00Z"))
                .body("corrections", empty());
        asOf(slug, "2022-01-19T15:15+09:00")
                .then()
                .body("headline", equalTo("다음"))
                .body("corrections.note", contains("바로잡음"));
        for (String list : List.of("/headlines", "/articles")) {
            anonymous()
                    .queryParam("section", section)
                    .queryParam("asOf", "2022-01-19T06:14:59Z")
                    .queryParam("total", true)
                    .get(list)
                    .then()
                    .body("items.headline", contains("처음"))
                    .body("total", equalTo(1));
            anonymous()
                    .queryParam("section", section)
                    .queryParam("asOf", "2022-01-19")
                    .get(list)
                    .then()
                    .body("items", empty());
        }
    }

    @Test
    void asOfIsAnInstantThatHasPassedUnlessAnEditorAsks() {
        String slug = draft(Map.of("headline", unique("내일"))).path("slug");
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        publish(slug, Map.of("at", tomorrow.toString()));
        asOf(slug, tomorrow).then().statusCode(400).body("errors[0].parameter", equalTo("asOf"));
        anonymous()
                .queryParam("asOf", tomorrow.toString())
                .get("/headlines")
                .then()
                .statusCode(400);
        as(token("contributor"))
                .queryParam("asOf", tomorrow.toString())
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(400);
        admin().queryParam("asOf", tomorrow.toString())
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        admin().queryParam("asOf", tomorrow.minusMillis(1).toString())
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(404);
        admin().queryParam("asOf", "2022-01-01T00:00:00Z")
                .queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(400);
        asOf(slug, "gestern").then().statusCode(400);
    }

    @Test
    void itemAndListsTurnAtTheSameInstant() {
        String section = unique("section");
        adminJson(Map.of("name", "경계")).put("/sections/{slug}", section).then().statusCode(201);
        String slug = draft(Map.of("headline", "경계", "section", section)).path("slug");
        Instant at = Instant.now().plusMillis(1000).truncatedTo(ChronoUnit.MILLIS);
        Instant until = at.plusMillis(1000);
        publish(slug, Map.of("at", at.toString(), "until", until.toString()));
        List<String> lists = List.of("/headlines", "/articles");
        Set<Integer> seen = new LinkedHashSet<>();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    Instant before = Instant.now();
                    int item = anonymous().get("/articles/{ref}", slug).statusCode();
                    List<Integer> sizes = lists.stream()
                            .map(list -> anonymous()
                                    .queryParam("section", section)
                                    .get(list)
                                    .<List<?>>path("items"))
                            .map(List::size)
                            .toList();
                    Instant after = Instant.now();
                    if (after.isBefore(at)) {
                        assertThat(item).isEqualTo(404);
                        assertThat(sizes).containsOnly(0);
                    } else if (!before.isBefore(at) && after.isBefore(until)) {
                        assertThat(item).isEqualTo(200);
                        assertThat(sizes).containsOnly(1);
                    } else if (!before.isBefore(until)) {
                        assertThat(item).isEqualTo(410);
                        assertThat(sizes).containsOnly(0);
                    }
                    seen.add(item);
                    return before.isAfter(until.plusMillis(300));
                });
        assertThat(seen).containsExactly(404, 200, 410);
        for (String list : lists) {
            for (Map.Entry<Instant, Integer> edge : Map.of(
                            at.minusMillis(1), 0, at, 1, until.minusMillis(1), 1, until, 0)
                    .entrySet()) {
                anonymous()
                        .queryParam("section", section)
                        .queryParam("asOf", edge.getKey().toString())
                        .get(list)
                        .then()
                        .body("items", hasSize(edge.getValue()));
            }
        }
    }

    /** One event of the model: what is public from when on, and whose end it is. */
    private record Event(int number, Integer revision, boolean minor, Instant at, Integer expiryOf) {}

    @RepeatedTest(4)
    void whateverIsDonePublicAnswersFollowTheModel(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String section = unique("section");
        adminJson(Map.of("name", "모형")).put("/sections/{slug}", section).then().statusCode(201);
        Response created = draft(Map.of("headline", "1", "section", section));
        String slug = created.path("slug");
        for (int revision = 2; revision <= 4; revision++) {
            admin().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(Map.of("headline", String.valueOf(revision)))
                    .patch("/articles/{ref}", slug)
                    .then()
                    .statusCode(200);
        }
        // Half of it lies ahead, where events can be cancelled and editors can look.
        Instant start = repetition.getCurrentRepetition() % 2 == 0
                ? Instant.parse("2022-01-19T00:00:00Z")
                : Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        boolean ahead = start.isAfter(Instant.now());
        List<Event> model = new ArrayList<>();
        int made = 0;
        for (int i = 0; i < 18; i++) {
            Instant at = start.plusSeconds(60L * random.nextInt(12));
            int what = random.nextInt(6);
            if (what < 3) {
                int revision = 1 + random.nextInt(4);
                boolean minor = random.nextInt(3) == 0;
                Map<String, Object> request = new java.util.HashMap<>(
                        Map.of("revision", revision, "at", at.toString(), "kind", minor ? "minor" : "update"));
                // The order of the texts is no matter of the model.
                request.put("keepUpcoming", true);
                int number = ++made;
                model.add(new Event(number, revision, minor, at, null));
                if (what == 0) {
                    Instant until = at.plusSeconds(60L * (1 + random.nextInt(4)));
                    request.put("until", until.toString());
                    model.add(new Event(++made, null, false, until, number));
                }
                publish(slug, request);
            } else if (what < 5 || !ahead || model.isEmpty()) {
                boolean isPublic =
                        inForce(model, at) != null && inForce(model, at).revision() != null;
                withdraw(slug, Map.of("reason", "모형", "at", at.toString()))
                        .then()
                        .statusCode(isPublic ? 200 : 409);
                if (isPublic) {
                    model.add(new Event(++made, null, false, at, null));
                }
            } else {
                int number = model.get(random.nextInt(model.size())).number();
                cancel(slug, number).then().statusCode(204);
                model.removeIf(
                        event -> event.number() == number || event.expiryOf() != null && event.expiryOf() == number);
            }
        }
        for (int i = 0; i < 40; i++) {
            Instant at = start.plusSeconds(30L * random.nextInt(34) - 30);
            assertShown(slug, section, at, model);
        }
    }

    private static void assertShown(String slug, String section, Instant at, List<Event> model) {
        Event expected = inForce(model, at);
        Response item = admin().queryParam("asOf", at.toString()).get("/articles/{ref}", slug);
        if (expected == null || expected.revision() == null) {
            boolean was = !everPublic(model, at).isEmpty();
            item.then().statusCode(was ? 410 : 404);
        } else {
            item.then()
                    .statusCode(200)
                    .body("headline", equalTo(expected.revision().toString()));
        }
        for (String list : List.of("/headlines", "/articles")) {
            Response answer = admin().queryParam("section", section)
                    .queryParam("asOf", at.toString())
                    .get(list);
            if (item.statusCode() != 200) {
                answer.then().body("items", empty());
                continue;
            }
            List<Event> shown = everPublic(model, at);
            String published = shown.get(0).at().toString();
            String updated = shown.stream()
                    .filter(event -> event == shown.get(0) || !event.minor())
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .at()
                    .toString();
            answer.then()
                    .body("items.headline", contains(expected.revision().toString()))
                    .body("items.publishedAt", contains(published))
                    .body("items.updatedAt", contains(updated));
            item.then().body("publishedAt", equalTo(published)).body("updatedAt", equalTo(updated));
        }
    }

    private static Event inForce(List<Event> model, Instant at) {
        return model.stream()
                .filter(event -> !event.at().isAfter(at))
                .max(Comparator.comparing(Event::at)
                        .thenComparing(event -> event.expiryOf() == null)
                        .thenComparing(Event::number))
                .orElse(null);
    }

    /** Publications that were in force at some time up to an instant, in order. */
    private static List<Event> everPublic(List<Event> model, Instant at) {
        return model.stream()
                .filter(event -> event.revision() != null && !event.at().isAfter(at))
                .filter(event -> inForce(model, event.at()) == event)
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }
}
