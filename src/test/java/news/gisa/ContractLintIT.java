package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both copies of the contract, before linters that know nothing of Gisa: no error, no warning, and no rule switched off. */
class ContractLintIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAULTY = "faulty.yaml";
    private static final List<String> DOCUMENTS = List.of(
            Path.of("openapi/openapi.json").toAbsolutePath().toString(),
            Path.of("openapi/openapi.yaml").toAbsolutePath().toString(),
            FAULTY);

    private static Workshop workshop;

    /** @param document the name of its file */
    private record Finding(String document, String words) {
        static Finding of(JsonNode file, JsonNode rule, JsonNode message, JsonNode place) {
            return new Finding(
                    Path.of(file.asText()).getFileName().toString(),
                    rule.asText() + ": " + message.asText() + " " + place);
        }
    }

    @BeforeAll
    static void install() throws Exception {
        Tools.require("node");
        Tools.require("npm");
        workshop = Workshop.of("lint", Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        workshop.npmInstall();
    }

    @Test
    void spectralFindsNothing() throws Exception {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode list : lint("spectral", "--ruleset=spectral.yaml", "--format=json", "--quiet")) {
            list.forEach(finding -> findings.add(Finding.of(
                    finding.path("source"), finding.path("code"), finding.path("message"), finding.path("path"))));
        }
        assertOnlyTheFaultyIsFaulty(findings);
    }

    @Test
    void redoclyFindsNothing() throws Exception {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode document : lint("redocly", "--config=redocly.yaml", "--format=json", "--max-problems=1000")) {
            document.path("problems")
                    .forEach(problem -> findings.add(Finding.of(
                            problem.at("/location/0/source/ref"),
                            problem.path("ruleId"),
                            problem.path("message"),
                            problem.at("/location/0/pointer"))));
        }
        assertOnlyTheFaultyIsFaulty(findings);
    }

    /** @return what it prints; how it ends depends on the faulty one too */
    private static List<JsonNode> lint(String linter, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("lint"));
        arguments.addAll(List.of(options));
        arguments.addAll(DOCUMENTS);
        Workshop.Result result = workshop.npmRun(linter, arguments.toArray(String[]::new));
        assertThat(result.printed()).as(result.complaints()).isNotBlank();
        List<JsonNode> documents = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(result.printed())) {
            for (JsonNode next = JSON.readTree(parser); next != null; next = JSON.readTree(parser)) {
                documents.add(next);
            }
        }
        return documents;
    }

    private static void assertOnlyTheFaultyIsFaulty(List<Finding> findings) {
        assertThat(findings)
                .filteredOn(finding -> !finding.document().equals(FAULTY))
                .isEmpty();
        assertThat(findings).isNotEmpty();
    }
}
