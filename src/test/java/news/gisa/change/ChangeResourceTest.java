package news.gisa.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChangeResourceTest extends HttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ChangeReader log;

    @Inject
    DueChanges due;

    @Inject
    ChangeClearing clearing;

    @Inject
    EntityManager entities;

    private long end() {
        return QuarkusTransaction.requiringNew().call(log::position);
    }

    private static Response after(long number) {
        return admin().queryParam("after", number).queryParam("limit", 1000).get("/changes");
    }

    private static List<Map<String, Object>> entries(long after) {
        return after(after).then().statusCode(200).extract().path("items");
    }

    private static List<Map<String, Object>> entriesOf(long after, String id) {
        return entries(after).stream()
                .filter(entry -> entry.get("id").equals(id))
                .toList();
    }

    private static List<String> kinds(List<Map<String, Object>> entries) {
        return entries.stream().map(entry -> (String) entry.get("kind")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> tags(Map<String, Object> entry) {
        return (List<String>) entry.get("tags");
    }

    private static List<Long> numbers(List<Map<String, Object>> entries) {
        return entries.stream()
                .map(entry -> ((Number) entry.get("seq")).longValue())
                .toList();
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    private static <T> void together(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> done = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                done.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<T> one : done) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void readerSeesEveryNumberOnceAndInOrderWhileManyWrite() throws Exception {
        long start = end();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<List<Long>> seen = reader.submit(() -> {
            List<Long> numbers = new ArrayList<>();
            long position = start;
            long idle = System.nanoTime() + PATIENCE.toNanos();
            while (numbers.size() < 8 * 30 && System.nanoTime() < idle) {
                List<Long> page = numbers(admin().queryParam("after", position)
                        .queryParam("limit", 7)
                        .get("/changes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items"));
                numbers.addAll(page);
                if (!page.isEmpty()) {
                    position = page.get(page.size() - 1);
                    idle = System.nanoTime() + PATIENCE.toNanos();
                }
            }
            return numbers;
        });
        together(8, () -> {
            for (int i = 0; i < 10; i++) {
                adminJson(Map.of("name", unique("기록자"))).post("/authors").then().statusCode(201);
                published(unique("기록"));
            }
            return null;
        });
        List<Long> numbers = seen.get();
        reader.shutdown();
        assertThat(numbers)
                .hasSizeGreaterThanOrEqualTo(8 * 30)
                .isEqualTo(LongStream.rangeClosed(start + 1, start + numbers.size())
                        .boxed()
                        .toList());
    }

    @Test
    void entriesSayWhatHappenedAndWhatItTouched() {
        long start = end();
        String id = draft(Map.of("headline", unique("기사"))).path("id");
        publish(id, Map.of());
        String comment = anonymous()
                .contentType("application/json")
                .body(Map.of("author", Map.of("name", "독자"), "text", "잘 읽었습니다."))
                .post("/articles/{ref}/comments", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Response author = adminJson(Map.of("name", unique("필자"))).post("/authors");
        String authorId = author.path("id");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", author.header("ETag"))
                .body(Map.of("name", unique("개명")))
                .patch("/authors/{ref}", authorId)
                .then()
                .statusCode(200);

        List<Map<String, Object>> article = entriesOf(start, id);
        assertThat(kinds(article)).containsExactly("article.created", "article.published");
        assertThat(article).allSatisfy(entry -> assertThat(entry).containsEntry("subject", "article"));
        assertThat(tags(article.get(0))).isEmpty();
        assertThat(tags(article.get(1))).containsExactlyInAnyOrder("article:" + id, "headlines", "headline-changes");
        Map<String, Object> posted = entriesOf(start, comment).get(0);
        assertThat(posted).containsEntry("kind", "comment.posted").containsEntry("subject", "comment");
        assertThat(tags(posted)).containsExactlyInAnyOrder("article:" + id, "comments:" + id, "headline-changes");
        List<Map<String, Object>> renamed = entriesOf(start, authorId);
        assertThat(kinds(renamed)).containsExactly("author.created", "author.updated");
        assertThat(tags(renamed.get(1))).containsExactlyInAnyOrder("authors", "author:" + authorId, "names");
        assertThat(Instant.parse((String) posted.get("at")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void nextIsAlwaysThereAndKeepsWhatWasAskedFor() {
        long start = end();
        adminJson(Map.of("name", unique("다음"))).post("/authors");
        adminJson(Map.of("name", unique("다음"))).post("/authors");
        String next = admin().queryParam("after", start)
                .queryParam("limit", 1)
                .get("/changes")
                .then()
                .body("items.seq", contains((int) start + 1))
                .body("next", equalTo("/api/v1/changes?limit=1&after=" + (start + 1)))
                .extract()
                .path("next");
        admin().basePath("").urlEncodingEnabled(false).get(next).then().body("items.seq", contains((int) start + 2));
        long last = end();
        after(last)
                .then()
                .body("items", empty())
                .body("next", equalTo("/api/v1/changes?limit=1000&after=" + last))
                .header("Link", "</api/v1/changes?limit=1000&after=" + last + ">; rel=\"next\"");
        admin().queryParam("after", start)
                .queryParam("limit", 2)
                .queryParam("fields", "seq,kind")
                .get("/changes")
                .then()
                .body("items[0].keySet()", contains("seq", "kind"));
    }

    @Test
    void linesAreTheSameEntries() throws Exception {
        long start = end();
        adminJson(Map.of("name", unique("줄"))).post("/authors");
        published(unique("줄"));
        Response lines = admin().accept("application/x-ndjson")
                .queryParam("after", start)
                .queryParam("limit", 3)
                .get("/changes");
        lines.then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .header("Link", "</api/v1/changes?limit=3&after=" + (start + 3) + ">; rel=\"next\"");
        List<JsonNode> parsed = new ArrayList<>();
        for (String line : lines.asString().split("\n")) {
            parsed.add(new ObjectMapper().readTree(line));
        }
        Response list =
                admin().queryParam("after", start).queryParam("limit", 3).get("/changes");
        assertThat(parsed).hasSize(3);
        assertThat(new ObjectMapper().readTree(list.asString()).path("items")).containsExactlyElementsOf(parsed);
    }

    @Test
    void whatDidNotHappenIsNotThere() {
        String slug = published(unique("거절"));
        String name = unique("이름");
        adminJson(Map.of("name", name, "slug", name)).post("/authors").then().statusCode(201);
        long start = end();
        adminJson(Map.of("name", unique("연습")))
                .queryParam("dryRun", true)
                .post("/authors")
                .then()
                .statusCode(200);
        adminJson(Map.of("name", "둘째", "slug", name)).post("/authors").then().statusCode(409);
        adminJson(Map.of("name", "")).post("/authors").then().statusCode(400);
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "\"0.x\"")
                .body(Map.of("summary", "요약"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(412);
        adminJson(Map.of("action", "publish", "ids", List.of(slug, UUID.randomUUID()), "atomic", true))
                .post("/articles/actions")
                .then()
                .statusCode(409);
        // A save that changes nothing.
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of())
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        assertThat(end()).isEqualTo(start);
        assertThat(entries(start)).isEmpty();
    }

    @Test
    void onlyTheDeskReadsIt() {
        anonymous().get("/changes").then().statusCode(401);
        as(token("contributor")).get("/changes").then().statusCode(403);
        as(token("editor")).queryParam("after", end()).get("/changes").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", "", "99999999999999999999"})
    void numberThatIsNoneIsRefused(String number) {
        admin().queryParam("after", number)
                .get("/changes")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("after"));
    }

    @Test
    void numberBeyondTheEndIsRefused() {
        long last = end();
        after(last + 1000)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("after"))
                .body("detail", containsString("ends with entry " + last));
    }

    @Test
    void whatWasClearedAwayIsGoneAndTheRestStays() {
        long start = end();
        published(unique("지움"));
        sql("update change_entry set recorded_at = timestamp '2001-02-03 00:00:00' where seq <= ?", start + 1);
        clearing.clear();
        Response gone = after(start);
        gone.then()
                .statusCode(410)
                .body("type", equalTo("/problems/changes-cleared"))
                .body("oldest", equalTo((int) start + 1))
                .body("restart", equalTo("/api/v1/changes?after=" + end()));
        admin().basePath("")
                .urlEncodingEnabled(false)
                .get(gone.<String>path("restart"))
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(numbers(entries(start + 1))).containsExactly(start + 2);
        clearing.clear();
        after(start + 1).then().statusCode(200);
        String again = published(unique("이어짐"));
        assertThat(numbers(entries(start + 1))).containsExactly(start + 2, start + 3, start + 4);
        anonymous().get("/articles/{ref}", again).then().statusCode(200);
    }

    @Test
    void actionOnManyIsLoggedInOneGo() {
        List<String> ids = IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> draft(Map.of("headline", unique("많음"))).<String>path("id"))
                .toList();
        long start = end();
        adminJson(Map.of("action", "publish", "ids", ids))
                .post("/articles/actions")
                .then()
                .statusCode(200);
        List<Map<String, Object>> entries = entries(start);
        assertThat(entries.stream().map(entry -> entry.get("id"))).containsExactlyElementsOf(List.<Object>copyOf(ids));
        assertThat(entries).allSatisfy(entry -> assertThat(entry).containsEntry("kind", "article.published"));
    }

    @Test
    void clockIsLoggedOnceAndInTime() {
        long start = end();
        String id = draft(Map.of("headline", unique("예약"))).path("id");
        String cancelled = draft(Map.of("headline", unique("취소"))).path("id");
        Instant at = Instant.now().plusMillis(1500).truncatedTo(ChronoUnit.MILLIS);
        Instant until = at.plusMillis(600);
        publish(id, Map.of("at", at.toString(), "until", until.toString()));
        publish(cancelled, Map.of("at", at.toString()));
        admin().header("If-Match", "*")
                .delete("/articles/{ref}/publications/1", cancelled)
                .then()
                .statusCode(204);
        assertThat(kinds(entriesOf(start, id))).containsExactly("article.created", "article.scheduled");
        // Not asked for through the API, which would look at the clock itself.
        await().atMost(PATIENCE).until(() -> count(id) == 4);
        List<Map<String, Object>> entries = entriesOf(start, id);
        assertThat(kinds(entries))
                .containsExactly("article.created", "article.scheduled", "article.published", "article.withdrawn");
        assertThat(Instant.parse((String) entries.get(2).get("at"))).isEqualTo(at);
        assertThat(Instant.parse((String) entries.get(3).get("at"))).isEqualTo(until);
        assertThat(recordedAt(entries.get(2))).isBetween(at, at.plusSeconds(1));
        assertThat(recordedAt(entries.get(3))).isBetween(until, until.plusSeconds(1));
        // What the follower asks whenever it wakes up.
        due.log();
        assertThat(entriesOf(start, id)).hasSize(4);
        assertThat(kinds(entriesOf(start, cancelled)))
                .containsExactly("article.created", "article.scheduled", "article.publication-cancelled");
    }

    private long count(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(c) from Change c where c.subjectId = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    private Instant recordedAt(Map<String, Object> entry) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select c.recordedAt from Change c where c.seq = :seq", Instant.class)
                        .setParameter("seq", ((Number) entry.get("seq")).longValue())
                        .getSingleResult());
    }

    @Test
    void whatCameDueWhileNobodyLookedIsLoggedOnce() throws Exception {
        long start = end();
        String id = UUID.randomUUID().toString();
        plan(id, "2020-01-01 00:00:00");
        await().atMost(PATIENCE).until(() -> count(id) == 1);
        assertThat(entriesOf(start, id).get(0)).containsEntry("at", "2020-01-01T00:00:00Z");
        for (int round = 0; round < 10; round++) {
            String contended = UUID.randomUUID().toString();
            plan(contended, "2020-01-01 00:00:00");
            together(4, due::log);
            assertThat(count(contended)).isEqualTo(1);
        }
        assertThat(numbers(entries(start)))
                .isEqualTo(LongStream.rangeClosed(start + 1, start + 11).boxed().toList());
    }

    private void plan(String id, String at) {
        sql(
                "insert into planned_change (subject, subject_id, due_at, kind, tags, seq)"
                        + " values ('test', ?, timestamp with time zone '" + at + "+00:00', 'test.due', '', 0)",
                id);
    }

    @Test
    void weatherAheadBecomesTheLatestByItself() {
        long start = end();
        Instant at = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        admin().contentType("text/plain")
                .body("• 서울 4℃")
                .put("/weather/snapshots/{date}", at.toString())
                .then()
                .statusCode(201);
        anonymous().get("/weather/latest").then().body("ref", not(equalTo(at.toString())));
        await().atMost(PATIENCE)
                .until(() -> entries(start).stream()
                        .anyMatch(entry -> entry.get("kind").equals("snapshot.current")));
        List<Map<String, Object>> entries = entries(start);
        assertThat(kinds(entries)).containsExactly("snapshot.created", "snapshot.current");
        assertThat(entries.get(1)).containsEntry("at", at.toString()).containsEntry("tags", List.of("weather"));
        anonymous().get("/weather/latest").then().statusCode(200).body("observedAt", equalTo(at.toString()));
        admin().header("If-Match", "*")
                .delete("/weather/snapshots/{date}", at.toString())
                .then()
                .statusCode(204);
    }
}
