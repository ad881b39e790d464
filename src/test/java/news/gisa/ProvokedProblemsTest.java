package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.gisa.http.problem.ProblemType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of problem, provoked over HTTP and told in Korean. */
@QuarkusTest
class ProvokedProblemsTest extends HttpTest {
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    /** Those that need a service of their own, or more of the clock than a test has. */
    private static final Map<ProblemType, Class<?>> ELSEWHERE = Map.of(
            ProblemType.REQUEST_TIMEOUT, LimitsIT.class,
            ProblemType.UNAVAILABLE, LimitsIT.class,
            ProblemType.INSUFFICIENT_STORAGE, HardTimesIT.class);

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @EnumSource
    void kindIsToldInKorean(ProblemType type) throws Exception {
        if (ELSEWHERE.containsKey(type)) {
            return;
        }
        JsonPath problem = provoke(type);
        assertThat(problem.getString("type")).isEqualTo(type.uri());
        assertThat(problem.getInt("status")).isEqualTo(type.status());
        if (type != ProblemType.ADDRESS_TOO_LONG && type != ProblemType.HEADERS_TOO_LARGE) {
            // Of those no header is read.
            assertThat(problem.getString("title")).containsPattern(HANGUL);
            assertThat(problem.getString("detail")).containsPattern(HANGUL);
            assertThat(problem.getList("errors.detail", String.class))
                    .allSatisfy(detail -> assertThat(detail).containsPattern(HANGUL));
        }
    }

    private static RequestSpecification stranger() {
        return anonymous().header("Accept-Language", "ko");
    }

    private static RequestSpecification editor() {
        return admin().header("Accept-Language", "ko");
    }

    private static RequestSpecification editor(Object body) {
        return editor().contentType(ContentType.JSON).body(body);
    }

    private static String draft() {
        return draft(Map.of("headline", unique("문제"))).path("slug");
    }

    private JsonPath provoke(ProblemType type) throws Exception {
        return switch (type) {
            case ADDRESS_TOO_LONG -> raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
            case HEADERS_TOO_LARGE -> raw("GET / HTTP/1.1\r\nHost: x\r\nCookie: " + "a".repeat(40_000) + "\r\n\r\n");
            default ->
                asked(type).then().header("Content-Language", "ko").extract().jsonPath();
        };
    }

    private static JsonPath raw(String request) throws IOException {
        try (RawClient client = new RawClient(URI.create("http://localhost:" + RestAssured.port))) {
            return JsonPath.from(
                    client.send(request).read(Duration.ofSeconds(20)).split("\r\n\r\n", 2)[1]);
        }
    }

