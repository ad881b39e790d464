package news.gisa.transfer.job;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest extends HttpTest {
    private static final String NDJSON = "application/x-ndjson";

    private static ValidatableResponse send(String token, String query, String... lines) {
        return io.restassured.RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + token)
                .contentType(NDJSON)
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/import" + query)
                .then();
    }

    @Test
    void articlesOfAnotherSystemAreMatchedByTheirNamesThere() {
        String id = unique("wire:");
        String line = "{\"externalId\":\"%s\",\"headline\":\"%s\",\"body\":\"처음.\"}".formatted(id, unique("기사"));
        send(adminToken(), "", line).statusCode(200).body("created", is(1)).body("state", is("done"));
        send(adminToken(), "", line).statusCode(200).body("created", is(0)).body("unchanged", is(1));
        send(adminToken(), "?dryRun=true", line.replace("처음", "다음"), "{\"externalId\":\"x\"}", "", "[]")
                .statusCode(200)
                .body("replaced", is(1))
                .body("refused", is(2))
                .body("problems.line", contains(2, 4));
        send(adminToken(), "", line.replace("처음", "다음")).statusCode(200).body("replaced", is(1));
    }
}
