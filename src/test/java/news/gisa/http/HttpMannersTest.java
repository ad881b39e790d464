package news.gisa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.regex.Pattern;
import news.gisa.HttpTest;
import news.gisa.http.problem.ProblemType;
import news.gisa.text.PathSegment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("anydb")
class HttpMannersTest extends HttpTest {
    /** RFC 9110, section 5.6.7. */
    private static final Pattern DATE = Pattern.compile(
            "(?i)\r\ndate: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z][a-z] \\d{4} [\\d:]{8} GMT\r\n");

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
                .body("type", equalTo("/problems/not-acceptable"))
                .body("available", equalTo(List.of("application/json")));
        anonymous()
                .accept("image/png")
                .get("/weather/latest")
                .then()
                .statusCode(406)
                .body(
                        "available",
                        equalTo(List.of("application/json", "application/geo+json", "text/csv", "text/plain")));
        anonymous()
                .basePath("")
                .accept("image/png")
                .get("/feeds/rss")
                .then()
                .body("available", hasItem("application/rss+xml"));
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
                "400 /api/v1/sections/%ed%a0%80"
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
        // Of what is gone, which only the list of changes has.
        anonymous().queryParam("fields", "gone").get("/headlines").then().statusCode(400);
        anonymous()
                .queryParam("fields", "gone")
                .get("/headlines/changes")
                .then()
                .statusCode(200);
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
                .header("Cache-Tag", "sections,headlines")
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/headlines",
                "HEAD /api/v1/headlines",
                "GET /api/v1/articles/nothing",
                "GET /api/v1/headlines?limt=1",
                "GET /nothing",
                "PUT /api/v1/headlines",
                "OPTIONS /api/v1/headlines",
                "GET /docs/",
                "GET /docs/editing",
                "GET /docs",
                "GET /",
                "GET /problems",
                "GET /feeds/rss",
                "GET /q/openapi",
                "GET /api/v1/tokens"
            })
    void everyAnswerHasADate(String request) throws IOException {
        for (String rest : List.of(
                "", "If-None-Match: *\r\n", "Authorization: Bearer wrong\r\n", "Origin: https://news.example\r\n")) {
            for (int times = 0; times < 2; times++) {
                assertThat(DATE.matcher(exchange(request + " HTTP/1.1\r\nHost: x\r\n" + rest + "\r\n"))
                                .results())
                        .as(rest)
                        .hasSize(1);
            }
        }
    }

    @Test
    void hostThatIsNoneIsToldWithADate() throws IOException {
        assertThat(DATE.matcher(exchange("GET /api/v1/headlines HTTP/1.1\r\nHost: a b\r\n\r\n"))
                        .results())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/api/v1/headlines | GET, HEAD | -",
                "/api/v1/articles | GET, HEAD, POST | -",
                "/api/v1/articles/x | DELETE, GET, HEAD, PATCH, PUT | application/merge-patch+json",
                "/api/v1/authors/x | DELETE, GET, HEAD, PATCH, PUT | application/merge-patch+json",
                "/api/v1/sections/x | DELETE, GET, HEAD, PATCH, PUT | application/merge-patch+json",
                "/api/v1/articles/x/publish | POST | -",
                "/api/v1/weather/snapshots/2024-11-23 | DELETE, GET, HEAD, PUT | -",
                "/feeds/rss | GET, HEAD | -",
                "/docs/editing | GET, HEAD | -",
                "/ | GET, HEAD | -",
                "/reader/ | GET, HEAD | -"
            })
    void optionsAndRefusalsNameTheSameMethods(String path, String methods, String patch) {
        RestAssured.options(path)
                .then()
                .statusCode(200)
                .header("Allow", methods)
                .header("Accept-Patch", patch);
        RestAssured.given()
                .header("Authorization", "Bearer " + adminToken())
                .request("BREW", path)
                .then()
                .statusCode(405)
                .header("Allow", methods);
        RestAssured.options("/api/v1/nothing").then().statusCode(404);
    }

    @Test
    void whatCanBePatchedSaysHow() {
        String slug = published(unique("덧댐"));
        String section = unique("section");
        adminJson(Map.of("name", "A")).put("/sections/{slug}", section).then().statusCode(201);
        for (String path : List.of("/articles/" + slug, "/sections/" + section)) {
            for (int times = 0; times < 2; times++) {
                anonymous().get(path).then().statusCode(200).header("Accept-Patch", MERGE_PATCH);
                admin().get(path).then().statusCode(200).header("Accept-Patch", MERGE_PATCH);
            }
        }
        for (String path : List.of("/articles", "/weather/stations", "/headlines")) {
            anonymous().get(path).then().statusCode(200).header("Accept-Patch", equalTo(null));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /articles | application/json, text/markdown",
                "PUT | /articles/x | application/json, text/markdown",
                "PATCH | /articles/x | application/merge-patch+json",
                "PATCH | /sections/x | application/merge-patch+json",
                "POST | /authors | application/json",
                "POST | /articles/x/publish | application/json",
                "PUT | /weather/snapshots/2024-11-23 | application/json, text/csv, text/plain"
            })
    void formThatIsNotAcceptedIsToldWhichAre(String method, String path, String forms) {
        admin().contentType("application/x-www-form-urlencoded")
                .body("a=b")
                .request(method, path)
                .then()
                .statusCode(415)
                .header("Accept", forms)
                .header("Accept-Patch", method.equals("PATCH") ? forms : null)
                .body("accepted", equalTo(List.of(forms.split(", "))))
                .body("detail", containsString(forms.split(", ")[0]));
    }

    @Test
    void mediaTypeOfNoBodyIsNoMatter() throws IOException {
        assertThat(exchange("GET /api/v1/authors HTTP/1.1\r\nHost: x\r\nContent-Type: a\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void nothingIsReadBehindWhatCannotBeRead() throws IOException {
        String slug = unique("behind");
        String write = "PUT /api/v1/sections/" + slug + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + adminToken()
                + "\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"name\":\"x\"}";
        for (String bad : List.of("CONNECT x:1 HTTP/1.1", "GET / XTTP/1.1", "GET / HTTP/2.0", "GET /%zz HTTP/1.1")) {
            for (int i = 0; i < 5; i++) {
                assertThat(exchange(bad + "\r\nHost: x\r\n\r\n" + write)).startsWith("HTTP/1.1 400");
            }
        }
        anonymous().get("/sections/{slug}", slug).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\",,%s", ", %s", "%s , ", "%s", " \"a\" , %s,,"})
    void emptyElementsOfIfMatchDoNotCount(String list) {
        String slug = unique("leer");
        String etag =
                adminJson(Map.of("name", "A")).put("/sections/{slug}", slug).header("ETag");
        admin().header("If-Match", list.formatted(etag))
                .delete("/sections/{slug}", slug)
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "json", "/", "application/", "", "application/json;charset"})
    void whatIsNoMediaTypeIsAnotherForm(String type) throws IOException {
        assertThat(exchange("POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + adminToken()
                        + "\r\nContent-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
    }

    @Test
    void browsersMayReadThatABodyIsTooLarge() throws IOException {
        for (String length : List.of("Content-Length: 99999999999", "Content-Length: 5000000")) {
            for (String token : List.of("", "Authorization: Bearer " + adminToken() + "\r\n")) {
                assertThat(exchange("POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nOrigin: https://news.example\r\n"
                                + "Content-Type: application/json\r\n" + token + length + "\r\n\r\n"))
                        .startsWith("HTTP/1.1 413")
                        .contains("access-control-allow-origin: https://news.example");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv ~ application/json | 200 | application/json",
                "image/png ~ text/markdown;q=0.1 | 200 | text/markdown",
                "text/csv ~ image/png | 406 | application/problem+json",
                "application/json;q=0 ~ */* | 200 | text/markdown",
                "*/*, application/json;q=0, text/markdown;q=0 | 200 | application/ld+json",
                "application/*;q=0, */* | 200 | text/markdown",
                "application/*, application/json;q=0 | 200 | application/ld+json",
                "text/markdown;q=0.5, application/json;q=0.4, */*;q=0.1 | 200 | text/markdown",
                "application/json;q=0.1, */*;q=0.9, application/*;q=0 | 200 | text/markdown",
                "*/*;q=0 | 406 | application/problem+json"
            })
    void allLinesOfAcceptCountAndTheMoreExactRangeDecides(String lines, int status, String type) throws IOException {
        String slug = published(unique("받음"));
        StringBuilder request =
                new StringBuilder("GET /api/v1/articles/" + PathSegment.of(slug) + " HTTP/1.1\r\nHost: x\r\n");
        for (String line : lines.split("~")) {
            request.append("Accept: ").append(line.strip()).append("\r\n");
        }
        assertThat(exchange(request + "\r\n"))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: " + type);
    }

    @Test
    void weakenedTagIsToldSo() {
        String section = unique("weak");
        String etag = adminJson(Map.of("name", "A"))
                .put("/sections/{slug}", section)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        for (String weak : List.of("W/" + etag, "W/\"x\", W/" + etag)) {
            admin().contentType(MERGE_PATCH)
                    .header("If-Match", weak)
                    .body("{\"name\": \"B\"}")
                    .patch("/sections/{slug}", section)
                    .then()
                    .statusCode(412)
                    .header("ETag", etag)
                    .body("detail", containsString("weakened"));
        }
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "W/\"x\", " + etag)
                .body("{\"name\": \"B\"}")
                .patch("/sections/{slug}", section)
                .then()
                .statusCode(200);
    }

    @Test
    void wholeNumberIsOneHoweverItIsWritten() {
        for (String three : List.of("3", "3.0", "3.00", "3e0", "30e-1", "0.3E1")) {
            adminJson("{\"headline\": \"" + unique("정수") + "\", \"urgency\": " + three + "}")
                    .post("/articles")
                    .then()
                    .statusCode(201)
                    .body("urgency", equalTo(3));
        }
        for (String none :
                List.of("3.5", "3e-1", "\"3\"", "\"3.0\"", "1e999999999", "1e-999999999", "4294967299.0", "true")) {
            adminJson("{\"headline\": \"a\", \"urgency\": " + none + "}")
                    .post("/articles")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/urgency"));
        }
        admin().contentType("text/markdown")
                .body("---\nheadline: " + unique("정수") + "\nurgency: 3.0\n---\n글\n")
                .post("/articles")
                .then()
                .statusCode(201)
                .body("urgency", equalTo(3));
        admin().contentType("text/markdown")
                .body("---\nheadline: a\nurgency: 3.5\n---\n글\n")
                .post("/articles")
                .then()
                .statusCode(400);
    }

    @Test
    void whiteSpaceBeforeATokenMayBeATab() {
        for (String between : List.of(" ", "\t", "  ", " \t")) {
            anonymous()
                    .header("Authorization", "Bearer" + between + adminToken())
                    .get("/tokens")
                    .then()
                    .statusCode(200);
        }
        anonymous()
                .header("Authorization", "Bearer" + adminToken())
                .get("/tokens")
                .then()
                .statusCode(401);
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
