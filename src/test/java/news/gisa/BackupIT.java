package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the embedded database that was taken while others wrote, and the packaged service that starts on it. */
class BackupIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "gisa_integration-test-0123456789";
    private static final String[] ADMIN = {"Authorization", "Bearer " + TOKEN};
    private static final String[] ADMIN_JSON = {ADMIN[0], ADMIN[1], "Content-Type", "application/json"};
    private static final int WRITERS = 4;
    private static final int WRITES_BEFORE = 60;

    @TempDir
    Path folder;

    @Test
    void theServiceStartsOnACopyAndGoesOnFromThere() throws Exception {
        assumeTrue(
                System.getProperty("quarkus.datasource.db-kind", "h2").equals("h2"), "is about the embedded database");
        Path place = folder.resolve("there");
        Set<String> before;
        String editor;
        String cursor;
        String page;
        HttpResponse<String> keyed;
        HttpResponse<String> sample;
        long until;
        try (Packaged gisa = new Packaged(folder.resolve("here"))
                .with("GISA_ADMIN_TOKEN", TOKEN)
                .start()) {
            editor = read(gisa.send("POST", "/api/v1/tokens", "{\"name\": \"desk\", \"role\": \"editor\"}", ADMIN_JSON))
                    .path("secret")
                    .asText();
            cursor = read(gisa.get("/api/v1/headlines?limit=2")).path("next").asText();
            page = gisa.get(cursor).body();
            sample = gisa.get("/api/v1/headlines?limit=100");
            keyed = withKey(gisa);
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                running.add(writers.submit(() -> write(gisa, writer, acknowledged, over)));
            }
            while (acknowledged.size() < WRITES_BEFORE) {
                assertThat(running).noneMatch(Future::isDone);
                Thread.sleep(10);
            }
            before = new HashSet<>(acknowledged);
            until = backup(gisa);
            unpack(Files.createDirectories(place).resolve("data"));
            over.set(true);
            for (Future<?> one : running) {
                one.get();
            }
            writers.shutdown();
            assertThat(acknowledged).hasSizeGreaterThan(before.size());
            assertThat(gisa.log()).contains("A backup of ").doesNotContain("ERROR");
        }
        // The token that was configured there is in it too; here none is, and none is made up.
        try (Packaged gisa = new Packaged(place).start()) {
            assertThat(gisa.data().resolve("admin-token")).doesNotExist();
            assertThat(gisa.get("/api/v1/headlines?limit=100").body()).isEqualTo(sample.body());
            assertThat(gisa.get(cursor).body()).isEqualTo(page);
            HttpResponse<String> again = withKey(gisa);
            assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
            assertThat(again.body()).isEqualTo(keyed.body());
            assertThat(gisa.get("/api/v1/audit", "Authorization", "Bearer " + editor)
                            .statusCode())
                    .isEqualTo(403);

            Set<String> stored = inspect(gisa);
            assertThat(stored).containsAll(before);
            long last = last(gisa);
            assertThat(last).isEqualTo(until);
            assertThat(gisa.send(
                                    "POST",
                                    "/api/v1/articles",
                                    "{\"headline\": \"afterwards\"}",
                                    "Authorization",
                                    "Bearer " + editor,
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(last(gisa)).isEqualTo(last + 1);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> withKey(Packaged gisa) throws IOException, InterruptedException {
        return gisa.send(
                "POST",
                "/api/v1/articles",
                "{\"headline\": \"once\"}",
                ADMIN[0],
                ADMIN[1],
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "9c5b94b1-35ad-49bb-b118-8e8fc24abf80");
    }

    /** Drafts with two revisions, one after the other. */
    private static Void write(Packaged gisa, int writer, Set<String> acknowledged, AtomicBoolean over)
            throws IOException, InterruptedException {
        for (int i = 0; !over.get(); i++) {
            String slug = "w" + writer + "-" + i;
            String body = "{\"slug\": \"" + slug + "\", \"headline\": \"" + slug + "\", \"body\": \"" + slug + "\"}";
            HttpResponse<String> made = gisa.send("POST", "/api/v1/articles", body, ADMIN_JSON);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            acknowledged.add(slug);
        }
        return null;
    }

    /** @return the change that it says to be its last one */
    private long backup(Packaged gisa) throws IOException, InterruptedException {
        Path zip = folder.resolve("gisa.zip");
        HttpRequest request = HttpRequest.newBuilder(gisa.uri("/api/v1/backup"))
                .header(ADMIN[0], ADMIN[1])
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<Path> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(zip));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Long.parseLong(answer.headers().firstValue("Change-Seq").orElseThrow());
    }

    /** As the guide says it. */
    private void unpack(Path data) throws IOException, InterruptedException {
        Tools.require("unzip");
        String command = ConsolePage.read(Path.of("src/docs/operations.md")).others().stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.startsWith("unzip gisa.zip"))
                .findFirst()
                .orElseThrow();
        Process unzip = new ProcessBuilder("bash", "-c", command.replace("restored", data.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(unzip.waitFor()).isZero();
    }

    /** Each article is whole, and in the log, which has no gap. @return the slugs of what was written by the writers */
    private static Set<String> inspect(Packaged gisa) throws IOException, InterruptedException {
        Set<String> ids = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        for (JsonNode article : all(gisa, "/api/v1/articles?version=latest&limit=100")) {
            String slug = article.path("slug").asText();
            ids.add(article.path("id").asText());
            if (slug.matches("w\\d-\\d+")) {
                slugs.add(slug);
                assertThat(article.path("headline").asText()).isEqualTo(slug);
                assertThat(article.path("revision").asInt()).isOne();
            }
        }
        Set<String> logged = new HashSet<>();
        long seq = 0;
        for (JsonNode entry :
                read(gisa.get("/api/v1/changes?limit=1000", ADMIN)).path("items")) {
            assertThat(entry.path("seq").asLong()).isEqualTo(++seq);
            if (entry.path("kind").asText().equals("article.created")) {
                logged.add(entry.path("id").asText());
            }
        }
        assertThat(logged).isEqualTo(ids);
        return slugs;
    }

    private static List<JsonNode> all(Packaged gisa, String list) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        for (String next = list; next != null; ) {
            JsonNode page = read(gisa.get(next, ADMIN));
            page.path("items").forEach(items::add);
            next = page.path("next").textValue();
        }
        return items;
    }

    private static long last(Packaged gisa) throws IOException, InterruptedException {
        return read(gisa.get("/api/v1/changes?limit=1000", ADMIN)).path("items").findValuesAsText("seq").stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElseThrow();
    }
}
