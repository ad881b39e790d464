package news.gisa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service asks a real outside service about comments. */
class ScreeningIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "gisa_integration-test-0123456789";
    private static final String KEY = "screening-key-0123456789";
    private static final String COMMENTS = "/api/v1/articles/a/comments";

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private HttpServer outside;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.setExecutor(Executors.newCachedThreadPool());
        outside.createContext("/screen", this::answer);
        outside.start();
    }

    @AfterEach
    void close() {
        outside.stop(0);
    }

    /** Does what the text of the comment asks for. */
    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (!isSigned(exchange, body)) {
            faults.add("Not signed: " + body);
        }
        String text = JSON.readTree(body).path("text").asText();
        if (text.contains("slow")) {
            sleep();
        }
        byte[] answer = (text.contains("broken")
                        ? "<html>"
                        : "{\"verdict\": \"" + text + "\", \"reason\": \"by machine\"}")
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(text.contains("error") ? 500 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Standard Webhooks 1.0, symmetric signature. */
    private static boolean isSigned(HttpExchange exchange, String body) {
        try {
            var headers = exchange.getRequestHeaders();
            String signed = headers.getFirst("webhook-id") + "." + headers.getFirst("webhook-timestamp") + "." + body;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
            String wanted = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
            return wanted.equals(headers.getFirst("webhook-signature"));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Packaged gisa() throws Exception {
        return new Packaged(folder)
                .with("GISA_ADMIN_TOKEN", TOKEN)
                .with("GISA_SAMPLE_CONTENT", "false")
                .with("GISA_COMMENTS_HOLD_ABOVE_PER_MINUTE", "100")
                .with(
                        "GISA_COMMENTS_SCREENING_URL",
                        "http://localhost:" + outside.getAddress().getPort() + "/screen")
                .with("GISA_COMMENTS_SCREENING_KEY", KEY)
                .with("GISA_COMMENTS_SCREENING_TIMEOUT", "500");
    }

    private static String post(Packaged gisa, String text) throws Exception {
        JsonNode answer = JSON.readTree(gisa.send(
                        "POST",
                        COMMENTS,
                        JSON.writeValueAsString(Map.of("author", Map.of("name", "독자"), "text", text)),
                        "Content-Type",
                        "application/json")
                .body());
        assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("pending");
        return answer.path("id").asText();
    }

    private static JsonNode known(Packaged gisa, String id) throws Exception {
        return JSON.readTree(gisa.get("/api/v1/comments/" + id, "Authorization", "Bearer " + TOKEN)
                .body());
    }

    private static void becomes(Packaged gisa, String id, String status, String reason) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(known(gisa, id).path("decisions").findValuesAsText("actor"))
                                .contains("screening"));
        try {
            JsonNode comment = known(gisa, id).path("comment");
            assertThat(comment.path("status").asText()).isEqualTo(status);
            assertThat(comment.path("reasons").findValuesAsText("detail")).contains(reason);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was let through cannot be changed into what would not have been. */
    private static void editedTextIsAskedAboutToo(Packaged gisa) throws Exception {
        HttpResponse<String> posted = gisa.send(
                "POST",
                COMMENTS,
                "{\"author\": {\"name\": \"이웃\"}, \"text\": \"publish\"}",
                "Content-Type",
                "application/json");
        JsonNode comment = JSON.readTree(posted.body());
        String id = comment.path("id").asText();
        becomes(gisa, id, "published", "by machine");
        JsonNode edited = JSON.readTree(gisa.send(
                        "PATCH",
                        COMMENTS + "/" + id,
                        "{\"text\": \"reject\"}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "Edit-Secret",
                        comment.path("editSecret").asText(),
                        "If-Match",
                        gisa.get(COMMENTS + "/" + id)
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow())
                .body());
        assertThat(edited.path("status").asText()).as(edited.toString()).isEqualTo("pending");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(known(gisa, id).at("/comment/status").asText())
                                .isEqualTo("rejected"));
    }

    private static void article(Packaged gisa) throws Exception {
        for (String[] write : List.of(
                new String[] {"/api/v1/articles", "{\"headline\": \"a\", \"slug\": \"a\"}"},
                new String[] {"/api/v1/articles/a/publish", "{}"})) {
            gisa.send(
                    "POST", write[0], write[1], "Authorization", "Bearer " + TOKEN, "Content-Type", "application/json");
        }
    }

    @Test
    void outsideServiceDecidesAndItsSilenceHoldsOrPublishes() throws Exception {
        try (Packaged gisa = gisa().start()) {
            article(gisa);
            String good = post(gisa, "publish");
            becomes(gisa, good, "published", "by machine");
            assertThat(gisa.get(COMMENTS).body()).contains(good);
            editedTextIsAskedAboutToo(gisa);
            becomes(gisa, post(gisa, "reject"), "rejected", "by machine");
            becomes(gisa, post(gisa, "spam"), "spam", "by machine");
            becomes(gisa, post(gisa, "hold"), "pending", "by machine");
            becomes(gisa, post(gisa, "slow"), "pending", "The service did not answer within 500 ms.");
            becomes(gisa, post(gisa, "error"), "pending", "The service answered 500.");
            becomes(
                    gisa,
                    post(gisa, "broken"),
                    "pending",
                    "The service's answer has no verdict of publish, hold, reject or spam.");
            // The rules' reasons stay: the service makes nothing better that they hold.
            String loud = post(gisa, "publish http://a.example http://b.example http://c.example");
            becomes(gisa, loud, "pending", "3 links; up to 2 pass.");
            // Killed while it waits for the answer: another start asks again, and lets silence publish.
            String waiting = post(gisa, "slow");
            gisa.kill();
            gisa.with("GISA_COMMENTS_SCREENING_ON_FAILURE", "publish").start();
            becomes(gisa, post(gisa, "error again"), "published", "The service answered 500.");
            becomes(gisa, waiting, "published", "The service did not answer within 500 ms.");
            assertThat(faults).isEmpty();
        }
    }
}
