package news.gisa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one client can take from the others: here with bounds so narrow that a test reaches them. */
class LimitsIT {
    private static final String TOKEN = "gisa_integration-test-0123456789";
    private static final String BEARER = "Authorization: Bearer " + TOKEN;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MANY = 250;

    @TempDir
    private static Path folder;

    private static Packaged gisa;

    private final List<RawClient> clients = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        gisa = new Packaged(folder)
                .with("GISA_ADMIN_TOKEN", TOKEN)
                .with("GISA_LIMITS_TRANSFER_TIME", "2s")
                .with("GISA_LIMITS_IN_FLIGHT", "4M")
                .with("GISA_LIMITS_REQUESTS", "2")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        gisa.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
    }

    private RawClient client() throws IOException {
        RawClient client = new RawClient(gisa.uri("/"));
        clients.add(client);
        return client;
    }

    @Test
    void bodiesThatComeSlowlyTakeNoWorkerAndEnd() throws Exception {
        for (int i = 0; i < MANY; i++) {
            client().begin("POST", "/api/v1/comments/counts", 4000).send("{");
        }
        long begun = System.nanoTime();
        for (int limit = 1; limit <= 20; limit++) {
            assertThat(gisa.get("/api/v1/headlines?limit=" + limit).statusCode())
                    .isEqualTo(200);
        }
        assertThat(gisa.get("/q/health/ready").statusCode()).isEqualTo(200);
        // The readers did not wait for the others to be over.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(clients.get(0).status(PATIENCE)).isEqualTo("HTTP/1.1 408 Request Timeout");
        assertThat(clients.get(MANY - 1).read(PATIENCE)).contains("/problems/request-timeout");
    }

    @Test
    void bodiesOfStrangersAreSmall() throws Exception {
        String path = "/api/v1/comments/counts";
        assertThat(client().begin("POST", path, 64 * 1024 + 1).status(PATIENCE))
                .isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        RawClient endless = client().send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        try {
            for (int i = 0; i < 100; i++) {
                endless.send(chunk);
            }
        } catch (SocketException e) {
            // It is closed at some time; the answer is there.
        }
        assertThat(endless.read(Duration.ofSeconds(2))).contains("HTTP/1.1 413", "without a token", "\"limit\":65536");
        // Who has a token sends more.
        assertThat(client().begin("POST", "/api/v1/articles", 100_000, BEARER)
                        .send("{\"headline\": \"x\"" + " ".repeat(100_000 - 17) + "}")
                        .status(PATIENCE))
                .isEqualTo("HTTP/1.1 201 Created");
    }

    @Test
    void whatIsOnItsWayIsBoundedForAllTogether() throws Exception {
        // Half of four megabytes is for strangers: 34 times 60 KB fit, and no more.
        List<RawClient> strangers = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            strangers.add(
                    client().begin("POST", "/api/v1/comments/counts", 60_001).send("x".repeat(60_000)));
        }
        long refused = 0;
        for (RawClient stranger : strangers) {
            refused += stranger.read(Duration.ofMillis(30)).contains("HTTP/1.1 503") ? 1 : 0;
        }
        assertThat(refused).isEqualTo(1);
        // The other half is for the desk.
        assertThat(client().begin("POST", "/api/v1/articles", 400_001, BEARER)
                        .send("{\"headline\": \"x\"" + " ".repeat(400_001 - 17) + "}")
                        .status(PATIENCE))
                .isEqualTo("HTTP/1.1 201 Created");
        List<String> answers = new ArrayList<>();
        List<RawClient> desk = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            desk.add(client().begin("POST", "/api/v1/articles", 400_001, BEARER).send("x".repeat(400_000)));
        }
        for (RawClient editor : desk) {
            answers.add(editor.read(Duration.ofMillis(300)));
        }
        assertThat(String.join("", answers)).contains("HTTP/1.1 503", "/problems/unavailable", "Retry-After: 2");
        for (RawClient client : clients) {
            client.close();
        }
        // What they held is given back.
        assertThat(client().begin("POST", "/api/v1/articles", 3_000_000, BEARER)
                        .send("{\"headline\": \"x\"" + " ".repeat(3_000_000 - 17) + "}")
                        .status(PATIENCE))
                .isEqualTo("HTTP/1.1 201 Created");
    }

    @Test
    void moreRequestsThanCanBeDoneAreToldSo() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(40);
        try {
            Callable<HttpResponse<String>> write = () -> gisa.send(
                    "POST",
                    "/api/v1/articles",
                    "{\"headline\": \"x\"" + " ".repeat(10_000) + "}",
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    "Bearer " + TOKEN);
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : many.invokeAll(java.util.Collections.nCopies(200, write))) {
                statuses.add(answer.get().statusCode());
            }
            Map<Integer, Long> counts = statuses.stream().collect(groupingBy(status -> status, counting()));
            assertThat(counts).containsKeys(201, 503);
            // A conflict: 200 at once want the same slug.
            assertThat(counts.keySet()).isSubsetOf(201, 409, 503);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void whoTakesNoAnswerIsCutOff() throws Exception {
        int answer = gisa.get("/q/openapi?format=JSON").body().getBytes(UTF_8).length;
        RawClient reader = client();
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            requests.append("GET /q/openapi?format=JSON HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        reader.send(requests.toString());
        long end = System.nanoTime() + PATIENCE.toNanos();
        Thread.sleep(500);
        // One answer waits; the next is not even made. A little later the connection is cut.
        assertThat(gauge("gisa_answers_bytes")).isBetween(1.0, 1.5 * answer);
        while (gauge("gisa_answers_bytes") > 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(gauge("gisa_answers_bytes")).isZero();
    }

    private static double gauge(String name) throws Exception {
        return gisa.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }
}
