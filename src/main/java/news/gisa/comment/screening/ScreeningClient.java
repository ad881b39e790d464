package news.gisa.comment.screening;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.rule.Verdict;

/** Asks the outside service. Questions are signed as Standard Webhooks 1.0 says, so that it can tell who asks. */
@ApplicationScoped
class ScreeningClient {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST_ANSWER = 65_536;
    private static final int LONGEST_REASON = 500;

    private final CommentConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http;

    ScreeningClient(CommentConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(timeout()).build();
    }

    /** What it is asked; the names are those of the wire. */
    record Question(
            UUID id, UUID articleId, UUID parentId, String name, boolean member, String text, Instant createdAt) {}

    /** @param verdict null when it did not answer, or not in a way that can be understood; then the reason says which */
    record Answer(Verdict verdict, String reason) {}

    Answer ask(Question question) {
        try {
            HttpResponse<InputStream> response = http.send(
                    request(json.writeValueAsString(question), question.id()),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == 200
                        ? read(body.readNBytes(LONGEST_ANSWER))
                        : new Answer(null, "The service answered " + response.statusCode() + ".");
            }
        } catch (HttpTimeoutException e) {
            return new Answer(null, "The service did not answer within " + config.screeningTimeout() + " ms.");
        } catch (IOException e) {
            return new Answer(null, "The service could not be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(null, "The service was not waited for.");
        }
    }

    private HttpRequest request(String body, UUID id) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(
                        URI.create(config.screeningUrl().orElseThrow().text()))
                .timeout(timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("webhook-id", id.toString())
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature(id + "." + timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(config.screeningKey().orElseThrow().bytes(), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private Answer read(byte[] body) throws IOException {
        try {
            JsonNode answer = json.readTree(body);
            String reason = answer.path("reason").asText("");
            return new Answer(
                    Verdict.valueOf(answer.path("verdict").asText("")),
                    reason.isBlank() ? null : reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        } catch (JacksonException | IllegalArgumentException e) {
            return new Answer(null, "The service's answer has no verdict of publish, hold, reject or spam.");
        }
    }

    private Duration timeout() {
        return Duration.ofMillis(config.screeningTimeout());
    }
}
