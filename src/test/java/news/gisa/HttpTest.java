package news.gisa;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;

/**
 * Tests over real HTTP and a real database. Every answer that goes through these requests is held against the OpenAPI
 * document. A subclass is a {@code @QuarkusTest} by its own annotation. A test makes its own data: names from {@link #unique} meet nobody else's.
 * All run on H2 and then on PostgreSQL, but for those with the tag {@code anydb}, which would prove the same twice.
 */
@QuarkusTestResource(TestEnvironment.class)
@Tag("http")
public abstract class HttpTest {
    protected static final String MERGE_PATCH = "application/merge-patch+json";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    protected static final ContractCheck CONTRACT = new ContractCheck();

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8))
            // Told where a test fails, as it came: every answer would be laid out anew for it.
            .logConfig(LogConfig.logConfig()
                    .enableLoggingOfRequestAndResponseIfValidationFails()
                    .enablePrettyPrinting(false))
            .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(HttpConnections::client));

    static {
        CompiledPaths.keep();
    }

    /** A request without a token. */
    protected static RequestSpecification anonymous() {
        return RestAssured.given(new RequestSpecBuilder()
                .setBasePath("/api/v1")
                .setUrlEncodingEnabled(true)
                .addFilter(CONTRACT)
                .setConfig(CONFIG)
                .build());
    }

    protected static RequestSpecification as(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    protected static RequestSpecification admin() {
        return as(TestEnvironment.ADMIN_TOKEN);
    }

    protected static String adminToken() {
        return TestEnvironment.ADMIN_TOKEN;
    }

    protected static RequestSpecification adminJson(Object body) {
        return admin().contentType(ContentType.JSON).body(body);
    }

    /** A new token of a role. */
    protected static String token(String role) {
        return adminJson(Map.of("name", unique("token"), "role", role))
                .post("/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    protected static String unique(String name) {
        return name + "-" + COUNTER.incrementAndGet();
    }

    /** A draft with this content, in JSON, as an admin. */
    protected static Response draft(Map<String, ?> content) {
        return adminJson(content)
                .post("/articles")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** An article with only a headline, published now. */
    protected static String published(String headline) {
        String slug = draft(Map.of("headline", headline)).path("slug");
        publish(slug, Map.of());
        return slug;
    }

    protected static void publish(String ref, Map<String, ?> request) {
        adminJson(request).post("/articles/{ref}/publish", ref).then().statusCode(200);
    }

    protected static String etagOfLatest(String ref) {
        return admin().queryParam("version", "latest")
                .get("/articles/{ref}", ref)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
