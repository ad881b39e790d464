package news.gisa.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each test comes from an address of its own, so that nobody else is slowed down. The limit is 50 here. */
@QuarkusTest
@Tag("anydb")
class WrongTokenTest extends HttpTest {
    private static final int LIMIT = 50;

    /** What the limit lets through in the seconds that a test takes. */
    private static final int REFILLED = 10;

    @Inject
    EntityManager entities;

    private static RequestSpecification from(String address) {
        try {
            RequestSpecification request = anonymous();
            return request.config(RestAssuredConfig.config()
                    .httpClient(HttpClientConfig.httpClientConfig()
                            .setParam("http.route.local-address", InetAddress.getByName(address))));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Response get(String address, String token) {
        return from(address).header("Authorization", "Bearer " + token).get("/headlines");
    }

    private static void useUp(String address) {
        refusal(address);
    }

    private static Response refusal(String address) {
        for (int i = 0; i < LIMIT + REFILLED; i++) {
            Response answer = get(address, unique("gisa_wrong"));
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Nothing slows down " + address);
    }

    /** An address that has used up its guesses; again, should the limit have let one more through in between. */
    private static void refuses(String address, Supplier<String> token) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String sent = token.get();
            useUp(address);
            get(address, sent).then().statusCode(429);
        });
    }

    private static List<Integer> atOnce(int count, IntFunction<Response> request) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> request.apply(i).statusCode())
                .toList();
    }

    @Test
    void addressThatGuessesHasToWait() {
        String address = "127.0.0.9";
        for (int i = 0; i < LIMIT; i++) {
            get(address, unique("gisa_wrong")).then().statusCode(401);
        }
        refuses(address, () -> token("editor"));
        refusal(address)
                .then()
                .body("type", equalTo("/problems/too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit-Policy", equalTo("\"tokens\";q=50;w=60"))
                .header("RateLimit", matchesPattern("\"tokens\";r=0;t=\\d+"));
        from(address).get("/headlines").then().statusCode(200);
        admin().get("/headlines").then().statusCode(200);
    }

    @Test
    void colleaguesOfAGuesserGoOnWorking() {
        String address = "127.0.0.10";
        Response colleague =
                adminJson(Map.of("name", unique("t"), "role", "editor")).post("/tokens");
        get(address, colleague.path("secret")).then().statusCode(200);
        refuses(address, () -> token("editor"));
        get(address, colleague.path("secret")).then().statusCode(200);
        admin().header("If-Match", "*")
                .delete("/tokens/{id}", colleague.<String>path("id"))
                .then()
                .statusCode(204);
        get(address, colleague.path("secret")).then().statusCode(401);
        refuses(address, () -> colleague.path("secret"));
    }

    @Test
    void burstOfGuessesGetsNoFurther() {
        List<Integer> answers = atOnce(3 * LIMIT, i -> get("127.0.0.11", "gisa_burst-" + i));
        assertThat(answers).containsOnly(401, 429);
        assertThat(Collections.frequency(answers, 401)).isBetween(LIMIT, LIMIT + REFILLED);
    }

    @Test
    void rightTokensAreNeverSlowedDown() {
        String right = token("editor");
        assertThat(atOnce(3 * LIMIT, i -> get("127.0.0.12", right))).containsOnly(200);
        for (int i = 0; i < LIMIT; i++) {
            get("127.0.0.12", unique("gisa_wrong")).then().statusCode(401);
        }
    }

    @Test
    void noTokenIsInALogOrAnAnswer() {
        Written written = new Written();
        Logger root = Logger.getLogger("");
        Logger ours = Logger.getLogger("news.gisa");
        Level before = ours.getLevel();
        root.addHandler(written);
        ours.setLevel(Level.ALL);
        try {
            Response created =
                    adminJson(Map.of("name", unique("t"), "role", "editor")).post("/tokens");
            String right = created.path("secret");
            String wrong = unique("gisa_surely-not-a-token");
            List<Response> answers = new ArrayList<>();
            answers.add(get("127.0.0.13", right));
            answers.add(as(right).get("/tokens"));
            answers.add(as(right).queryParam("limt", 1).get("/headlines"));
            answers.add(as(right).contentType(ContentType.JSON).body("{").post("/authors"));
            for (int i = 0; i < LIMIT + REFILLED; i++) {
                answers.add(get("127.0.0.13", wrong));
            }
            // Now the look-up itself fails.
            spoil(created.path("id"), "nonsense");
            answers.add(as(right).get("/headlines"));
            spoil(created.path("id"), "editor");
            assertThat(answers).extracting(Response::statusCode).contains(200, 400, 401, 403, 429, 500);
            assertThat(answers)
                    .extracting(answer -> answer.asString() + answer.headers())
                    .allSatisfy(answer -> assertThat(answer).doesNotContain(right, wrong));
            assertThat(written.text())
                    .contains(" failed", "500 /api/v1/headlines")
                    .doesNotContain(right, wrong);
        } finally {
            root.removeHandler(written);
            ours.setLevel(before);
        }
    }

    private void spoil(String token, String role) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update access_token set role = :role where id = :id")
                        .setParameter("role", role)
                        .setParameter("id", UUID.fromString(token))
                        .executeUpdate());
    }

    /** Everything that is logged. */
    private static final class Written extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord entry) {
            StringWriter line = new StringWriter();
            line.append(entry.getMessage()).append(' ');
            Stream.of(entry.getParameters() == null ? new Object[0] : entry.getParameters())
                    .forEach(parameter -> line.append(String.valueOf(parameter)).append(' '));
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(line));
            }
            lines.add(line.toString());
        }

        String text() {
            return String.join("\n", List.copyOf(lines));
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
