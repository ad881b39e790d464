package news.gisa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransferTest extends HttpTest {
    @Inject
    @Any
    Instance<LineImport> imports;

    /** Two exports are under way at most, and one may be looking at the other's articles: one test at a time asks for them. */
    private static String export() {
        return export(Map.of());
    }

    private static String export(Map<String, ?> query) {
        return admin().queryParams(query)
                .get("/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }

    private TestRun read(String file, boolean dryRun, boolean replaces) {
        TestRun run = new TestRun(dryRun, replaces);
        LineImport lines = imports.stream()
                .filter(it -> it.form() == ImportForm.export)
                .findAny()
                .orElseThrow();
        Arc.container().requestContext().activate();
        try {
            lines.read(new TextLines(file), run);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            Arc.container().requestContext().terminate();
        }
        return run;
    }

    private static List<String> lines(String file, String kind) {
        return file.lines()
                .filter(line -> line.startsWith("{\"kind\":\"" + kind + "\""))
                .toList();
    }

    @Test
    void whatIsThereAlreadyComesInUnchangedAndIsNoChange() {
        published(unique("unchanged"));
        String file = export();
        long before = position();
        TestRun run = read(file, false, false);
        assertThat(run.reports()).isEmpty();
        assertThat(run.sum()).isEqualTo(new ImportRun.Tally(0, 0, file.lines().count() - 2, 0));
        assertThat(position()).isEqualTo(before);
    }

    private static long position() {
        return file(export()).longValue();
    }

    private static Number file(String export) {
        return io.restassured.path.json.JsonPath.from(export.lines().findFirst().orElseThrow())
                .get("seq");
    }
}
