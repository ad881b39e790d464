package news.gisa.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import news.gisa.HttpTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Sixteen readers and five writers for some seconds, or for as long as {@code -Dgisa.soak=30s} says: no read is older than what
 * a writer that has its answer promised, or than what the clock brought; no 304 stands for changed bytes; no tag names two
 * different answers.
 */
@QuarkusTest
class CacheConsistencyTest extends HttpTest {
    private static final Logger LOG = Logger.getLogger(CacheConsistencyTest.class);
    private static final int READERS = 16;
    private static final Duration SOAK = DurationConverter.parseDuration(System.getProperty("soak", "6s"));
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a state consists of; each part only ever grows. */
    private enum Part {
        headline,
        tag,
        author,
        comments,
        scheduled
    }

    @TestHTTPResource("/")
    URI root;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger[] promised =
            Arrays.stream(Part.values()).map(part -> new AtomicInteger()).toArray(AtomicInteger[]::new);

    /** From when on which number is to be seen of the article that is changed by the clock alone. */
    private final List<Instant> schedule = new CopyOnWriteArrayList<>();

    private final Map<String, Integer> bytesOfTags = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();

    private String section;
    private String slug;
    private String scheduled;
    private String tag;
    private String author;

    @Test
    void noReadIsOlderThanWhatAWriterWasTold() throws Exception {
        prepare();
        long end = System.nanoTime() + SOAK.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(READERS + Part.values().length);
        List<Future<?>> running = new ArrayList<>();
        for (Callable<?> writer : List.<Callable<?>>of(
                () -> repeat(end, 40, this::writeHeadline),
                () -> repeat(end, 60, this::writeTag),
                () -> repeat(end, 60, this::writeAuthor),
                () -> repeat(end, 60, this::writeComment),
                () -> repeat(end, 450, this::schedule))) {
            running.add(threads.submit(writer));
        }
        for (int i = 0; i < READERS; i++) {
            running.add(threads.submit(() -> new Reader().read(end)));
        }
        for (Future<?> future : running) {
            future.get(SOAK.toSeconds() * 4, TimeUnit.SECONDS);
        }
        threads.shutdown();
        LOG.infof(
                "%s reads, %s of them answered with 304; written: %s",
                reads,
                unchanged,
                Arrays.stream(Part.values())
                        .map(part -> part + " " + written(part))
                        .toList());
        assertThat(faults).isEmpty();
        assertThat(reads.get()).isGreaterThan(300);
        assertThat(unchanged.get()).isGreaterThan(10);
        for (Part part : Part.values()) {
            assertThat(written(part)).as(part.name()).isGreaterThan(3);
        }
    }

    private void prepare() {
        section = unique("consistency");
        adminJson(Map.of("name", "일관성")).put("/sections/{slug}", section).then().statusCode(201);
        author = adminJson(Map.of("name", "이름 0")).post("/authors").path("slug");
        tag = unique("consistency");
        adminJson(Map.of("name", tag + " 0")).put("/tags/{slug}", tag).then().statusCode(201);
        Map<String, Object> content = Map.of(
                "headline",
                "판 0",
                "slug",
                unique("consistency"),
                "section",
                section,
                "tags",
                List.of(tag),
                "byline",
                List.of(Map.of("author", author)));
        slug = draft(content).path("slug");
        publish(slug, Map.of());
        scheduled = draft(Map.of("headline", "판 0", "slug", unique("scheduled"), "section", section))
                .path("slug");
        publish(scheduled, Map.of());
    }

    private static Void repeat(long end, long pauseMillis, Runnable step) throws InterruptedException {
        while (System.nanoTime() < end) {
            step.run();
            Thread.sleep(pauseMillis);
        }
        return null;
    }

    private int written(Part part) {
        return part == Part.scheduled ? schedule.size() : promised(part).get();
    }

    private AtomicInteger promised(Part part) {
        return promised[part.ordinal()];
    }

    private void writeHeadline() {
        int next = promised(Part.headline).get() + 1;
        patch("/articles/" + slug + "?publish=true", Map.of("headline", "판 " + next));
        promised(Part.headline).set(next);
    }

    private void writeTag() {
        int next = promised(Part.tag).get() + 1;
        patch("/tags/" + tag, Map.of("name", tag + " " + next));
        promised(Part.tag).set(next);
    }

    private void writeAuthor() {
        int next = promised(Part.author).get() + 1;
        patch("/authors/" + author, Map.of("name", "이름 " + next));
        promised(Part.author).set(next);
    }

    private void writeComment() {
        write(
                "POST",
                "/articles/" + slug + "/comments",
                "application/json",
                Map.of("author", Map.of("name", "독자"), "text", "옳다"));
        promised(Part.comments).incrementAndGet();
    }

    private void schedule() {
        int next = schedule.size() + 1;
        patch("/articles/" + scheduled, Map.of("headline", "판 " + next));
        Instant at = Instant.now().plusMillis(250).truncatedTo(ChronoUnit.MILLIS);
        write("POST", "/articles/" + scheduled + "/publish", "application/json", Map.of("at", at.toString()));
        schedule.add(at);
    }

    private void patch(String path, Map<String, ?> change) {
        write("PATCH", path, MERGE_PATCH, change);
    }

