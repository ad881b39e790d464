package news.gisa.http.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import news.gisa.HttpTest;
import news.gisa.text.PathSegment;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CacheTest extends HttpTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    EntityManager entities;

    @TestHTTPResource("/")
    URI root;

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** The metrics are counted when the answer is on its way already. */
    private static double hits() {
        String metrics = RestAssured.get("/q/metrics").asString();
        return metrics.lines()
                .filter(line -> line.startsWith("gisa_cache_requests_total") && line.contains("hit"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String section(String name) {
        String slug = unique(name);
        adminJson(Map.of("name", slug)).put("/sections/{slug}", slug).then().statusCode(201);
        return slug;
    }

    private static String longArticle(String section) {
        String slug = draft(Map.of("headline", unique("긴 글"), "section", section, "body", "바다는 넓다. ".repeat(100)))
                .path("slug");
        publish(slug, Map.of());
        return slug;
    }

    @Test
    void theSecondAnswerIsTheFirstOne() {
        String path = "/api/v1/headlines?section=" + section("s");
        HttpResponse<byte[]> first = send("GET", path);
        double before = hits();
        HttpResponse<byte[]> second = send("GET", path);
        assertThat(hits()).isGreaterThan(before);
        assertThat(second.body()).isEqualTo(first.body());
        for (String name : List.of("ETag", "Vary", "Cache-Tag", "Content-Type", "Content-Length")) {
            assertThat(header(second, name))
                    .as(name)
                    .isEqualTo(header(first, name))
                    .isNotNull();
        }
    }

    @Test
    void anotherOrderAndDefaultsWrittenOutMeetTheSameAnswer() {
        String section = section("s");
        send("GET", "/api/v1/headlines?section=" + section + "&language=ko");
        double before = hits();
        HttpResponse<byte[]> same =
                send("GET", "/api/v1/headlines?language=ko&total=false&limit=20&section=" + section);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(hits()).isEqualTo(before + 1);
        send("GET", "/api/v1/headlines?language=ko&total=false&limit=20&section=" + section);
        assertThat(hits()).isEqualTo(before + 2);
        adminJson(Map.of("headline", unique("새 글"), "section", section))
                .queryParam("publish", true)
                .post("/articles")
                .then()
                .statusCode(201);
        String body = new String(
                send("GET", "/api/v1/headlines?language=ko&total=false&limit=20&section=" + section)
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(body).contains("새 글");
    }

    @Test
    void bothFormsHaveTheirOwnTagAndEitherGivesA304() throws IOException {
        String path = "/api/v1/articles/" + PathSegment.of(longArticle(section("s")));
        for (String time : List.of("rendered", "kept")) {
            HttpResponse<byte[]> plain = send("GET", path);
            HttpResponse<byte[]> gzip = send("GET", path, "Accept-Encoding", "gzip");
            assertThat(header(gzip, "Content-Encoding")).as(time).isEqualTo("gzip");
            assertThat(gzip.body().length).isLessThan(plain.body().length / 2);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(header(plain, "ETag")).isNotEqualTo(header(gzip, "ETag"));
            assertThat(header(plain, "Content-Encoding")).isNull();
            for (String etag : List.of(header(plain, "ETag"), header(gzip, "ETag"), "W/" + header(gzip, "ETag"))) {
                HttpResponse<byte[]> same = send("GET", path, "If-None-Match", "\"x\", " + etag);
                assertThat(same.statusCode()).isEqualTo(304);
                assertThat(send("GET", path, "If-None-Match", "\"x\"", "If-None-Match", etag)
                                .statusCode())
                        .isEqualTo(304);
                assertThat(same.body()).isEmpty();
                assertThat(etag).endsWith(header(same, "ETag"));
                assertThat(header(same, "Cache-Control")).startsWith("public, max-age=");
                assertThat(header(same, "Vary")).isEqualTo("Accept, Accept-Encoding, Origin");
                assertThat(header(same, "Content-Type")).isNull();
            }
        }
    }

    @Test
    void theTagOfTheCompressedFormIsGoodForAWrite() {
        String slug = longArticle(section("s"));
        String etag =
                header(send("GET", "/api/v1/articles/" + PathSegment.of(slug), "Accept-Encoding", "gzip"), "ETag");
        assertThat(etag).endsWith("-gz\"");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(Map.of("summary", "요약"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
    }

    @Test
    void headHasTheHeadersOfGet() {
        String path = "/api/v1/articles/" + PathSegment.of(longArticle(section("s")));
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> head = send("HEAD", path);
            HttpResponse<byte[]> get = send("GET", path);
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
            assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
        }
    }

    @Test
    void anAnswerIsFreshForLessWhenItsEndIsNear() {
        String section = section("s");
        String slug =
                draft(Map.of("headline", unique("곧 내릴 글"), "section", section)).path("slug");
        publish(slug, Map.of("until", Instant.now().plusSeconds(20).toString()));
        String article = "/api/v1/articles/" + PathSegment.of(slug);
        for (String path : List.of(article, article, "/api/v1/headlines?section=" + section)) {
            String control = header(send("GET", path), "Cache-Control");
            assertThat(control).matches("public, max-age=1\\d");
        }
    }

    @Test
    void tokensAreNeverAnsweredFromWhatIsKept() {
        String path = "/api/v1/sections";
        send("GET", path);
        double before = hits();
        HttpResponse<byte[]> answer = send("GET", path, "Authorization", "Bearer " + token("editor"));
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(send("GET", path, "Authorization", "Bearer gisa_wrong-0123456789")
                        .statusCode())
                .isEqualTo(401);
        assertThat(hits()).isEqualTo(before);
    }

    @Test
    void otherOriginsGetTheirOwnWord() {
        String path = "/api/v1/sections";
        send("GET", path, "Origin", "https://a.example");
        HttpResponse<byte[]> other = send("GET", path, "Origin", "https://b.example");
        assertThat(header(other, "Access-Control-Allow-Origin")).isEqualTo("https://b.example");
        assertThat(header(send("GET", path), "Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void errorsAreNotKept() {
        String slug = unique("not-yet");
        assertThat(send("GET", "/api/v1/sections/" + slug).statusCode()).isEqualTo(404);
        adminJson(Map.of("name", slug)).put("/sections/{slug}", slug).then().statusCode(201);
        assertThat(send("GET", "/api/v1/sections/" + slug).statusCode()).isEqualTo(200);
    }

    @Test
    void requestsAreCountedByTheTemplateOfTheirAddress() {
        String path = "/api/v1/articles/" + PathSegment.of(longArticle(section("s")));
        send("GET", path);
        send("GET", path);
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(metrics).contains("uri=\"/api/v1/articles/{ref}\"").doesNotContain("uri=\"" + path);
    }

    /** As another node would: it writes to the database, and this one learns of it from the log. */
    @Test
    void whatAnotherNodeChangedIsSeenWithinASecond() {
        String slug = section("s");
        String path = "/api/v1/sections/" + slug;
        send("GET", path);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update section set name = 'elsewhere' where slug = :slug")
                    .setParameter("slug", slug)
                    .executeUpdate();
            entities.createNativeQuery("update change_position set seq = seq + 1")
                    .executeUpdate();
            entities.createNativeQuery(
                            "insert into change_entry (seq, at, recorded_at, kind, subject, subject_id, tags)"
                                    + " select seq, current_timestamp, current_timestamp, 'section.updated', 'section', :slug, :tag"
                                    + " from change_position")
                    .setParameter("slug", slug)
                    .setParameter("tag", "section:" + slug)
                    .executeUpdate();
        });
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(new String(send("GET", path).body(), StandardCharsets.UTF_8))
                        .contains("elsewhere"));
    }
}
