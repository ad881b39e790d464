package news.gisa.change.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the stream that reads as a browser does (HTML Living Standard, section 9.2.6). */
final class Listening implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final InputStream bytes;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> quietIds = new LinkedBlockingQueue<>();
    private volatile String lastId;

    /** @param id of this event itself; null if it has none */
    record Event(String name, String id, JsonNode data, String retry) {}

    private Listening(InputStream bytes) {
        this.bytes = bytes;
        Thread reader = new Thread(this::read, "listening");
        reader.setDaemon(true);
        reader.start();
    }

    static Listening to(String topics) throws Exception {
        return to(topics, null, HttpClient.Version.HTTP_1_1);
    }

    static Listening to(String topics, String lastId) throws Exception {
        return to(topics, lastId, HttpClient.Version.HTTP_1_1);
    }

    static Listening to(String topics, String lastId, HttpClient.Version version) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/stream?topics=" + topics))
                .version(version)
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS));
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store, no-transform");
        assertThat(answer.headers().firstValue("X-SSE-Content-Type")).isEmpty();
        assertThat(answer.headers().firstValue("Date")).isPresent();
        return new Listening(answer.body());
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            String name = null;
            String id = null;
            String retry = null;
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                String value = line.substring(colon + 1).stripLeading();
                if (line.startsWith("event:")) {
                    name = value;
                } else if (line.startsWith("id:")) {
                    id = value;
                } else if (line.startsWith("retry:")) {
                    retry = value;
                } else if (line.startsWith("data:")) {
                    data.append(value).append('\n');
                } else if (line.isEmpty()) {
                    lastId = id == null ? lastId : id;
                    if (!data.isEmpty()) {
                        events.add(new Event(name, id, new ObjectMapper().readTree(data.toString()), retry));
                    } else if (id != null) {
                        quietIds.add(id);
                    }
                    name = null;
                    id = null;
                    retry = null;
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // Closed, as intended.
        }
    }

    Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return event;
    }

    List<Event> next(int count) throws InterruptedException {
        List<Event> found = new ArrayList<>();
        while (found.size() < count) {
            found.add(next());
        }
        return found;
    }

    /** @return the id of the next sign of life */
    String nextQuietId() throws InterruptedException {
        String id = quietIds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(id).as("a sign of life").isNotNull();
        return id;
    }

    /** What has come and was not asked for yet. */
    List<Event> rest() {
        List<Event> rest = new ArrayList<>();
        events.drainTo(rest);
        return rest;
    }

    /** What a browser would send as Last-Event-ID. */
    String lastId() {
        return lastId;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
