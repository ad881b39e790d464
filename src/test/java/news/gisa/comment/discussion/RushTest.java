package news.gisa.comment.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import news.gisa.RawClient;
import news.gisa.comment.Discussing;
import news.gisa.http.problem.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Comments that come too fast are refused before their bodies are looked at, and otherwise as ever. */
@QuarkusTest
@Tag("anydb")
class RushTest extends Discussing {
    private static final int ATTEMPTS = 500;

    /** Refused by whoever looks at it. */
    private static final String NO_JSON = "{";

    @TestHTTPResource("/")
    URI root;

    @Inject
    CommentRates rates;

    private static RequestSpecification from(String reader) {
        try {
            return anonymous()
                    .config(RestAssuredConfig.config()
                            .httpClient(HttpClientConfig.httpClientConfig()
                                    .setParam("http.route.local-address", InetAddress.getByName("127.7.0.1"))))
                    .header("X-Forwarded-For", reader)
                    .contentType(ContentType.JSON);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What fills up is emptied all the while, so that requests come too fast nearly always; then one that did. */
    private static <T> T during(Runnable one, Supplier<T> request, Predicate<T> isRefused) {
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            while (!isOver.get()) {
                try {
                    one.run();
                } catch (ProblemException refused) {
                    Thread.onSpinWait();
                }
            }
        });
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                T answer = request.get();
                if (isRefused.test(answer)) {
                    return answer;
                }
            }
            throw new AssertionError("Never refused as it should be");
        } finally {
            isOver.set(true);
            others.join();
        }
    }

    /** As addresses of IPv4 are told apart. */
    private static String household(String address) {
        try {
            return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Response refused(String reader, Supplier<Response> request) {
        return during(() -> rates.count(household(reader)), request, answer -> answer.statusCode() == 429);
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.hasSameNameAs(new Header("Date", "")))
                .map(header -> header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue())
                .filter(header -> !header.startsWith("ratelimit: \"comments\";r=99"))
                .sorted()
                .toList();
    }

    @Test
    void theRefusalIsTheSameToTheByte() {
        String reader = "203.0.113.61";
        String article = published(unique("밀려드는 댓글"));
        Response early = refused(reader, () -> from(reader).body(NO_JSON).post("/articles/{ref}/comments", article));
        // With a key it is looked up first whether there is an answer already.
        Response late = refused(
                reader,
                () -> from(reader)
                        .header("Idempotency-Key", unique("key"))
                        .body(comment("빠른 댓글"))
                        .post("/articles/{ref}/comments", article));
        assertThat(early.asByteArray()).isEqualTo(late.asByteArray());
        assertThat(headers(early)).isEqualTo(headers(late));
        assertThat(early.getHeader("RateLimit")).isEqualTo("\"comments\";r=0;t=1");
        assertThat(early.getHeader("Retry-After")).isEqualTo("1");
        assertThat(early.<String>path("instance")).isEqualTo("/api/v1/articles/" + article + "/comments");
    }

    @Test
    void articlesInARushRefuseEarlyToo() {
        String article = published(unique("rush"));
        UUID id = UUID.fromString(
                admin().get("/articles/{ref}", article).then().extract().path("id"));
        Response late = during(
                () -> rates.count(article, id),
                () -> from("203.0.113.62")
                        .header("Idempotency-Key", unique("key"))
                        .body(comment("x"))
                        .post("/articles/{ref}/comments", article),
                answer -> answer.statusCode() == 429);
        Response early = during(
                () -> rates.count(article, id),
                () -> from("203.0.113.62").body(NO_JSON).post("/articles/{ref}/comments", article),
                answer -> answer.statusCode() == 429);
        assertThat(early.asByteArray()).isEqualTo(late.asByteArray());
        assertThat(headers(early)).isEqualTo(headers(late));
        assertThat(early.getHeaders().getValues("RateLimit")).hasSize(2).contains("\"comments-article\";r=0;t=1");
        from("203.0.113.62")
                .body(NO_JSON)
                .post("/articles/{ref}/comments", published(unique("calm")))
                .then()
                .statusCode(400);
    }

    @Test
    void othersAreNotRefused() {
        String reader = "203.0.113.63";
        String article = published(unique("rush"));
        refused(reader, () -> {
            Response refused = from(reader).body(NO_JSON).post("/articles/{ref}/comments", article);
            from("203.0.113.64")
                    .body(NO_JSON)
                    .post("/articles/{ref}/comments", article)
                    .then()
                    .statusCode(400);
            admin().header("X-Forwarded-For", reader)
                    .contentType(ContentType.JSON)
                    .body(NO_JSON)
                    .post("/articles/{ref}/comments", article)
                    .then()
                    .statusCode(400);
            from(reader).get("/articles/{ref}/comments", article).then().statusCode(200);
            return refused;
        });
    }

    /** The connection goes on, though nobody read the body. */
    @Test
    void theNextRequestOfTheConnectionIsAnswered() throws IOException {
        String path = "/api/v1/articles/" + published(unique("rush")) + "/comments";
        try (RawClient client = new RawClient(root)) {
            during(
                    () -> rates.count(household("127.0.0.1")),
                    () -> answer(client, path),
                    answer -> answer.startsWith("HTTP/1.1 429 "));
            assertThat(answer(client, path)).startsWith("HTTP/1.1 ");
        }
    }

    @Test
    void commentWithoutABodyIsRefusedEarlyToo() {
        String reader = "203.0.113.65";
        String article = published(unique("rush"));
        Response early = refused(reader, () -> from(reader).post("/articles/{ref}/comments", article));
        early.then().body("type", equalTo("/problems/too-many-requests"));
    }

    @Test
    void whoKeepsTheBodyBackIsToldThatTheConnectionEnds() {
        String path = "/api/v1/articles/" + published(unique("rush")) + "/comments";
        for (String kept : new String[] {"X-A: b", "Expect: 100-continue"}) {
            String answer = during(
                    () -> rates.count(household("127.0.0.1")),
                    () -> {
                        try (RawClient client = new RawClient(root)) {
                            return client.begin("POST", path, 10, kept).read(Duration.ofMillis(200));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    told -> told.contains("HTTP/1.1 429 "));
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("\r\nconnection: close\r\n");
        }
    }

    private static String answer(RawClient client, String path) {
        try {
            client.begin("POST", path, 1).send(NO_JSON);
            String answer = "";
            for (int i = 0; !answer.endsWith("}") && i < ATTEMPTS; i++) {
                answer += client.read(Duration.ofMillis(20));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
