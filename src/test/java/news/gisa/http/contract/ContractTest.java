package news.gisa.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@QuarkusTest
@Tag("anydb")
class ContractTest extends HttpTest {
    private static final RestAssuredConfig UNCODED = RestAssuredConfig.config()
            .logConfig(LogConfig.logConfig().enablePrettyPrinting(false))
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString());
    }

    @Test
    void examplesKeepTheirSchemas() {
        assertThat(CONTRACT.checkExamples()).isGreaterThan(200);
    }

    @Test
    void everyOperationIsNamedSummedUpAndHasItsErrors() throws IOException {
        Set<String> ids = new HashSet<>();
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asText();
                assertThat(ids.add(id)).as(id + " is there once").isTrue();
                assertThat(operation.path("summary").asText()).as(id).isNotBlank();
                assertThat(operation.path("description").asText())
                        .as(id)
                        .isNotBlank()
                        .doesNotStartWith("Needs a token")
                        .doesNotStartWith("With publish");
                assertThat(operation.path("security").isArray())
                        .as(id + " says who may")
                        .isTrue();
                assertThat(tagNames())
                        .as(id)
                        .contains(operation.path("tags").path(0).asText());
                assertThat(operation.path("responses").has("400")).as(id).isTrue();
                assertThat(operation.path("responses").has("500")).as(id).isTrue();
                for (JsonNode parameter : operation.path("parameters")) {
                    assertThat(parameter.path("description").asText())
                            .as(id + " " + parameter.path("name"))
                            .isNotBlank();
                    assertThat(
                                    parameter.path("required").asBoolean()
                                            ? parameter.has("example")
                                            : parameter.path("schema").has("examples"))
                            .as(id + " " + parameter.path("name") + " has an example")
                            .isTrue();
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

    private static Set<String> tagNames() throws IOException {
        Set<String> names = new HashSet<>();
        for (JsonNode tag : document().path("tags")) {
            assertThat(tag.path("description").asText()).as(tag.toString()).isNotBlank();
            names.add(tag.path("name").asText());
        }
        return names;
    }

    @Test
    void everyFormOfRequestsAndAnswersHasAnExample() throws IOException {
        List<String> without = new ArrayList<>();
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asText();
                operation.path("requestBody").path("content").properties().forEach(form -> addBare(without, id, form));
                for (JsonNode response : operation.path("responses")) {
                    response.path("content").properties().forEach(form -> addBare(without, id, form));
                }
            }
        }
        assertThat(without).isEmpty();
    }

    private static void addBare(List<String> without, String place, Map.Entry<String, JsonNode> form) {
        boolean text = !form.getValue().path("schema").has("contentMediaType");
        if (text && !form.getValue().has("example") && !form.getValue().has("examples")) {
            without.add(place + " " + form.getKey());
        }
    }

    @Test
    void everyComponentIsUsed() throws IOException {
        JsonNode document = document();
        Set<String> references = new HashSet<>(document.findValuesAsText("$ref"));
        for (String kind : List.of("schemas", "responses", "headers", "examples")) {
            document.path("components")
                    .path(kind)
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(references).contains("#/components/" + kind + "/" + name));
        }
    }

    @Test
    void schemasHaveNamesThatSayWhatTheyAre() throws IOException {
        document()
                .path("components")
                .path("schemas")
                .fieldNames()
                .forEachRemaining(name -> assertThat(name)
                        .doesNotStartWith("Page")
                        .doesNotMatch(".*([0-9]|Response[A-Z].*)$")
                        .isNotIn(
                                "UUID",
                                "Instant",
                                "LocalDate",
                                "OffsetDateTime",
                                "MediaType",
                                "OutboundSseEvent",
                                "Every",
                                "Kind"));
    }

    @Test
    void patchesRequireNothingAndLetWhatMayBeAbsentBeTakenAway() throws IOException {
        JsonNode schemas = document().path("components").path("schemas");
        JsonNode patch = schemas.path("ArticlePatch");
        assertThat(patch.has("required")).isFalse();
        assertThat(patch.path("properties").path("headline").path("type").asText())
                .isEqualTo("string");
        assertThat(patch.path("properties").path("summary").path("type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(schemas.path("SectionPatch").has("required")).isFalse();
        assertThat(schemas.path("SectionInput").path("required").toString()).isEqualTo("[\"name\"]");
    }

    @Test
    void boundsThatTheServiceKeepsStandInSchemas() throws IOException {
        JsonNode schemas = document().path("components").path("schemas");
        JsonNode article = schemas.path("ArticleInput").path("properties");
        assertThat(article.path("headline").path("maxLength").asInt()).isEqualTo(300);
        assertThat(article.path("deck").path("items").path("maxLength").asInt()).isEqualTo(500);
        assertThat(article.path("canonicalUrl").path("maxLength").asInt()).isEqualTo(2000);
        assertThat(schemas.path("ArticlePatch")
                        .path("properties")
                        .path("headline")
                        .path("maxLength")
                        .asInt())
                .isEqualTo(300);
        assertThat(schemas.path("CommentWriter")
                        .path("properties")
                        .path("name")
                        .path("maxLength")
                        .asInt())
                .isEqualTo(40);
    }

    @Test
    void yamlIsTheSameValueByValueForAReaderOfYaml11() throws IOException {
        Object yaml = new Yaml().load(RestAssured.get("/q/openapi").asString());
        assertThat(new ObjectMapper().valueToTree(yaml).toString())
                .isEqualTo(document().toString());
    }

    @Test
    void documentIsOnlyReadAndInTheFormThatIsMoreWelcome() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE")) {
            RestAssured.request(method, "/q/openapi")
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", equalTo("GET, HEAD"));
        }
        assertThat(RestAssured.given()
                        .header("Accept", "application/yaml, application/json;q=0.1")
                        .head("/q/openapi")
                        .contentType())
                .contains("yaml");
        assertThat(RestAssured.given()
                        .header("Accept", "application/yaml;q=0.1, application/json")
                        .head("/q/openapi")
                        .contentType())
                .contains("json");
    }

    @Test
    void documentHasAValidatorForEachForm() {
        for (String path : List.of("/q/openapi", "/q/openapi.json", "/q/openapi.yaml", "/q/openapi?format=json")) {
            Response whole = RestAssured.given().config(UNCODED).get(path);
            assertThat(whole.statusCode()).as(path).isEqualTo(200);
            assertThat(whole.header("Content-Length")).as(path).isEqualTo(String.valueOf(whole.asByteArray().length));
            assertThat(whole.contentType()).as(path).contains(path.contains("json") ? "json" : "yaml");
            RestAssured.given()
                    .header("If-None-Match", whole.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(whole.header("ETag")));
            RestAssured.given()
                    .config(UNCODED)
                    .head(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(whole.header("ETag")));
        }
        RestAssured.get("/q/openapi").then().header("Content-Encoding", equalTo("gzip"));
        assertThat(RestAssured.get("/q/openapi").header("ETag"))
                .isNotEqualTo(RestAssured.get("/q/openapi.json").header("ETag"));
    }
}
