package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node that is cut off from its database, or has one that is slow, full, read-only or started anew, beside one that is not; it is
 * never started anew itself, and each test begins where the one before has left it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartitionIT {
    private static final String TOKEN = "gisa_integration-test-0123456789";
    private static final String HEADLINES = "/api/v1/headlines";

    /** What a request needs at most, whatever the network does. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    private static final Duration HEALED = Duration.ofSeconds(20);
    private static final int KEPT_SECONDS = 7;
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Proxy proxy;
    private static Packaged parted;
    private static Packaged other;
    private static RawClient listener;
    private static final StringBuilder HEARD = new StringBuilder();
    private static final Set<String> WRITTEN = new LinkedHashSet<>();

    @BeforeAll
    static void start() throws Exception {
        postgres = startPostgres(0);
        proxy = new Proxy(postgres.getPort());
        // Statements go as text, so that the proxy can read them.
        parted = node("parted", "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres?prepareThreshold=0");
        other = node("other", postgres.getJdbcUrl("postgres", "postgres"));
        // At the same time, as nodes may that are set up at once: one of them makes the schema.
        CompletableFuture<Packaged> second = later(other::start);
        parted.start();
        second.join();
        listener = new RawClient(parted.uri("/"));
        listener.send("GET /api/v1/stream?topics=headlines HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(listener.read(Duration.ofSeconds(1))).contains("event:open");
    }

    /** Whatever became of the test before. */
    @BeforeEach
    void beginWell() throws Exception {
        proxy.heal();
        await().atMost(HEALED).until(() -> ready() == 200 && !isMarked());
    }

    private static EmbeddedPostgres startPostgres(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static Packaged node(String name, String database) throws IOException {
        return new Packaged(folder.resolve(name), database)
                .with("GISA_ADMIN_TOKEN", TOKEN)
                .with("GISA_CACHE_WITHOUT_DATABASE", KEPT_SECONDS + "s")
                .with("GISA_LIMITS_QUERY", "3s")
                .with("GISA_STREAM_HEARTBEAT_SECONDS", "1")
                .with("GISA_STOP_TIMEOUT", STOP_TIMEOUT.toSeconds() + "s");
    }

    @AfterAll
    static void stop() throws IOException {
        for (AutoCloseable each : new AutoCloseable[] {listener, parted, other, proxy, postgres}) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    private static HttpResponse<String> write(Packaged node, String slug, String key)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = node.send(
                "POST",
                "/api/v1/articles?publish=true",
                "{\"slug\": \"" + slug + "\", \"headline\": \"" + slug + "\"}",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key,
                "Authorization",
                "Bearer " + TOKEN);
        if (answer.statusCode() == 201) {
            WRITTEN.add(slug);
        }
        return answer;
    }

    private static HttpResponse<String> write(Packaged node, String slug) throws IOException, InterruptedException {
        return write(node, slug, UUID.randomUUID().toString());
    }

    /** What is in no cache. */
    private static HttpResponse<String> miss() throws IOException, InterruptedException {
        return parted.get("/api/v1/articles?version=latest", "Authorization", "Bearer " + TOKEN);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return header(answer, name, "");
    }

    private static String header(HttpResponse<?> answer, String name, String otherwise) {
        return answer.headers().firstValue(name).orElse(otherwise);
    }

    private static void keep() throws IOException, InterruptedException {
        assertThat(parted.get(HEADLINES).statusCode()).isEqualTo(200);
        assertThat(header(parted.get(HEADLINES), "Age")).isEmpty();
    }

    private static void assertMarked() throws IOException, InterruptedException {
        HttpResponse<String> kept = parted.get(HEADLINES);
        HttpResponse<String> unchanged = parted.get(HEADLINES, "If-None-Match", header(kept, "ETag"));
        assertThat(List.of(kept.statusCode(), unchanged.statusCode())).containsExactly(200, 304);
        for (HttpResponse<String> answer : List.of(kept, unchanged)) {
            assertThat(Integer.parseInt(header(answer, "Age"))).isBetween(3, KEPT_SECONDS);
            assertThat(header(answer, "Cache-Status")).isEqualTo("Gisa; hit; detail=disconnected");
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, no-cache");
        }
        parted.check("GET", "/api/v1/headlines", kept);
    }

    private static boolean isMarked() throws IOException, InterruptedException {
        return !header(parted.get(HEADLINES), "Age").isEmpty();
    }

    /** Within the bound. */
    private static HttpResponse<String> assertUnavailable(Callable<HttpResponse<String>> request) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = request.call();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(BOUND);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isNotEmpty();
        assertThat(answer.body()).contains("\"/problems/unavailable\"");
        return answer;
    }

    /** It answers at once, whatever it says. */
    private static int ready() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = parted.get("/q/health/ready").statusCode();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        return status;
    }

    /** Kept answers live on, marked; after their time they end like all others. */
    private static void assertSitsOut() throws Exception {
        await().atMost(Duration.ofSeconds(8)).until(PartitionIT::isMarked);
        assertMarked();
        List<CompletableFuture<?>> others = List.of(
                later(() -> assertUnavailable(PartitionIT::miss)),
                later(() -> assertUnavailable(() -> write(parted, "never-" + UUID.randomUUID()))));
        await().atMost(BOUND).until(() -> ready() == 503);
        await().atMost(BOUND).until(() -> Integer.parseInt(header(assertKeptOrGone(), "Age", "99")) > KEPT_SECONDS);
        others.forEach(CompletableFuture::join);
    }

    private static HttpResponse<String> assertKeptOrGone() throws Exception {
        HttpResponse<String> answer = parted.get(HEADLINES);
        return answer.statusCode() == 200 ? answer : assertUnavailable(() -> answer);
    }

    private static <T> CompletableFuture<T> later(Callable<T> task) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return task.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** By itself: what was written meanwhile is shown before the marks go. */
    private static void assertHeals(String meanwhile) throws Exception {
        await().atMost(HEALED).until(() -> {
            HttpResponse<String> answer = parted.get(HEADLINES);
            boolean well = answer.statusCode() == 200 && header(answer, "Age").isEmpty();
            if (well) {
                assertThat(answer.body()).contains(meanwhile);
            }
            return well;
        });
        assertGoesOn(meanwhile);
    }

    private static void assertGoesOn(String meanwhile) throws Exception {
        await().atMost(HEALED).until(() -> parted.get(HEADLINES).body().contains(meanwhile));
        await().atMost(HEALED).until(() -> ready() == 200);
        String after = "after-" + meanwhile;
        assertThat(write(parted, after).statusCode()).isEqualTo(201);
        assertThat(miss().statusCode()).isEqualTo(200);
        assertAllThere();
        await().atMost(Duration.ofSeconds(5)).until(() -> hear().contains("\"slug\":\"" + after + "\""));
        assertThat(HEARD.toString()).contains("\"slug\":\"" + meanwhile + "\"");
    }

    private static String hear() throws IOException {
        return HEARD.append(listener.read(Duration.ofMillis(100))).toString();
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                java.sql.ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** What was acknowledged, once, and nothing else. */
    private static void assertAllThere() throws SQLException {
        assertThat(count("select count(*) from article")).isEqualTo(WRITTEN.size());
        assertThat(count("select count(*) from article_slug where slug in ('" + String.join("', '", WRITTEN) + "')"))
                .isEqualTo(WRITTEN.size());
        assertThat(count("select count(*) from change_entry")).isEqualTo(count("select seq from change_position"));
    }

    @Test
    @Order(1)
    void cutOff() throws Exception {
        assertThat(write(parted, "first").statusCode()).isEqualTo(201);
        keep();
        proxy.cut();
        assertUnavailable(() -> write(parted, "never"));
        assertThat(write(other, "while-cut").statusCode()).isEqualTo(201);
        assertSitsOut();
        proxy.heal();
        assertHeals("while-cut");
    }

    @Test
    @Order(2)
    void packetsVanish() throws Exception {
        keep();
        proxy.hang();
        CompletableFuture<HttpResponse<String>> underWay =
                later(() -> assertUnavailable(() -> write(parted, "vanished")));
        assertThat(write(other, "while-hanging").statusCode()).isEqualTo(201);
        int heard = hear().length();
        assertSitsOut();
        assertThat(underWay.join().body()).contains("Nothing was stored");
        // The stream is open and says so.
        await().atMost(BOUND).until(() -> hear().length() > heard);
        proxy.heal();
        assertHeals("while-hanging");
    }

    @Test
    @Order(3)
    void theAnswerToACommitIsLost() throws Exception {
        String key = UUID.randomUUID().toString();
        proxy.swallowAnswerToCommitOf("update change_position");
        HttpResponse<String> answer = write(parted, "perhaps", key);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isNotEmpty();
        assertThat(answer.body()).contains("\"outcome\":\"unknown\"").doesNotContain("Nothing was stored");
        parted.check("POST", "/api/v1/articles", answer);
        for (Packaged node : List.of(parted, other)) {
            HttpResponse<String> again = write(node, "perhaps", key);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            assertThat(header(again, "Idempotent-Replayed")).isEqualTo("true");
        }
        assertThat(parted.get(HEADLINES).body()).contains("\"perhaps\"");
        assertAllThere();
    }

    @Test
    @Order(4)
    void slow() throws Exception {
        proxy.delay(Duration.ofMillis(300));
        HttpResponse<String> read = parted.get("/api/v1/sections?limit=7");
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        HttpResponse<String> tooLong = assertUnavailable(() -> write(parted, "never-in-time"));
        assertThat(tooLong.body()).contains("longer for this than a request may take");
        assertThat(parted.get(HEADLINES).statusCode()).isEqualTo(200);
        assertThat(ready()).isEqualTo(200);
        proxy.heal();
        assertThat(write(other, "while-slow").statusCode()).isEqualTo(201);
        assertGoesOn("while-slow");
    }

    @Test
    @Order(5)
    void startedAnew() throws Exception {
        keep();
        int port = postgres.getPort();
        postgres.close();
        assertUnavailable(PartitionIT::miss);
        assertThat(parted.get(HEADLINES).statusCode()).isEqualTo(200);
        postgres = startPostgres(port);
        await().atMost(HEALED).until(() -> write(other, "after-restart").statusCode() == 201);
        assertGoesOn("after-restart");
    }

    @Test
    @Order(6)
    void readOnly() throws Exception {
        execute("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        await().until(() -> write(parted, "while-" + UUID.randomUUID()).statusCode() == 503);
        HttpResponse<String> refused = assertUnavailable(() -> write(parted, "never-here"));
        assertThat(refused.body()).contains("takes no writes");
        assertThat(miss().statusCode()).isEqualTo(200);
        assertThat(parted.get(HEADLINES).statusCode()).isEqualTo(200);
        assertThat(isMarked()).isFalse();
        assertThat(ready()).isEqualTo(200);
        execute("alter system reset default_transaction_read_only", "select pg_reload_conf()");
        await().atMost(HEALED).until(() -> write(other, "writable-again").statusCode() == 201);
        assertGoesOn("writable-again");
    }

    @Test
    @Order(7)
    void full() throws Exception {
        execute(
                "create function no_space() returns trigger language plpgsql as $$ begin raise exception"
                        + " 'could not extend file: No space left on device' using errcode = '53100'; end $$",
                "create trigger no_space before insert on change_entry for each row execute function no_space()");
        HttpResponse<String> refused = write(parted, "no-room");
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(header(refused, "Retry-After")).isNotEmpty();
        assertThat(refused.body()).contains("/problems/insufficient-storage");
        assertThat(miss().statusCode()).isEqualTo(200);
        execute("drop trigger no_space on change_entry", "drop function no_space()");
        assertThat(write(other, "room-again").statusCode()).isEqualTo(201);
        assertGoesOn("room-again");
    }

    @Test
    @Order(8)
    void allThatIsToldOnceInTheLog() throws Exception {
        assertThat(parted.log()).doesNotContain("\tat ").contains("The database is gone", "The database is back after");
        assertThat(parted.log().lines().filter(line -> line.contains("ERROR"))).hasSizeLessThan(12);
    }

    @Test
    @Order(9)
    void stoppedWhileItHangs() throws Exception {
        proxy.hang();
        CompletableFuture<?> underWay = later(PartitionIT::miss);
        Thread.sleep(200);
        long begun = System.nanoTime();
        parted.askToStop();
        assertThat(listener.read(Duration.ofSeconds(2))).contains("retry:");
        parted.exitCode();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(STOP_TIMEOUT.plusSeconds(5));
        underWay.handle((answer, cut) -> "whichever it was").join();
    }
}
