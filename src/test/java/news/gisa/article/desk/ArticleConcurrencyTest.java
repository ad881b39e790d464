package news.gisa.article.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at one article at the same instant. */
@QuarkusTest
class ArticleConcurrencyTest extends HttpTest {
    private static final int WRITERS = 32;

    /** Starts all at once and waits for all. */
    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try {
            List<Future<T>> running = tasks.stream()
                    .map(task -> pool.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private static Response latest(String slug) {
        return admin().queryParam("version", "latest")
                .queryParam("body", "markdown")
                .get("/articles/{ref}", slug);
    }

    private static Callable<Response> action(String slug, String action, Map<String, ?> body) {
        return () -> adminJson(body).post("/articles/{ref}/" + action, slug);
    }

    @Test
    void everyWriterGetsInOnceAndNoWordIsLost() throws Exception {
        String slug = draft(Map.of("headline", unique("동시"), "body", "")).path("slug");
        List<Callable<Integer>> writers = IntStream.range(0, WRITERS)
                .<Callable<Integer>>mapToObj(i -> () -> append(slug, "word" + i))
                .toList();
        List<Integer> attempts = atOnce(writers);
        Response latest = latest(slug);
        assertThat(latest.<Integer>path("revision")).isEqualTo(1 + WRITERS);
        assertThat(latest.<String>path("body.markdown").strip().split(" "))
                .containsExactlyInAnyOrder(
                        IntStream.range(0, WRITERS).mapToObj(i -> "word" + i).toArray(String[]::new));
        assertThat(attempts.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(WRITERS);
    }

    @Test
    void sameHeadlineAndTagAtOnceMakeAsManyArticlesAndOneTag() throws Exception {
        String headline = unique("같은 제목");
        String tag = unique("새 꼬리표");
        List<Response> made = atOnce(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(i -> () -> adminJson(Map.of("headline", headline, "tags", List.of(tag)))
                        .post("/articles"))
                .toList());
        made.forEach(answer -> answer.then().statusCode(201).body("tags.name", contains(tag)));
        assertThat(made.stream().map(answer -> answer.<String>path("slug"))).doesNotHaveDuplicates();
        assertThat(made.stream()
                        .map(answer -> answer.<String>path("tags[0].slug"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void outdatedWritersAreToldThatTheyAreAndNothingElse() throws Exception {
        Response draft = draft(Map.of("headline", unique("낡은 판")));
        String slug = draft.path("slug");
        List<Integer> statuses = atOnce(IntStream.range(0, WRITERS)
                .<Callable<Integer>>mapToObj(i -> () -> admin().contentType(MERGE_PATCH)
                        .header("If-Match", draft.header("ETag"))
                        .body(Map.of("summary", "요약 " + i))
                        .patch("/articles/{ref}", slug)
                        .statusCode())
                .toList());
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(WRITERS - 1);
    }

    /** Reads, writes what it read and one word more, and starts again when somebody was faster. @return attempts */
    private static int append(String slug, String word) {
        for (int attempt = 1; attempt < 1000; attempt++) {
            Response seen = latest(slug);
            Response answer = admin().contentType(MERGE_PATCH)
                    .header("If-Match", seen.header("ETag"))
                    .body(Map.of("body", seen.path("body.markdown") + " " + word))
                    .patch("/articles/{ref}", slug);
            if (answer.statusCode() == 200) {
                return attempt;
            }
            assertThat(answer.statusCode()).isIn(412, 409);
        }
        Response seen = latest(slug);
        throw new AssertionError("The writer of " + word + " never got in; it sees " + seen.header("ETag") + ", others "
                + admin().get("/articles/{ref}/revisions", slug).asString());
    }

    @Test
    void withoutIfMatchNoneGetsIn() throws Exception {
        String slug = draft(Map.of("headline", unique("조건 없이"))).path("slug");
        List<Callable<Integer>> writers = IntStream.range(0, WRITERS)
                .<Callable<Integer>>mapToObj(i -> () -> admin().contentType(MERGE_PATCH)
                        .body(Map.of("summary", "글 " + i))
                        .patch("/articles/{ref}", slug)
                        .statusCode())
                .toList();
        assertThat(atOnce(writers)).containsOnly(428);
        latest(slug).then().body("revision", equalTo(1));
    }

    @Test
    void ofManyWithTheSameTagOneGetsIn() throws Exception {
        Response created = draft(Map.of("headline", unique("같은 꼬리표")));
        String slug = created.path("slug");
        List<Callable<Integer>> writers = IntStream.range(0, WRITERS)
                .<Callable<Integer>>mapToObj(i -> () -> admin().contentType(MERGE_PATCH)
                        .header("If-Match", created.header("ETag"))
                        .body(Map.of("summary", "글 " + i))
                        .patch("/articles/{ref}", slug)
                        .statusCode())
                .toList();
        List<Integer> answers = atOnce(writers);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).allMatch(status -> status == 200 || status == 412 || status == 409);
        latest(slug).then().body("revision", equalTo(2));
    }

    @RepeatedTest(5)
    void twoPublicationsAreBothOnTheTimeline() throws Exception {
        String slug = draft(Map.of("headline", unique("두 번"))).path("slug");
        List<Response> answers =
                atOnce(List.of(action(slug, "publish", Map.of()), action(slug, "publish", Map.of("kind", "minor"))));
        assertThat(answers)
                .allSatisfy(answer -> answer.then()
                        .statusCode(200)
                        .body("status", equalTo("published"))
                        .body("publishedRevision", equalTo(1)));
        List<Integer> numbers =
                admin().get("/articles/{ref}/publications", slug).path("items.number");
        assertThat(numbers).containsExactlyInAnyOrder(1, 2);
    }

    @RepeatedTest(5)
    void publicationAndWithdrawalTellTheTruth() throws Exception {
        String slug = published(unique("나란히"));
        List<Response> answers =
                atOnce(List.of(action(slug, "publish", Map.of()), action(slug, "withdraw", Map.of("reason", "내림"))));
        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(200));
        assertThat(answers.get(0).<String>path("status")).isEqualTo("published");
        assertThat(answers.get(1).<String>path("status")).isEqualTo("withdrawn");
        List<String> kinds = admin().get("/articles/{ref}/publications", slug).path("items.kind");
        int expected = kinds.get(kinds.size() - 1).equals("withdrawal") ? 410 : 200;
        anonymous().get("/articles/{ref}", slug).then().statusCode(expected);
    }

    @RepeatedTest(5)
    void trashAndSaveTellTheTruth() throws Exception {
        Response created = draft(Map.of("headline", unique("버림과 저장")));
        String slug = created.path("slug");
        String etag = created.header("ETag");
        List<Response> answers = atOnce(List.of(
                () -> admin().header("If-Match", etag).delete("/articles/{ref}", slug),
                () -> admin().contentType(MERGE_PATCH)
                        .header("If-Match", etag)
                        .body(Map.of("summary", "글"))
                        .patch("/articles/{ref}", slug)));
        int trashed = answers.get(0).statusCode();
        int saved = answers.get(1).statusCode();
        assertThat(List.of(trashed, saved)).isIn(List.of(204, 409), List.of(412, 200));
        latest(slug)
                .then()
                .body("status", equalTo(trashed == 204 ? "trashed" : "draft"))
                .body("revision", equalTo(saved == 200 ? 2 : 1));
    }

    @RepeatedTest(5)
    void purgeAndRestoreTellTheTruth() throws Exception {
        String slug = draft(Map.of("headline", unique("영영과 다시"))).path("slug");
        admin().header("If-Match", "*").delete("/articles/{ref}", slug).then().statusCode(204);
        List<Response> answers = atOnce(List.of(
                action(slug, "purge", Map.of()),
                action(slug, "restore", Map.of()),
                () -> latest(slug),
                () -> admin().queryParam("version", "latest")
                        .queryParam("status", "trashed")
                        .get("/articles")));
        int purged = answers.get(0).statusCode();
        int restored = answers.get(1).statusCode();
        assertThat(List.of(purged, restored)).isIn(List.of(204, 404), List.of(409, 200));
        assertThat(answers.get(2).statusCode()).isIn(200, 404);
        assertThat(answers.get(3).statusCode()).isEqualTo(200);
        latest(slug).then().statusCode(purged == 204 ? 404 : 200);
    }

    @RepeatedTest(3)
    void onePublicationForOneKeyHoweverOftenItIsSent() throws Exception {
        String slug = draft(Map.of("headline", unique("한 번"))).path("slug");
        String key = unique("key");
        List<Callable<Integer>> posts = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> adminJson("{}")
                        .header("Idempotency-Key", key)
                        .post("/articles/{ref}/publish", slug)
                        .statusCode())
                .toList();
        assertThat(atOnce(posts)).contains(200).allMatch(status -> status == 200 || status == 409);
        admin().get("/articles/{ref}/publications", slug).then().body("items.size()", equalTo(1));
    }

    @Test
    void bulkActionsThatCrossDoNotWaitForEachOtherForEver() throws Exception {
        List<String> slugs = IntStream.range(0, 20)
                .mapToObj(i -> draft(Map.of("headline", unique("교차"))).<String>path("slug"))
                .toList();
        List<String> reversed = new ArrayList<>(slugs);
        java.util.Collections.reverse(reversed);
        String tag = unique("교차표");
        adminJson(Map.of("name", tag)).put("/tags/{slug}", tag).then().statusCode(201);
        List<Callable<Integer>> posts = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () -> adminJson(Map.of(
                                "action", i % 2 == 0 ? "tag" : "untag",
                                "ids", i % 3 == 0 ? slugs : reversed,
                                "tags", List.of(tag)))
                        .post("/articles/actions")
                        .statusCode())
                .toList();
        assertThat(atOnce(posts)).containsOnly(200);
    }
}
