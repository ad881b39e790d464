package news.gisa.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("anydb")
class ContractTest extends HttpTest {
    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString());
    }

    @Test
    void examplesKeepTheirSchemas() {
        assertThat(CONTRACT.checkExamples()).isGreaterThan(40);
    }

    @Test
    void everyOperationIsNamedSummedUpAndHasItsErrors() throws IOException {
        Set<String> ids = new HashSet<>();
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asText();
                assertThat(ids.add(id)).as(id + " is there once").isTrue();
                assertThat(operation.path("summary").asText()).as(id).isNotBlank();
                assertThat(operation.path("responses").has("400")).as(id).isTrue();
                assertThat(operation.path("responses").has("500")).as(id).isTrue();
                for (JsonNode parameter : operation.path("parameters")) {
                    if (!parameter.path("name").asText().matches("id|code|sort|date|slug")) {
                        assertThat(parameter.path("description").asText())
                                .as(id + " " + parameter.path("name"))
                                .isNotBlank();
                    }
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(35);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = document();
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    @Test
    void noSchemaNamesAClass() throws IOException {
        assertThat(document().toString())
                .doesNotContain("news.gisa", "java.", "SecurityScheme\"", "HttpServer", "Supplier", "JsonNode");
    }

    @Test
    void whatIsReadTakesNoBody() throws IOException {
        for (JsonNode path : document().path("paths")) {
            assertThat(path.path("get").has("requestBody")).isFalse();
            assertThat(path.path("delete").has("requestBody")).isFalse();
        }
    }
}
