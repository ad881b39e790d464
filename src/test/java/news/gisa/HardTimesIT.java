package news.gisa;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service when it is told to stop in the midst of its work, and when its disk is full. */
class HardTimesIT {
    private static final String TOKEN = "gisa_integration-test-0123456789";
    private static final int WRITERS = 24;
    private static final int NO_ANSWER = -1;

    @TempDir
    Path folder;

    @Test
    void whatIsUnderWayIsAnsweredBeforeItStops() throws Exception {
        try (Packaged gisa = new Packaged(folder)
                        .with("GISA_ADMIN_TOKEN", TOKEN)
                        .with("GISA_STOP_DELAY", "1s")
                        .start();
                RawClient listener = listener(gisa);
                RawClient second = listener(gisa);
                RawClient third = listener(gisa)) {
            Map<String, Integer> answers = new ConcurrentHashMap<>();
            CountDownLatch atWork = new CountDownLatch(2 * WRITERS);
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.execute(() -> writeUntilSentAway(gisa, writer, answers, atWork));
            }
            assertThat(atWork.await(60, TimeUnit.SECONDS)).isTrue();
            gisa.askToStop();
            await().until(() -> gisa.get("/q/health/ready").statusCode() == 503);
            assertThat(write(gisa, "not-ready").statusCode()).isEqualTo(201);
            gisa.exitCode();
            writers.shutdown();
            assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

            Map<Integer, Long> statuses = answers.values().stream().collect(groupingBy(status -> status, counting()));
            assertThat(statuses).containsOnlyKeys(201, 503).containsEntry(503, (long) WRITERS);
            Set<String> returns = new HashSet<>();
            for (RawClient each : List.of(listener, second, third)) {
                String farewell = each.read(Duration.ofSeconds(2));
                assertThat(farewell).contains("retry:").endsWith("0\r\n\r\n");
                returns.add(farewell.substring(farewell.lastIndexOf("retry:"))
                        .lines()
                        .findFirst()
                        .orElseThrow());
            }
            // Not all at the same moment.
            assertThat(returns).hasSizeGreaterThan(1);
            assertThat(gisa.log()).doesNotContain("ERROR", "cut off");

            gisa.start();
            for (Map.Entry<String, Integer> answer : answers.entrySet()) {
                assertThat(gisa.get(
                                        "/api/v1/articles/" + answer.getKey() + "?version=latest",
                                        "Authorization",
                                        "Bearer " + TOKEN)
                                .statusCode())
                        .as(answer.toString())
                        .isEqualTo(answer.getValue() == 201 ? 200 : 404);
            }
        }
    }

    private static RawClient listener(Packaged gisa) throws IOException {
        RawClient listener = new RawClient(gisa.uri("/"));
        listener.send("GET /api/v1/stream?topics=headlines HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(listener.read(Duration.ofMillis(700))).contains("event:open");
        return listener;
    }

    /** One article after the other, as long as they are taken. */
    private static void writeUntilSentAway(
            Packaged gisa, int writer, Map<String, Integer> answers, CountDownLatch atWork) {
        int status = 201;
        for (int i = 0; status == 201; i++) {
            String slug = "w" + writer + "-" + i;
            try {
                status = write(gisa, slug).statusCode();
            } catch (IOException | InterruptedException e) {
                status = NO_ANSWER;
            }
            answers.put(slug, status);
            atWork.countDown();
        }
    }

    private static HttpResponse<String> write(Packaged gisa, String slug) throws IOException, InterruptedException {
        return gisa.send(
                "POST",
                "/api/v1/articles",
                "{\"slug\": \"" + slug + "\", \"headline\": \"" + slug + "\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + TOKEN);
    }

    @Test
    void aFullDiskCostsNoReadAndHealsByItself() throws Exception {
        assumeTrue(
                System.getProperty("quarkus.datasource.db-kind", "h2").equals("h2") && canHaveADiskOfItsOwn(),
                "needs the embedded database, and a system that lets a process have a disk of its own");
        try (Packaged gisa = new Packaged(folder)
                .with("GISA_ADMIN_TOKEN", TOKEN)
                .with("GISA_DISK_RESERVE", "8M")
                .withDisk(48)
                .start()) {
            assertThat(write(gisa, "before").statusCode()).isEqualTo(201);
            Path filler = gisa.disk().resolve("filler");
            fill(filler);
            for (int i = 1; i <= 20; i++) {
                HttpResponse<String> refused = write(gisa, "full-" + i);
                assertThat(refused.statusCode()).isEqualTo(507);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body()).contains("/problems/insufficient-storage");
                assertThat(gisa.get("/api/v1/headlines?fields=slug&limit=" + i).statusCode())
                        .isEqualTo(200);
                assertThat(gisa.get("/api/v1/articles?limit=" + i, "Authorization", "Bearer " + TOKEN)
                                .statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> counts = gisa.send(
                    "POST", "/api/v1/comments/counts", "{\"articles\": []}", "Content-Type", "application/json");
            assertThat(counts.statusCode()).isNotEqualTo(507);
            HttpResponse<String> ready = gisa.get("/q/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("refused: the disk is almost full");

            Files.delete(filler);
            assertThat(write(gisa, "after").statusCode()).isEqualTo(201);
            assertThat(gisa.get("/q/health/ready").body()).contains("\"writes\": \"taken\"");
            for (String slug : List.of("before", "after")) {
                assertThat(gisa.get("/api/v1/articles/" + slug + "?version=latest", "Authorization", "Bearer " + TOKEN)
                                .statusCode())
                        .isEqualTo(200);
            }
            assertACopyIsMadeWhereItFits(gisa);
            assertThat(gisa.log()).doesNotContain("ERROR");
            assertThat(gisa.log().lines().filter(line -> line.contains("nothing is written until")))
                    .hasSize(1);
        }
    }

    /** Where it does not fit beside the reserve, nothing is left of it, and nobody else is told of that. */
    private static void assertACopyIsMadeWhereItFits(Packaged gisa) throws IOException, InterruptedException {
        Path filler = gisa.disk().resolve("filler");
        long spare = gisa.disk().toFile().getUsableSpace() - 9 * 1024 * 1024;
        Files.write(filler, new byte[(int) spare]);
        HttpResponse<String> refused = gisa.send("POST", "/api/v1/backup", "", "Authorization", "Bearer " + TOKEN);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(refused.body()).contains("/problems/insufficient-storage", "GISA_DISK_RESERVE");
        assertThat(gisa.disk().resolve("backups")).isEmptyDirectory();
        assertThat(write(gisa, "beside").statusCode()).isEqualTo(201);
        Files.delete(filler);
        assertThat(gisa.send("POST", "/api/v1/backup", "", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    private static boolean canHaveADiskOfItsOwn() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** To the last byte. */
    private static void fill(Path file) {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 10_000; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }
}
