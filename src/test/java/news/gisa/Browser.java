package news.gisa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** A real browser without a screen, led by its DevTools protocol. */
final class Browser implements AutoCloseable {
    static final String PROGRAM = "chromium";

    /** Another name of this machine, by which a page cannot tell that it is on the same one. */
    static final String HOST = "gisa.example";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 60;
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();

    /** @param folder in which it keeps what it remembers */
    Browser(Path folder) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        PROGRAM,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--host-resolver-rules=MAP " + HOST + " 127.0.0.1",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.toAbsolutePath(),
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address()), new Receiver())
                .join();
    }

    /** Where it listens, as it says when it begins. */
    private String address() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                // What else it has to say must be taken, or it waits.
                CompletableFuture.runAsync(() -> said.lines().forEach(rest -> {}));
                return line.substring(LISTENING.length()).strip();
            }
        }
        throw new IOException("The browser did not start.");
    }

    /** A new, empty page. */
    String open() {
        return ask(null, "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
    }

    void close(String target) {
        ask(null, "Target.closeTarget", Map.of("targetId", target));
    }

    /** Leads a page, of which events go to the listener. */
    String attach(String target, BiConsumer<String, JsonNode> listener) {
        String session = ask(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        listeners.put(session, listener);
        return session;
    }

    /** Asks for something and waits for the answer. */
    JsonNode ask(String session, String method, Map<String, ?> parameters) {
        try {
            return tell(session, method, parameters).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks for something without waiting. */
    synchronized CompletableFuture<JsonNode> tell(String session, String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(JSON.valueToTree(message).toString(), true).join();
        return answer;
    }

    private void received(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(
                        new IOException(message.at("/error/message").asText()));
            } else {
                answer.complete(message.path("result"));
            }
        } else {
            listeners
                    .getOrDefault(message.path("sessionId").asText(), (method, event) -> {})
                    .accept(message.path("method").asText(), message.path("params"));
        }
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            text.append(data);
            if (isLast) {
                String whole = text.toString();
                text.setLength(0);
                // Whoever hears of an event may ask for something, and must not wait for himself.
                CompletableFuture.runAsync(() -> read(whole));
            }
            from.request(1);
            return null;
        }

        private void read(String whole) {
            try {
                received(JSON.readTree(whole));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
