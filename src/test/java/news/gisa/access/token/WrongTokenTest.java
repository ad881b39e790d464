package news.gisa.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
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
import java.util.concurrent.CompletableFuture;
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

    @Inject
    Vertx vertx;

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

    /** Requests with these tokens from one address, all under way before the first is answered. */
    private List<Integer> atOnce(String address, List<String> tokens) {
        HttpClientOptions options =
                new HttpClientOptions().setLocalAddress(address).setMaxPoolSize(tokens.size());
        return statuses(options, tokens);
    }

    private List<Integer> statuses(HttpClientOptions options, List<String> tokens) {
        HttpClient client = vertx.createHttpClient(options);
        try {
            List<CompletableFuture<Integer>> answers = tokens.stream()
                    .map(token -> client.request(HttpMethod.GET, RestAssured.port, "127.0.0.1", "/api/v1/headlines")
                            .compose(request -> request.putHeader("Authorization", "Bearer " + token)
                                    .send())
                            .map(HttpClientResponse::statusCode)
                            .toCompletionStage()
                            .toCompletableFuture())
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            client.close();
        }
    }

    private static List<String> tokens(int count, IntFunction<String> token) {
        return IntStream.range(0, count).mapToObj(token).toList();
    }

    @Test
    void addressThatGuessesHasToWait() {
        String address = "127.0.0.9";
        for (int i = 0; i < LIMIT; i++) {
            get(address, unique("gisa_wrong")).then().statusCode(401);
        }
        refusal(address)
                .then()
                .body("type", equalTo("/problems/too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit-Policy", equalTo("\"tokens\";q=50;w=60"))
                .header("RateLimit", matchesPattern("\"tokens\";r=0;t=\\d+"))
                .time(greaterThanOrEqualTo(Suspects.HELD.toMillis()));
        from(address).get("/headlines").then().statusCode(200);
        admin().get("/headlines").then().statusCode(200);
    }

    @Test
    void colleaguesOfAGuesserGoOnWorking() {
        String address = "127.0.0.10";
        Response colleague =
                adminJson(Map.of("name", unique("t"), "role", "editor")).post("/tokens");
        get(address, colleague.path("secret")).then().statusCode(200);
        useUp(address);
        get(address, colleague.path("secret")).then().statusCode(200).time(lessThan(Suspects.HELD.toMillis()));
        admin().header("If-Match", "*")
                .delete("/tokens/{id}", colleague.<String>path("id"))
                .then()
                .statusCode(204);
        get(address, colleague.path("secret")).then().statusCode(401);
        refuses(address, () -> colleague.path("secret"));
    }

    @Test
    void burstOfGuessesGetsNoFurther() {
        List<Integer> answers = atOnce("127.0.0.11", tokens(3 * LIMIT, i -> "gisa_burst-" + i));
        assertThat(answers).hasSize(3 * LIMIT).containsOnly(401, 429);
        assertThat(Collections.frequency(answers, 401)).isBetween(LIMIT, LIMIT + REFILLED);
    }

    @Test
    void rightTokensAreNeverSlowedDown() {
        String right = token("editor");
        assertThat(atOnce("127.0.0.12", Collections.nCopies(3 * LIMIT, right))).containsOnly(200);
        for (int i = 0; i < LIMIT; i++) {
            get("127.0.0.12", unique("gisa_wrong")).then().statusCode(401);
        }
    }

    @Test
    void rightTokensThatComeAtOnceAreNoGuesses() {
        String address = "127.0.0.14";
        assertThat(atOnce(address, tokens(LIMIT + 30, i -> token("contributor"))))
                .containsOnly(200);
        for (int i = 0; i < LIMIT; i++) {
            get(address, unique("gisa_wrong")).then().statusCode(401);
        }
        useUp(address);
        assertThat(atOnce(address, tokens(30, i -> token("contributor")))).containsOnly(200);
    }

    @Test
    void rightTokenPassesAmongAFloodOfWrongOnes() {
        String address = "127.0.0.15";
        useUp(address);
        String right = token("editor");
        CompletableFuture<List<Integer>> flood =
                CompletableFuture.supplyAsync(() -> atOnce(address, tokens(300, i -> "gisa_flood-" + i)));
        get(address, right).then().statusCode(200);
        // It is known now.
        get(address, right).then().statusCode(200).time(lessThan(Suspects.HELD.toMillis()));
        assertThat(flood.join()).hasSize(300).contains(429);
    }

    @Test
    void connectionDecidesOneGuessASecond() {
        String address = "127.0.0.16";
        useUp(address);
        HttpClientOptions oneConnection =
                new HttpClientOptions().setLocalAddress(address).setMaxPoolSize(1);
        long before = System.nanoTime();
        List<Integer> answers = statuses(oneConnection, tokens(4, i -> "gisa_stream-" + i));
        // The limit may have let some more through meanwhile.
        assertThat(answers).contains(429).isSubsetOf(429, 401);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Suspects.HELD.multipliedBy(Collections.frequency(answers, 429)));
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
            do {
                answers.add(get("127.0.0.13", wrong));
            } while (answers.get(answers.size() - 1).statusCode() != 429);
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
