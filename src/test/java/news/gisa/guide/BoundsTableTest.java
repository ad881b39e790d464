package news.gisa.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is bounded for good, held against the contract. */
@QuarkusTest
@Tag("anydb")
class BoundsTableTest extends HttpTest {
    @Test
    void boundsAreThoseOfTheContract() throws IOException {
        JsonNode contract = new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString());
        for (List<String> row : MarkdownTable.read(Path.of("src/docs/settings.md"), "at most")) {
            List<String> place = MarkdownTable.codes(row.get(2));
            if (!place.isEmpty()) {
                assertThat(bounds(contract, place)).as(row.get(0)).isNotEmpty().containsOnly(row.get(1));
            }
        }
    }

    private static List<String> bounds(JsonNode contract, List<String> place) {
        if (place.get(0).equals("limit")) {
            String operation = place.size() > 1 ? place.get(1) : null;
            return contract.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream())
                    .map(entry -> entry.getValue())
                    .filter(described -> operation == null
                            ? !described.path("operationId").asText().equals("listChanges")
                            : described.path("operationId").asText().equals(operation))
                    .flatMap(described ->
                            StreamSupport.stream(described.path("parameters").spliterator(), false))
                    .filter(parameter -> parameter.path("name").asText().equals("limit"))
                    .map(parameter -> parameter.at("/schema/maximum").asText())
                    .toList();
        }
        JsonNode schema = contract.at("/components/schemas/" + place.get(0).replace(".", "/properties/"));
        return Stream.of("maxLength", "maxItems")
                .filter(schema::has)
                .map(bound -> schema.path(bound).asText())
                .toList();
    }
}
