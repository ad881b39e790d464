package news.gisa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import news.gisa.http.problem.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("anydb")
class HttpMannersTest extends HttpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1/nothing",
                "/api/v2/articles",
                "/q/nothing",
                "/api/v1/articles/a/b/c",
                "/api/v1/"
            })
    void unknownPathIsAProblem(String path) {
        RestAssured.get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("instance", equalTo(path));
    }

    @Test
    void unknownMethodIsAProblemThatAllowsOthers() {
        anonymous().delete("/headlines").then().statusCode(405).header("Allow", "GET, HEAD");
        admin().post("/authors/{ref}", "x").then().statusCode(405).header("Allow", "DELETE, GET, HEAD, PATCH, PUT");
    }

    @Test
    void formsThatAreNotThereAreRefused() {
        anonymous()
                .accept("application/xml")
                .get("/headlines")
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
        admin().contentType("application/x-www-form-urlencoded")
                .body("a=b")
                .post("/articles")
                .then()
                .statusCode(415);
        anonymous()
                .accept("text/html, application/json;q=0.5")
                .get("/headlines")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
    }

    @Test
    void parametersAreTakenAtTheirWord() {
        anonymous()
                .queryParam("limt", 3)
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("limt"));
        anonymous()
                .queryParam("limit", 0)
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Expected at least 1."));
        anonymous()
                .queryParam("limit", 101)
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Expected at most 100."));
        anonymous()
                .queryParam("limit", "ten")
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Expected a whole number."));
        anonymous().queryParam("limit", "").get("/headlines").then().statusCode(400);
        anonymous()
                .queryParam("limit", 1, 2)
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("errors[0].detail", startsWith("Given 2 times"));
        anonymous().queryParam("total", "yes").get("/headlines").then().statusCode(400);
        anonymous()
                .queryParam("from", "yesterday")
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"));
        anonymous()
                .queryParam("from", "10000-01-01T00:00:00Z")
                .get("/headlines")
                .then()
                .statusCode(400);
        anonymous().queryParam("dryRun", true).get("/headlines").then().statusCode(400);
        anonymous()
                .queryParam("cursor", "bm90IG91cnM")
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
        adminJson(Map.of("name", "A"))
                .queryParam("dry_run", true)
                .post("/authors")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 /api/v1/headlines?section=%00",
                "400 /api/v1/headlines?cursor=%1f",
                "404 /api/v1/articles/%00",
                "404 /api/v1/authors/a%07",
                "404 /api/v1/weather/stations/%00",
                "404 /api/v1/sections/%ed%a0%80"
            })
    void addressesThatAreNoTextAreRefused(String expected) throws IOException {
        String status = expected.substring(0, 3);
        String answer = exchange("GET " + expected.substring(4) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"status\":" + status);
    }

    @Test
    void publishingNeedsNoBody() throws IOException {
        String slug = draft(Map.of("headline", "now", "slug", unique("now"))).path("slug");
        assertThat(exchange("POST /api/v1/articles/" + slug + "/publish HTTP/1.1\r\nHost: x\r\n"
                        + "Authorization: Bearer gisa_test-admin-token-0123456789\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        anonymous().get("/articles/{ref}", slug).then().statusCode(200);
    }

    /** What a client would never send by itself. */
    private static String exchange(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[4096];
            return new String(buffer, 0, socket.getInputStream().read(buffer), StandardCharsets.UTF_8);
        }
    }

    private static String untilItIsClosed(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void fieldsTrimAtEveryDepth() {
        String slug = draft(Map.of("headline", unique("고르기"), "tags", List.of("고르기"), "body", "글"))
                .path("slug");
        publish(slug, Map.of());
        anonymous()
                .queryParam("fields", "headline,tags.name,body.blocks.type,body.blocks.text")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("id")))
                .body("tags[0]", equalTo(Map.of("name", "고르기")))
                .body("body", equalTo(Map.of("blocks", List.of(Map.of("type", "paragraph", "text", "글")))));
        anonymous()
                .queryParam("fields", "headline,tags.nam")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Unknown field \"tags.nam\". Known at this level: name, slug."));
        anonymous().queryParam("fields", "").get("/articles/{ref}", slug).then().statusCode(400);
        anonymous()
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .queryParam("fields", "slug")
                .get("/headlines")
                .then()
                .statusCode(200);
        anonymous().queryParam("fields", "items.id").get("/headlines").then().statusCode(400);
        anonymous()
                .queryParam("fields", "id")
                .accept("text/markdown")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(400);
    }

    @Test
    void bodiesAreBounded() throws Exception {
        byte[] large = new byte[5 * 1024 * 1024];
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/articles");
        HttpRequest chunked = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer gisa_test-admin-token-0123456789")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(chunked, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"/problems/content-too-large\"", "\"limit\":4194304");

        assertThat(exchange("POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 99999999999\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json");
    }

    /** Where such a body ends nobody can tell, so what follows it must not be read as a request. */
    @Test
    void codingsThatAreNotChunkedAreRefused() throws Exception {
        for (String coding : List.of("identity", "xchunked", "chunked;q=1", "\"chunked\"", "chunked, gzip", "")) {
            for (String length : List.of("", "Content-Length: 2\r\n")) {
                String answer = untilItIsClosed("POST /api/v1/comments/counts HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: application/json\r\n" + length + "Transfer-Encoding: " + coding
                        + "\r\n\r\n{}GET /api/v1/sections HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(answer)
                        .as(coding + length)
                        .startsWith("HTTP/1.1 400")
                        .doesNotContain("HTTP/1.1 200");
            }
        }
    }

    @Test
    void wrongTokensAreRefusedEverywhere() {
        for (String header : List.of("Bearer gisa_wrong", "Bearer", "Basic YTpi", "gisa_test-admin-token-0123456789")) {
            anonymous()
                    .header("Authorization", header)
                    .get("/headlines")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("type", equalTo("/problems/unauthorized"));
        }
        anonymous().get("/tokens").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        as(token("editor")).get("/tokens").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void cachesAreToldWhatTheyMayKeep() {
        anonymous()
                .get("/sections")
                .then()
                .header("Cache-Control", "public, max-age=30, stale-while-revalidate=60")
                .header("Cache-Tag", "sections")
                .header("Vary", "Accept, Accept-Encoding, Origin");
        admin().get("/headlines")
                .then()
                .header("Cache-Control", "private, no-store")
                .header("Cache-Tag", equalTo(null));
        adminJson(Map.of("name", unique("a"))).post("/authors").then().header("Cache-Control", "no-store");
    }

    @Test
    void listAnswers304UntilItChanges() {
        String slug = unique("list");
        adminJson(Map.of("name", "A")).put("/sections/{slug}", slug).then().statusCode(201);
        String etag = anonymous().get("/sections").header("ETag");
        anonymous()
                .header("If-None-Match", "\"x\", " + etag)
                .get("/sections")
                .then()
                .statusCode(304)
                .header("ETag", etag);
        anonymous().header("If-None-Match", "*").get("/sections").then().statusCode(304);
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"name\": \"B\"}")
                .patch("/sections/{slug}", slug)
                .then()
                .statusCode(200);
        anonymous().header("If-None-Match", etag).get("/sections").then().statusCode(200);
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        Response get = anonymous().get("/weather/stations");
        Response head = anonymous().head("/weather/stations");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void browsersOfAnySiteMayRead() {
        RestAssured.given()
                .header("Origin", "https://news.example")
                .get("/api/v1/headlines")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://news.example")
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        RestAssured.given()
                .header("Origin", "https://news.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "if-match")
                .options("/api/v1/articles/x")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"));
    }

    @Test
    void problemTypesLeadToReadablePages() {
        for (ProblemType type : ProblemType.values()) {
            RestAssured.given()
                    .get(type.uri())
                    .then()
                    .statusCode(200)
                    .contentType(ContentType.HTML)
                    .body(containsString(type.title()));
        }
        RestAssured.get("/problems").then().statusCode(200).body(containsString("precondition-failed"));
        RestAssured.get("/problems/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void documentsHealthAndMetricsAreServed() {
        RestAssured.get("/q/swagger-ui").then().statusCode(200).contentType(ContentType.HTML);
        RestAssured.get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
        RestAssured.given()
                .accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"));
    }

    @Test
    void jsonIsReadStrictly() {
        Map<String, String> faults = Map.of(
                "{\"name\": \"A\"} x", "malformed-body",
                "{\"name\": \"A\", \"name\": \"B\"}", "malformed-body",
                "{\"name\": \"A\",}", "malformed-body",
                "{'name': 'A'}", "malformed-body",
                "{\"name\": true}", "validation",
                "{\"name\": 5}", "validation",
                "[]", "validation",
                "null", "validation",
                "\"A\"", "validation",
                "{\"name\": {\"a\": \"b\"}}", "validation");
        faults.forEach((body, type) ->
                adminJson(body).post("/authors").then().statusCode(400).body("type", equalTo("/problems/" + type)));
        adminJson("{\"name\": \"\\uD83D\\uDE42\"}")
                .post("/authors")
                .then()
                .statusCode(201)
                .body("name", equalTo("🙂"));
        adminJson("{\"name\": \"a\\u001b\"}")
                .post("/authors")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void addressThatTakesOtherMethodsSaysWhich() {
        String slug = published(unique("방법"));
        for (String action : List.of("publish", "withdraw", "submit", "return", "purge", "restore")) {
            anonymous()
                    .get("/articles/{ref}/" + action, slug)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("POST"))
                    .body("type", equalTo("/problems/method-not-allowed"));
        }
        admin().delete("/articles/{ref}/revisions", slug).then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
        admin().get("/articles/{ref}/nothing", slug).then().statusCode(404);
        admin().get("/tokens/no-uuid").then().statusCode(404);
    }

    @Test
    void acceptIsTakenAtItsWord() {
        String slug = published(unique("받음"));
        for (String accept :
                List.of("application/*", "", "nonsense", "text/markdown;q=0, */*", "application/json;charset=euc-kr")) {
            anonymous()
                    .header("Accept", accept)
                    .get("/articles/{ref}", slug)
                    .then()
                    .statusCode(200)
                    .contentType("application/json;charset=UTF-8")
                    .body("slug", equalTo(slug));
        }
        anonymous()
                .header("Accept", "text/*")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .contentType("text/markdown;charset=UTF-8");
        anonymous()
                .header("Accept", "text/markdown;q=0")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(406);
        anonymous()
                .header("Accept", "image/*")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(406);
    }

    @Test
    void parameterWithoutAValueIsRefused() {
        for (String name : List.of("version", "asOf", "include", "fields")) {
            admin().queryParam(name, "")
                    .get("/articles/{ref}", "x")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(name));
        }
    }

    @Test
    void parserKeepsItselfToItself() {
        for (String body : List.of("{", "{\"headline\": NaN}", "{\"headline\": \"a\", \"urgency\": 99999999999}")) {
            adminJson(body)
                    .post("/articles")
                    .then()
                    .statusCode(400)
                    .body("detail", not(containsString("Feature")))
                    .body("detail", not(containsString("Source")));
        }
        adminJson("{\"headline\": \"a\", \"urgency\": 99999999999}")
                .post("/articles")
                .then()
                .body("errors[0].pointer", equalTo("/urgency"));
    }
}
