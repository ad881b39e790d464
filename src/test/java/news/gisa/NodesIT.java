package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes on one PostgreSQL, of which two are started at one moment on an empty database: what one does the others show, and
 * nothing is done twice. The clock of the third is two seconds ahead, where the machine can make one believe that.
 */
class NodesIT {
    private static final String TOKEN = "gisa_integration-test-0123456789";
    private static final String AUTHORIZATION = "Authorization";
    private static final String SEQ = "Change-Seq";
    private static final String[] AS_ADMIN = {
        AUTHORIZATION, "Bearer " + TOKEN, "Content-Type", "application/json", "If-Match", "*"
    };
    private static final Duration AHEAD = Duration.ofSeconds(2);

    /** Within which all comes about that comes at all, also on a machine that does other things beside. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Packaged first;
    private static Packaged second;
    private static Packaged ahead;
    private static List<Packaged> all;

    @BeforeAll
    static void startAtOneMoment() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        first = node("first");
        second = node("second");
        ahead = node("ahead");
        Optional<Path> otherTime = libraryOfOtherTime();
        if (otherTime.isPresent()) {
            ahead.with("LD_PRELOAD", otherTime.get().toString())
                    .with("FAKETIME", "+" + AHEAD.toSeconds() + "s")
                    .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                    // Without it every wait of Java ends at once, and its threads turn round and round.
                    .with("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        }
        all = List.of(first, second, ahead);
        CompletableFuture<Packaged> beside = CompletableFuture.supplyAsync(() -> quietly(first::start));
        quietly(second::start);
        beside.join();
        quietly(ahead::start);
    }

    private static Packaged node(String name) throws IOException {
        return new Packaged(folder.resolve(name), postgres).with("GISA_ADMIN_TOKEN", TOKEN);
    }

    /** What makes a program believe that it is later. */
    private static Optional<Path> libraryOfOtherTime() throws IOException {
        Path libraries = Path.of("/usr/lib");
        if (!Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        try (Stream<Path> places = Files.list(libraries)) {
            return places.map(place -> place.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        for (Packaged node : all) {
            node.close();
        }
        postgres.close();
    }

    private interface Work<T> {
        T call() throws Exception;
    }

    private static <T> T quietly(Work<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unique(String name) {
        return name + "-" + COUNTER.incrementAndGet();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static String[] and(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String seq(HttpResponse<String> answer) {
        return answer.headers().firstValue(SEQ).orElseThrow();
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static HttpResponse<String> post(Packaged node, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return node.send("POST", "/api/v1" + path, body, and(AS_ADMIN, headers));
    }

    private static HttpResponse<String> get(Packaged node, String path, String... headers)
            throws IOException, InterruptedException {
        return node.get("/api/v1" + path, headers);
    }

    private static JsonNode asAdmin(Packaged node, String path) throws IOException, InterruptedException {
        return json(done(get(node, path, AUTHORIZATION, "Bearer " + TOKEN)));
    }

    private static String author(Packaged node) throws IOException, InterruptedException {
        return json(done(post(node, "/authors", "{\"name\": \"" + unique("필자") + "\"}")))
                .path("id")
                .asText();
    }

    private static HttpResponse<String> rename(Packaged node, String author, String name)
            throws IOException, InterruptedException {
        return done(node.send(
                "PATCH",
                "/api/v1/authors/" + author,
                "{\"name\": \"" + name + "\"}",
                AUTHORIZATION,
                "Bearer " + TOKEN,
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*"));
    }

    private static JsonNode article(Packaged node) throws IOException, InterruptedException {
        return json(published(node));
    }

    private static HttpResponse<String> published(Packaged node) throws IOException, InterruptedException {
        return done(post(node, "/articles?publish=true", "{\"headline\": \"" + unique("기사") + "\"}"));
    }

    /** Asks for what is not older than a change, and again where the node says that it is behind. */
    private static HttpResponse<String> notBefore(String seq, Packaged node, String path)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> read = get(node, path, SEQ, seq);
        while (read.statusCode() == 503 && read.body().contains("/problems/behind") && System.nanoTime() < end) {
            read = get(node, path, SEQ, seq);
        }
        return read;
    }

    private static long end() throws IOException, InterruptedException {
        return Long.parseLong(seq(post(first, "/authors", "{\"name\": \"" + unique("필자") + "\"}")));
    }

    private static List<JsonNode> changes(Packaged node, long after) throws IOException, InterruptedException {
        List<JsonNode> entries = new ArrayList<>();
        asAdmin(node, "/changes?limit=1000&after=" + after).path("items").forEach(entries::add);
        return entries;
    }

    private static <T> List<T> atOnce(List<Work<T>> works) {
        return works.stream().map(work -> CompletableFuture.supplyAsync(() -> quietly(work))).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Everybody writes meanwhile, with short pauses. */
    private static final class Writers implements AutoCloseable {
        private final List<Thread> threads = new ArrayList<>();
        private final AtomicInteger written = new AtomicInteger();
        private volatile boolean writing = true;

        Writers() {
            for (Packaged node : all) {
                Thread thread = new Thread(() -> quietly(() -> {
                    while (writing) {
                        article(node);
                        written.incrementAndGet();
                        Thread.sleep(50);
                    }
                    return null;
                }));
                thread.start();
                threads.add(thread);
            }
            await().atMost(PATIENCE).until(() -> written() >= all.size());
        }

        int written() {
            return written.get();
        }

        @Override
        public void close() {
            writing = false;
            threads.forEach(thread -> quietly(() -> {
                thread.join(PATIENCE.toMillis());
                return null;
            }));
        }
    }

    @Test
    void changeOnOneNodeIsReadOnAnotherAtOnceWhileAllWrite() throws Exception {
        String author = author(first);
        List<Long> millis = new ArrayList<>();
        try (Writers beside = new Writers()) {
            int before = beside.written();
            for (int i = 0; i < 60; i++) {
                Packaged writes = all.get(i % 3);
                Packaged reads = all.get((i + 1 + i / 3 % 2) % 3);
                String name = unique("이름");
                // Kept there.
                done(get(reads, "/authors/" + author));
                done(get(reads, "/authors/" + author));
                rename(writes, author, name);
                long begun = System.nanoTime();
                await().atMost(PATIENCE)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(PAUSE)
                        .until(() -> json(get(reads, "/authors/" + author))
                                .path("name")
                                .asText()
                                .equals(name));
                millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            }
            assertThat(beside.written() - before).isGreaterThan(30);
        }
        millis.sort(null);
        System.out.printf(
                "Read on another node after %d ms at the median, %d ms at most%n", millis.get(30), millis.get(59));
        assertThat(millis.get(30)).isLessThan(500);
    }

    @Test
    void readThatNamesAChangeIsNeverOlderAtAnyNode() throws Exception {
        String author = author(first);
        try (Writers beside = new Writers()) {
            int before = beside.written();
            for (int i = 0; i < 20; i++) {
                String name = unique("이름");
                String seq = seq(rename(all.get(i % 3), author, name));
                for (Packaged node : all) {
                    HttpResponse<String> read = done(notBefore(seq, node, "/authors/" + author));
                    assertThat(json(read).path("name").asText()).isEqualTo(name);
                }
            }
            assertThat(beside.written()).isGreaterThan(before);
        }
        assertThat(get(second, "/authors/" + author, SEQ, "1000000000000").statusCode())
                .isEqualTo(503);
    }

    @Test
    void keyIsUsedOnceWhicheverNodesAreAskedAtOneMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            long before = end();
            String key = unique("key-" + before);
            String body = "{\"name\": \"" + unique("열쇠") + "\"}";
            List<HttpResponse<String>> answers = atOnce(all.stream()
                    .<Work<HttpResponse<String>>>map(node -> () -> post(node, "/authors", body, "Idempotency-Key", key))
                    .toList());
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 201
                            && answer.headers()
                                    .firstValue("Idempotent-Replayed")
                                    .isEmpty())
                    .hasSize(1);
            String id = null;
            for (Packaged node : all) {
                HttpResponse<String> again = post(node, "/authors", body, "Idempotency-Key", key);
                assertThat(again.statusCode()).isEqualTo(201);
                assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
                assertThat(id == null ? json(again).path("id").asText() : id)
                        .isEqualTo(json(again).path("id").asText());
                id = json(again).path("id").asText();
                assertThat(Long.parseLong(seq(again))).isGreaterThan(before);
            }
            String made = id;
            assertThat(changes(second, before))
                    .filteredOn(change -> change.path("id").asText().equals(made))
                    .hasSize(1);
        }
    }

    @Test
    void tokenOfOneNodeWorksOnTheOthersUntilItIsRevoked() throws Exception {
        String key = unique("token-key");
        String request = "{\"name\": \"편집\", \"role\": \"editor\"}";
        JsonNode made = json(done(post(first, "/tokens", request, "Idempotency-Key", key)));
        String bearer = "Bearer " + made.path("secret").asText();
        // What is sealed with the answer another node opens.
        assertThat(json(post(second, "/tokens", request, "Idempotency-Key", key)))
                .isEqualTo(made);
        for (Packaged node : all) {
            assertThat(get(node, "/changes", AUTHORIZATION, bearer).statusCode())
                    .isEqualTo(200);
        }
        done(first.send("DELETE", "/api/v1/tokens/" + made.path("id").asText(), "", AS_ADMIN));
        for (Packaged node : all) {
            assertThat(get(node, "/changes", AUTHORIZATION, bearer).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void whatOneNodeGivesTheOthersTake() throws Exception {
        JsonNode older = article(first);
        article(first);
        String id = older.path("id").asText();
        String next = json(done(get(first, "/headlines?limit=1"))).path("next").asText();
        assertThat(json(done(second.get(next))).path("items")).hasSize(1);
        assertThat(second.get(next).body()).isEqualTo(ahead.get(next).body());
        assertThat(get(second, "/articles/" + id).headers().firstValue("ETag"))
                .isEqualTo(get(first, "/articles/" + id).headers().firstValue("ETag"));

        done(first.send("PUT", "/api/v1/articles/" + id + "/lease", "{\"note\": \"제목\"}", AS_ADMIN));
        JsonNode lease = asAdmin(second, "/articles/" + id + "/lease").path("items");
        assertThat(lease).hasSize(1);
        assertThat(lease.path(0).path("note").asText()).isEqualTo("제목");

        JsonNode preview = json(done(post(second, "/articles/" + id + "/previews", "{}")));
        assertThat(first.get(preview.path("url").asText()).statusCode()).isEqualTo(200);
        done(first.send(
                "DELETE",
                "/api/v1/articles/" + id + "/previews/" + preview.path("id").asText(),
                "",
                AS_ADMIN));
        assertThat(second.get(preview.path("url").asText()).statusCode()).isEqualTo(410);
    }

    @Test
    void whatIsWithdrawnAtOneNodeIsGoneAtTheOthers() throws Exception {
        HttpResponse<String> made = published(first);
        String id = json(made).path("id").asText();
        for (Packaged node : all) {
            assertThat(notBefore(seq(made), node, "/articles/" + id).statusCode())
                    .isEqualTo(200);
            assertThat(notBefore(seq(made), node, "/headlines").body()).contains(id);
        }
        String seq = seq(done(post(first, "/articles/" + id + "/withdraw", "{\"reason\": \"오류\"}")));
        for (Packaged node : all) {
            assertThat(notBefore(seq, node, "/articles/" + id).statusCode()).isEqualTo(410);
            assertThat(get(node, "/articles/" + id).statusCode()).isEqualTo(410);
            assertThat(notBefore(seq, node, "/headlines").body())
                    .contains("\"items\"")
                    .doesNotContain(id);
        }
    }

    @Test
    void listenerGoesOnAtAnotherNode() throws Exception {
        String lastId;
        try (RawClient listener = new RawClient(first.uri("/"))) {
            listener.send("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
            readUntil(listener, "event:open");
            String slug = article(second).path("id").asText();
            String told = readUntil(listener, slug);
            lastId = lastOf(told, "id:");
        }
        String missed = article(second).path("id").asText();
        try (RawClient listener = new RawClient(ahead.uri("/"))) {
            listener.send("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: " + lastId + "\r\n\r\n");
            assertThat(readUntil(listener, missed)).contains("event:open").doesNotContain("event:reset");
            String later = article(first).path("id").asText();
            assertThat(readUntil(listener, later)).doesNotContain("event:reset");
        }
    }

    private static String readUntil(RawClient listener, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (read.indexOf(text) < 0 || read.indexOf("\n\n", read.indexOf(text)) < 0) {
            assertThat(System.nanoTime()).as(read.toString()).isLessThan(end);
            read.append(listener.read(Duration.ofMillis(50)));
        }
        return read.toString();
    }

    private static String lastOf(String text, String field) {
        int begin = text.lastIndexOf(field) + field.length();
        return text.substring(begin, text.indexOf('\n', begin)).strip();
    }

    /** What was seen of an article at one node, by the clock of the other two. */
    private record Look(Instant asked, Instant answered, boolean shown) {}

    private static final class Watched {
        private final Packaged node;
        private final List<Look> looks = new ArrayList<>();

        Watched(Packaged node) {
            this.node = node;
        }

        /** Alone and in the list. */
        void look(String id) throws IOException, InterruptedException {
            Instant before = Instant.now();
            boolean alone = get(node, "/articles/" + id).statusCode() == 200;
            Instant between = Instant.now();
            boolean listed =
                    done(get(node, "/headlines?limit=100&fields=id")).body().contains(id);
            looks.add(new Look(before, between, alone));
            looks.add(new Look(between, Instant.now(), listed));
        }

        /** What is asked and answered between two boundaries is shown or not, however long the way takes. */
        void assertShownFrom(Instant from, Instant until) {
            assertThat(looks.get(0).answered()).isBefore(from);
            assertThat(looks.get(looks.size() - 1).asked()).isAfter(until);
            assertThat(looks.stream().filter(Look::shown)).isNotEmpty();
            assertThat(looks.stream()
                            .filter(look -> look.shown()
                                    ? look.answered().isBefore(from)
                                            || !look.asked().isBefore(until)
                                    : !look.asked().isBefore(from)
                                            && look.answered().isBefore(until)))
                    .isEmpty();
        }
    }

    @Test
    void eachBoundaryIsLoggedOnceAndSeenByEachNodesOwnClock() throws Exception {
        Tools.require("faketime");
        long before = end();
        long begun = System.nanoTime();
        List<String> ids = atOnce(IntStream.range(0, 12)
                .<Work<String>>mapToObj(i ->
                        () -> json(done(post(all.get(i % 3), "/articles", "{\"headline\": \"" + unique("예약") + "\"}")))
                                .path("id")
                                .asText())
                .toList());
        // To schedule them takes about as long as to make them did.
        Duration room =
                Duration.ofNanos(System.nanoTime() - begun).multipliedBy(3).plusSeconds(2);
        Instant from = Instant.now().plus(AHEAD).plus(room).truncatedTo(ChronoUnit.MILLIS);
        Instant until = from.plusSeconds(3);
        atOnce(IntStream.range(0, ids.size())
                .<Work<HttpResponse<String>>>mapToObj(i -> () -> done(post(
                        all.get(i % 3),
                        "/articles/" + ids.get(i) + "/publish",
                        "{\"at\": \"" + from.plusMillis(10 * i) + "\", \"until\": \"" + until.plusMillis(10 * i)
                                + "\"}")))
                .toList());
        assertThat(Instant.now()).as("All were scheduled in time").isBefore(from.minus(AHEAD));
        List<Watched> watched = all.stream().map(Watched::new).toList();
        while (Instant.now().isBefore(until.plusMillis(500))) {
            for (Watched one : watched) {
                one.look(ids.get(0));
            }
            Thread.sleep(PAUSE.toMillis());
        }
        watched.get(0).assertShownFrom(from, until);
        watched.get(1).assertShownFrom(from, until);
        watched.get(2).assertShownFrom(from.minus(AHEAD), until.minus(AHEAD));

        await().atMost(PATIENCE)
                .until(() -> changes(first, before).stream()
                                .filter(change -> change.path("kind").asText().equals("article.withdrawn"))
                                .count()
                        >= ids.size());
        List<JsonNode> log = changes(first, before);
        assertThat(log.stream().map(change -> change.path("seq").asLong()))
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + log.size())
                        .boxed()
                        .toList());
        for (String id : ids) {
            Map<String, Integer> kinds = new TreeMap<>();
            log.stream()
                    .filter(change -> change.path("id").asText().equals(id))
                    .forEach(change -> kinds.merge(change.path("kind").asText(), 1, Integer::sum));
            assertThat(kinds)
                    .isEqualTo(Map.of(
                            "article.created", 1,
                            "article.scheduled", 1,
                            "article.published", 1,
                            "article.withdrawn", 1));
        }
        for (Packaged node : List.of(second, ahead)) {
            assertThat(changes(node, before)).isEqualTo(log);
        }
    }

    @Test
    void lostConnectionOfAListenerIsNoticedAndMadeAnewAndNothingIsMissed() throws Exception {
        await().atMost(PATIENCE).until(() -> listening() == all.size());
        int cut = sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where application_name = 'gisa-listening'");
        assertThat(cut).isEqualTo(all.size());
        String author = author(first);
        for (int i = 0; i < 5; i++) {
            String name = unique("이름");
            done(get(second, "/authors/" + author));
            rename(first, author, name);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> get(second, "/authors/" + author).body().contains(name));
        }
        await().atMost(PATIENCE).until(() -> listening() == all.size());
        for (Packaged node : all) {
            await().atMost(PATIENCE).until(() -> node.log().contains("The database tells of changes again"));
            assertThat(node.log()
                            .lines()
                            .filter(line -> line.contains("on which the database tells of changes was lost")))
                    .hasSize(1)
                    .allMatch(line -> line.contains("WARN"));
            assertThat(node.log()).doesNotContain("ERROR");
        }
    }

    private static int listening() throws SQLException {
        return sql("select count(*) from pg_stat_activity where application_name = 'gisa-listening'"
                + " and query not like 'SET%' and state = 'idle'");
    }

    private static int sql(String query) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** A program that stands in front of something, until it is closed. */
    private static final class Program implements AutoCloseable {
        private final Process process;

        Program(Path log, String... command) throws IOException {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        }

        void awaitPort(int port) {
            await().atMost(PATIENCE).until(() -> {
                assertThat(process.isAlive()).isTrue();
                try {
                    new RawClient(URI.create("http://localhost:" + port)).close();
                    return true;
                } catch (IOException e) {
                    return false;
                }
            });
        }

        RawClient client(int port) throws IOException {
            awaitPort(port);
            return new RawClient(URI.create("http://localhost:" + port));
        }

        @Override
        public void close() {
            process.destroy();
            if (!quietly(() -> process.waitFor(10, TimeUnit.SECONDS))) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void nodeBehindAPoolOfConnectionsOnlyLooks() throws Exception {
        Tools.require("pgbouncer");
        int port = freePort();
        Path place = Files.createDirectory(folder.resolve("pgbouncer"));
        Files.writeString(place.resolve("users"), "\"postgres\" \"postgres\"\n");
        Path settings = Files.writeString(
                place.resolve("pgbouncer.ini"), """
                [databases]
                postgres = host=127.0.0.1 port=%d dbname=postgres
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                ignore_startup_parameters = extra_float_digits
                server_reset_query = RESET ALL
                server_reset_query_always = 1
                """.formatted(postgres.getPort(), port, place.resolve("users")));
        // It does not run as root, and reads these as somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(List.of("pgbouncer", settings.toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(1, List.of("-u", "nobody"));
        }
        try (Program pool = new Program(place.resolve("log"), command.toArray(String[]::new));
                Packaged node = new Packaged(
                        folder.resolve("pooled"),
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?prepareThreshold=0")) {
            pool.awaitPort(port);
            node.with("GISA_ADMIN_TOKEN", TOKEN)
                    .with("GISA_CHANGES_LISTEN", "false")
                    .start();
            String author = author(node);
            for (int i = 0; i < 12; i++) {
                String name = unique("이름");
                Packaged writes = i % 2 == 0 ? first : node;
                Packaged reads = i % 2 == 0 ? node : first;
                done(get(reads, "/authors/" + author));
                String seq = seq(rename(writes, author, name));
                if (i % 3 == 0) {
                    assertThat(notBefore(seq, reads, "/authors/" + author).body())
                            .contains(name);
                } else {
                    await().atMost(PATIENCE)
                            .pollInterval(Duration.ofMillis(20))
                            .until(() -> get(reads, "/authors/" + author).body().contains(name));
                }
                article(writes);
            }
            assertThat(node.log()).doesNotContain("ERROR").doesNotContain("WARN");
        }
    }

    /** The configuration of compose.yaml, with other addresses. */
    private static Program nginx(String name, int port, URI node1, URI node2) throws Exception {
        Path place = Files.createDirectory(folder.resolve(name));
        String settings = Files.readString(Path.of("src/main/docker/nginx.conf"));
        UnaryOperator<String> elsewhere = text -> text.replace("node1:8080", node1.getAuthority())
                .replace("node2:8080", node2.getAuthority())
                .replace("listen 8080;", "listen " + port + ";");
        Files.writeString(place.resolve("nginx.conf"), elsewhere.apply(settings));
        String[] command = {
            "nginx",
            "-p",
            place.toString(),
            "-e",
            "stderr",
            "-c",
            place.resolve("nginx.conf").toString(),
            "-g",
            "daemon off; pid " + place.resolve("pid") + ";"
        };
        Process check = new ProcessBuilder(and(command, "-t"))
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("check").toFile())
                .start();
        assertThat(check.waitFor()).as(Files.readString(place.resolve("check"))).isZero();
        return new Program(place.resolve("log"), command);
    }

    private static HttpResponse<String> ask(int port, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void clientsOfTheBalancerNoticeNothingOfTheNodes() throws Exception {
        Tools.require("nginx");
        int port = freePort();
        try (Program balancer = nginx("nginx", port, address(first), address(second));
                RawClient listener = balancer.client(port)) {
            listener.send("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
            readUntil(listener, "event:open");
            for (int i = 0; i < 8; i++) {
                String headline = unique("균형");
                HttpResponse<String> made = done(ask(
                        port,
                        "POST",
                        "/api/v1/articles?publish=true",
                        "{\"headline\": \"" + headline + "\"}",
                        AS_ADMIN));
                String id = json(made).path("id").asText();
                for (int read = 0; read < 4; read++) {
                    assertThat(ask(port, "GET", "/api/v1/articles/" + id, "", SEQ, seq(made))
                                    .body())
                            .contains(headline);
                    assertThat(ask(port, "GET", "/api/v1/headlines", "", SEQ, seq(made))
                                    .body())
                            .contains(headline);
                }
                assertThat(readUntil(listener, id)).contains("event:headlines");
            }
            assertThat(ask(port, "GET", "/q/health/ready", "").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void balancerAsksTheNodeThatIsThere() throws Exception {
        Tools.require("nginx");
        int port = freePort();
        try (Program balancer =
                nginx("nginx-one", port, URI.create("http://127.0.0.1:" + freePort()), address(second))) {
            balancer.awaitPort(port);
            for (int i = 0; i < 8; i++) {
                done(ask(port, "POST", "/api/v1/authors", "{\"name\": \"" + unique("필자") + "\"}", AS_ADMIN));
                done(ask(port, "GET", "/api/v1/headlines", ""));
            }
        }
    }

    private static URI address(Packaged node) {
        return URI.create(node.uri("/").toString().replace("localhost", "127.0.0.1"));
    }
}