    private Response asked(ProblemType type) throws Exception {
        return switch (type) {
            case VALIDATION -> stranger().queryParam("limt", 2).get("/headlines");
            case MALFORMED_BODY -> editor("{\"headline\"").post("/articles");
            case BAD_CURSOR -> stranger().queryParam("cursor", "x").get("/headlines");
            case UNAUTHORIZED -> stranger().get("/tokens");
            case FORBIDDEN ->
                as(token("editor")).header("Accept-Language", "ko").get("/tokens");
            case BANNED -> banned();
            case WRONG_SECRET -> wrongSecret();
            case NOT_FOUND -> stranger().get("/articles/{ref}", unique("없는-기사"));
            case METHOD_NOT_ALLOWED -> stranger().delete("/headlines");
            case NOT_ACCEPTABLE -> stranger().accept("image/png").get("/headlines");
            case SLUG_TAKEN -> {
                String slug = unique("taken");
                adminJson(Map.of("name", "A", "slug", slug)).post("/sections");
                yield editor(Map.of("name", "B", "slug", slug)).post("/sections");
            }
            case NAME_TAKEN -> {
                String name = unique("이름");
                adminJson(Map.of("name", name, "slug", unique("one"))).post("/tags");
                yield editor(Map.of("name", name, "slug", unique("other"))).post("/tags");
            }
            case IN_USE -> {
                String section = unique("used");
                Response made = adminJson(Map.of("name", "A")).put("/sections/{slug}", section);
                draft(Map.of("headline", "A", "section", section));
                yield editor().header("If-Match", made.header("ETag")).delete("/sections/{slug}", section);
            }
            case CONFLICT -> editor(Map.of("note", "다시")).post("/articles/{ref}/return", draft());
            case IDEMPOTENCY_RUNNING -> running();
            case EMBARGOED -> {
                Instant until = Instant.now().plusSeconds(3600);
                String slug = draft(Map.of("headline", unique("엠바고"), "embargoUntil", until.toString()))
                        .path("slug");
                yield editor(Map.of()).post("/articles/{ref}/publish", slug);
            }
            case IN_TRASH -> {
                String slug = draft();
                admin().header("If-Match", etagOfLatest(slug)).delete("/articles/{ref}", slug);
                yield editor(Map.of()).post("/articles/{ref}/publish", slug);
            }
            case NOTHING_DONE ->
                editor(Map.of("action", "publish", "ids", List.of(unique("없는-기사")), "atomic", true))
                        .post("/articles/actions");
            case WITHDRAWN -> {
                String slug = published(unique("철회"));
                adminJson(Map.of("reason", "오류")).post("/articles/{ref}/withdraw", slug);
                yield stranger().get("/articles/{ref}", slug);
            }
            case CHANGES_CLEARED -> cleared();
            case PREVIEW_ENDED -> {
                String slug = draft();
                Response preview = adminJson(Map.of()).post("/articles/{ref}/previews", slug);
                admin().header("If-Match", preview.header("ETag"))
                        .delete("/articles/{ref}/previews/{id}", slug, preview.path("id"));
                yield stranger().basePath("").get(preview.<String>path("url"));
            }
            case PRECONDITION_FAILED ->
                editor(Map.of("headline", "B")).header("If-Match", "\"1.x\"").put("/articles/{ref}", draft());
            case CONTENT_TOO_LARGE ->
                stranger()
                        .contentType(ContentType.JSON)
                        .body("[" + " ".repeat(100_000))
                        .post("/comments/counts");
            case UNSUPPORTED_MEDIA_TYPE ->
                stranger().contentType("text/csv").body("x").post("/comments/counts");
            case IDEMPOTENCY_MISMATCH -> {
                String key = UUID.randomUUID().toString();
                adminJson(Map.of("name", "A")).header("Idempotency-Key", key).post("/authors");
                yield editor(Map.of("name", "B")).header("Idempotency-Key", key).post("/authors");
            }
            case PRECONDITION_REQUIRED -> editor(Map.of("headline", "B")).put("/articles/{ref}", draft());
            case TOO_MANY_REQUESTS -> guessing();
            case INTERNAL -> broken();
            case BEHIND -> stranger().header("Change-Seq", 1_000_000_000_000L).get("/headlines");
            default -> throw new IllegalArgumentException("Nobody knows how to provoke " + type);
        };
    }

    private static Response banned() {
        String name = unique("바람");
        adminJson(Map.of("writer", "name:" + name))
                .post("/comments/bans")
                .then()
                .statusCode(201);
        return stranger()
                .contentType(ContentType.JSON)
                .body(Map.of("author", Map.of("name", name), "text", "글"))
                .post("/articles/{ref}/comments", published(unique("차단")));
    }

    private static Response wrongSecret() {
        String article = published(unique("비밀"));
        Response posted = anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("author", Map.of("name", unique("바람")), "text", unique("글")))
                .post("/articles/{ref}/comments", article);
        return stranger()
                .header("Edit-Secret", "x".repeat(43))
                .header("If-Match", posted.header("ETag"))
                .contentType(MERGE_PATCH)
                .body(Map.of("text", "다른 글"))
                .patch("/articles/{ref}/comments/{id}", article, posted.path("id"));
    }

    /** Of several that begin at one moment all but the first come while that is under way, or after it. */
    private static Response running() {
        Map<String, String> slow = Map.of("headline", "느린 글", "body", "글이 깁니다. ".repeat(20_000));
        for (int attempt = 0; attempt < 20; attempt++) {
            String key = UUID.randomUUID().toString();
            List<CompletableFuture<Response>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> editor(slow).header("Idempotency-Key", key).post("/articles")))
                    .toList();
            for (CompletableFuture<Response> answer : answers) {
                if (answer.join().statusCode() == 409) {
                    return answer.join();
                }
            }
        }
        throw new AssertionError("Each was answered before another one came");
    }

    private static Response guessing() throws IOException {
        RestAssuredConfig elsewhere = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.route.local-address", InetAddress.getByName("127.0.0.77")));
        Response answer;
        do {
            answer = stranger()
                    .config(elsewhere)
                    .header("Authorization", "Bearer " + unique("gisa_guess"))
                    .get("/headlines");
        } while (answer.statusCode() == 401);
        return answer;
    }

    private Response cleared() {
        published(unique("변경"));
        // As the clock does it, once a day.
        sql("update change_position set cleared = cleared + 1");
        return editor().queryParam("after", 0).get("/changes");
    }

    /** A fault of ours: what the program relies on is not there. */
    private Response broken() {
        sql("alter table comment_ban rename to comment_ban_elsewhere");
        try {
            return editor().get("/comments/bans");
        } finally {
            sql("alter table comment_ban_elsewhere rename to comment_ban");
        }
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
