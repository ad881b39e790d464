package news.gisa.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the ninjs form of all that is hard to hand on against the schema that IPTC publishes, which is not part of this project:
 * the file is the one that {@code NINJS_SCHEMA} names, and without it these tests are skipped.
 */
@QuarkusTest
class NinjsSchemaTest extends HttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Schema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        String file = System.getenv("NINJS_SCHEMA");
        assumeThat(file).as("NINJS_SCHEMA names no file").isNotBlank();
        schema = SchemaRegistry.withDefaultDialect(
                        Dialects.getDraft202012(),
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build())
                                // Of places, which have none here; nothing is to be fetched in a test.
                                .schemas(Map.of("https://geojson.org/schema/GeoJSON.json", "{}")))
                .getSchema(Files.readString(Path.of(file)));
    }

    private static String ninjs(String slug) {
        return anonymous()
                .accept("application/ninjs+json")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Error> errors(String document) {
        return schema.validate(document, InputFormat.JSON);
    }

    @Test
    void corpusIsValid() {
        NastyArticles nasty = new NastyArticles();
        assertThat(nasty.all()).hasSize(4).allSatisfy(slug -> {
            String document = ninjs(slug);
            assertThat(errors(document)).as(document).isEmpty();
        });
    }

    @Test
    void draftsAndRevisionsAreValid() {
        String slug = draft(Map.of("headline", unique("초고"), "embargoUntil", "2099-01-01T00:00:00Z"))
                .path("slug");
        String document = admin().accept("application/ninjs+json")
                .queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .asString();
        assertThat(document).contains("\"embargoedUntil\":\"2099-01-01T00:00:00Z\"");
        assertThat(errors(document)).as(document).isEmpty();
    }

    @Test
    void brokenDocumentsAreInvalid() throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(ninjs(new NastyArticles().whole));
        assertThat(errors(document.toString())).isEmpty();
        ObjectNode nobody = document.deepCopy();
        nobody.remove("uri");
        assertInvalid(nobody, "uri");
        assertInvalid(document.deepCopy().put("uri", "한글 아닌 주소"), "uri");
        assertInvalid(document.deepCopy().put("headline", "of ninjs 1"), "headline");
        assertInvalid(document.deepCopy().put("urgency", 10), "urgency");
        assertInvalid(document.deepCopy().put("pubStatus", "public"), "pubStatus");
        assertInvalid(document.deepCopy().put("firstCreated", "2022.01.19 15:04"), "firstCreated");
        ObjectNode nameless = document.deepCopy();
        ((ObjectNode) nameless.at("/associations/0")).remove("name");
        assertInvalid(nameless, "name");
        ObjectNode sized = document.deepCopy();
        ((ObjectNode) sized.at("/associations/0/renditions/0")).put("width", "1600");
        assertInvalid(sized, "width");
    }

    private static void assertInvalid(ObjectNode document, String named) {
        assertThat(errors(document.toString()))
                .as(named)
                .isNotEmpty()
                .anySatisfy(error -> assertThat(error.toString()).contains(named));
    }
}