    /** Somebody else may be writing at the same moment: then once more. */
    private void write(String method, String path, String type, Map<String, ?> body) {
        for (int attempt = 0; attempt < 50; attempt++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve("/api/v1" + path))
                    .header("Content-Type", type)
                    .header("Authorization", "Bearer " + adminToken())
                    .header("If-Match", "*");
            HttpResponse<byte[]> response = send(request.method(method, body(body)));
            if (response.statusCode() < 300) {
                return;
            }
            assertThat(response.statusCode()).as(method + " " + path).isEqualTo(409);
        }
        throw new IllegalStateException(method + " " + path + " was refused again and again");
    }

    private static HttpRequest.BodyPublisher body(Map<String, ?> body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last word of a text, as a number. */
    private static int number(JsonNode text) {
        return Integer.parseInt(text.asText().substring(text.asText().lastIndexOf(' ') + 1));
    }

    /** One client with a cache of its own. */
    private final class Reader {
        private final Map<String, String> tags = new HashMap<>();
        private final Map<String, byte[]> bodies = new HashMap<>();

        Void read(long end) throws IOException {
            List<String> addresses = List.of(
                    "/api/v1/articles/" + slug,
                    "/api/v1/articles/" + slug + "?include=weather,comments",
                    "/api/v1/headlines?section=" + section,
                    "/api/v1/headlines?limit=20&section=" + section + "&total=false",
                    "/api/v1/articles?section=" + section,
                    "/api/v1/articles/" + scheduled,
                    "/api/v1/authors/" + author,
                    "/api/v1/tags/" + tag,
                    "/api/v1/articles/" + slug + "/comments?limit=1");
            while (System.nanoTime() < end && faults.size() < 10) {
                String address = addresses.get(ThreadLocalRandom.current().nextInt(addresses.size()));
                read(address, ThreadLocalRandom.current().nextBoolean());
            }
            return null;
        }

        private void read(String address, boolean compressed) throws IOException {
            int[] least = Arrays.stream(promised).mapToInt(AtomicInteger::get).toArray();
            Instant begun = Instant.now();
            List<Instant> plans = List.copyOf(schedule);
            least[Part.scheduled.ordinal()] =
                    (int) plans.stream().filter(at -> !at.isAfter(begun)).count();
            String form = address + compressed;
            HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(address));
            if (compressed) {
                request.header("Accept-Encoding", "gzip");
            }
            if (tags.containsKey(form)) {
                request.header("If-None-Match", tags.get(form));
            }
            HttpResponse<byte[]> response = send(request);
            reads.incrementAndGet();
            String etag = response.headers().firstValue("ETag").orElse("none");
            byte[] body;
            if (response.statusCode() == 304) {
                unchanged.incrementAndGet();
                body = bodies.get(form);
                if (!etag.equals(tags.get(form))) {
                    faults.add("304 with another tag at " + address);
                }
            } else if (response.statusCode() == 200) {
                body = response.body();
                Integer known = bytesOfTags.putIfAbsent(etag, Arrays.hashCode(body));
                if (known != null && known != Arrays.hashCode(body)) {
                    faults.add("The tag " + etag + " stands for two answers at " + address);
                }
                tags.put(form, etag);
                bodies.put(form, body);
            } else {
                faults.add(response.statusCode() + " at " + address);
                return;
            }
            check(address, JSON.readTree(plain(body)), least, response.statusCode());
            checkNotAhead(address, JSON.readTree(plain(body)));
        }

        private byte[] plain(byte[] body) throws IOException {
            return body.length > 1 && body[0] == 31
                    ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                    : body;
        }

        private void check(String address, JsonNode answer, int[] least, int status) {
            Map<Part, Integer> seen = new HashMap<>();
            if (answer.has("items")) {
                answer.path("items").forEach(item -> collect(item, seen));
            } else {
                collect(answer, seen);
            }
            if (address.contains("/authors/")) {
                seen.put(Part.author, number(answer.path("name")));
            }
            if (address.contains("/tags/")) {
                seen.put(Part.tag, number(answer.path("name")));
            }
            if (seen.isEmpty() && !address.contains("/comments")) {
                faults.add("Nothing was to be seen at " + address + ": " + answer);
            }
            seen.forEach((part, number) -> {
                if (number < least[part.ordinal()]) {
                    faults.add(status + " at " + address + ": " + part + " " + number + " after "
                            + least[part.ordinal()] + " was promised");
                }
            });
        }

        private void collect(JsonNode item, Map<Part, Integer> seen) {
            String shown = item.path("slug").asText();
            if (shown.equals(slug)) {
                seen.put(Part.headline, number(item.path("headline")));
                seen.put(Part.comments, item.path("commentCount").asInt());
                if (item.has("tags")) {
                    seen.put(Part.tag, number(item.path("tags").path(0).path("name")));
                    seen.put(
                            Part.author,
                            number(item.path("byline").path(0).path("author").path("name")));
                }
            } else if (shown.equals(scheduled)) {
                seen.put(Part.scheduled, number(item.path("headline")));
            }
        }

        /** What is planned is seen by nobody before its time. */
        private void checkNotAhead(String address, JsonNode answer) {
            if (!address.endsWith(scheduled)) {
                return;
            }
            Instant ended = Instant.now();
            int number = number(answer.path("headline"));
            if (number > 0
                    && number <= schedule.size()
                    && schedule.get(number - 1).isAfter(ended)) {
                faults.add("Seen before its time: " + number);
            }
        }
    }
}
