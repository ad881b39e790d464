package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs behind all other tests, and asks what they saw. */
@Tag("last")
class ContractIT {
    private static final Path DOCUMENT = Path.of("openapi", "openapi.json");

    /** What tells the build to run only some tests. */
    private static final List<String> CHOICES = List.of("test", "it.test", "groups", "excludedGroups", "surefire.skip");

    @Test
    void everyDocumentedAnswerWasProvoked() throws IOException {
        List<String> chosen = CHOICES.stream()
                .filter(choice -> System.getProperty(choice) != null)
                .toList();
        assumeTrue(chosen.isEmpty(), "Only some tests ran, by " + chosen + ": what the others would see is not known.");
        Set<String> seen = SeenAnswers.all();
        assertThat(seen).as("target/contract-seen: no test noted what it saw").isNotEmpty();
        Set<String> statuses =
                seen.stream().map(line -> line.replaceFirst("\t[^\t]*$", "")).collect(Collectors.toSet());
        assertThat(documented())
                .as("Documented, and provoked by no test")
                .filteredOn(
                        answer -> !(answer.endsWith("\t") ? statuses.contains(answer.strip()) : seen.contains(answer)))
                .isEmpty();
    }

    /** @return operation, status and type of problem, which is empty where the document names none */
    private static List<String> documented() throws IOException {
        JsonNode document = new ObjectMapper().readTree(Files.readString(DOCUMENT));
        List<String> all = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                for (Map.Entry<String, JsonNode> response :
                        operation.path("responses").properties()) {
                    Set<String> types =
                            ContractCheck.types(document, ContractCheck.resolve(document, response.getValue()));
                    (types.isEmpty() ? Stream.of("") : types.stream())
                            .map(type ->
                                    operation.path("operationId").asText() + '\t' + response.getKey() + '\t' + type)
                            .forEach(all::add);
                }
            }
        }
        return all;
    }
}
