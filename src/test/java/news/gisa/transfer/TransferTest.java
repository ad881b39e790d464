package news.gisa.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.IntNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransferTest extends HttpTest {
    /** Tables that do not go out, and why. */
    private static final Map<String, String> STAY = Map.ofEntries(
            Map.entry("author_key", "follows from the names"),
            Map.entry("change_entry", "the log of this service, which begins anew elsewhere"),
            Map.entry("change_mark", "the log, compacted"),
            Map.entry("change_position", "how far the log has come"),
            Map.entry("flyway_schema_history", "of the schema"),
            Map.entry("idempotency", "answers of a day"),
            Map.entry("import_job", "of the service, not of the newsroom"),
            Map.entry("import_problem", "of the service, not of the newsroom"),
            Map.entry("import_turn", "of the service, not of the newsroom"),
            Map.entry("lease", "who is editing at this moment"),
            Map.entry("listing", "follows from the timelines"),
            Map.entry("listing_basis", "follows from the settings"),
            Map.entry("listing_count", "follows from the timelines"),
            Map.entry("listing_due", "follows from the timelines"),
            Map.entry("planned_change", "follows from the timelines"),
            Map.entry("preview", "links that open only where their secret is"),
            Map.entry("server_secret", "a secret"),
            Map.entry("weather_fetch", "when this service asks next"));

    @Inject
    @Any
    Instance<LineImport> imports;

    @Inject
    DataSource database;

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

    @Test
    void everyColumnGoesOutOrItIsSaidWhyNot() throws SQLException {
        Map<String, Set<String>> known = new TreeMap<>();
        for (Kind kind : Kinds.ALL) {
            Set<String> columns = known.computeIfAbsent(kind.table(), none -> new TreeSet<>());
            kind.fields().forEach(field -> columns.add(field.column()));
            columns.addAll(kind.apart().keySet());
            for (Part part : kind.parts()) {
                Set<String> ofPart = known.computeIfAbsent(part.table(), none -> new TreeSet<>());
                ofPart.add(part.owner());
                part.fields().forEach(field -> ofPart.add(field.column()));
            }
        }
        Map<String, Set<String>> stored = new TreeMap<>();
        try (Connection connection = database.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                stored.computeIfAbsent(
                                columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT), none -> new TreeSet<>())
                        .add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        assertThat(stored.keySet()).containsAll(STAY.keySet());
        stored.keySet().removeAll(STAY.keySet());
        assertThat(stored).isEqualTo(known);
    }

    @Test
    void guideShowsTheKindsOfLines() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/moving.md")))
                .as("Put this below \"## The lines\":\n" + KindTable.asMarkdown())
                .contains("\n\n" + KindTable.asMarkdown() + "\n");
    }

    @Test
    void fileThatWasCutOrAlteredIsNoticedAndWhatCameIsKept() {
        published(unique("cut"));
        String file = export();
        String cut = file.substring(0, file.lastIndexOf("{\"kind\":\"end\""));
        assertThat(read(cut, false, false).reports().toString()).contains("cut");
        String altered = file.replaceFirst("\"sha256\":\"..", "\"sha256\":\"zz");
        assertThat(read(altered, false, false).reports()).hasSize(1);
    }

    @Test
    void lineThatIsWrongKeepsNoOtherOut() {
        String slug = unique("line");
        String file = export();
        String tag =
                "{\"kind\":\"tag\",\"id\":\"" + UUID.randomUUID() + "\",\"slug\":\"" + slug + "\",\"name\":\"" + slug
                        + "\",\"nameKey\":\"" + slug
                        + "\",\"namedKind\":null,\"onPurpose\":true,\"version\":0,\"formerly\":[]}";
        String wrong = tag.replace("\"onPurpose\":true", "\"onPurpose\":7");
        String head = file.lines().findFirst().orElseThrow() + "\n";
        TestRun run = read(head + wrong + "\n" + tag + "\n{\"kind\":\"ghost\"}\nno JSON\n", false, false);
        assertThat(run.sum().created()).isEqualTo(1);
        assertThat(run.sum().refused()).isEqualTo(3);
        assertThat(run.reports().toString()).contains("/onPurpose", "ghost");
        admin().get("/tags/" + slug).then().statusCode(200);
    }

    @Test
    void votesMayBeFarBelowNone() throws Type.Misfit {
        assertThat(Type.INTEGER.parse(IntNode.valueOf(-5_000))).isEqualTo(-5_000);
    }

    @Test
    void blankLinesAreNoLinesAndNumbersHaveBounds() {
        String file = export();
        TestRun run = read("\n \n" + file.replaceFirst("\n", "\n\n"), false, false);
        assertThat(run.reports()).isEmpty();
        String head = file.lines().findFirst().orElseThrow() + "\n";
        String key = lines(file, "address-key").get(0);
        for (String wrong : List.of(
                key.replaceFirst("\"secret\":\"[^\"]*\"", "\"secret\":\"zz\""),
                key.replaceFirst("\"generation\":\\d+", "\"generation\":2147483647"),
                key.replaceFirst("\"generation\":\\d+", "\"generation\":1e2147483648"))) {
            assertThat(read(head + wrong + "\n", false, false).sum().refused()).isEqualTo(1);
        }
    }

    @Test
    void whatIsHereStaysUnlessItIsToBeReplaced() {
        String slug = unique("replaced");
        adminJson(Map.of("name", slug)).post("/tags").then().statusCode(201);
        String file = export();
        String line = lines(file, "tag").stream()
                .filter(text -> text.contains(slug))
                .findAny()
                .orElseThrow();
        String other = file.lines().findFirst().orElseThrow() + "\n"
                + line.replace("\"namedKind\":null", "\"namedKind\":\"place\"") + "\n";
        assertThat(read(other, false, false).sum().refused()).isEqualTo(1);
        assertThat(read(other, true, true).sum().replaced()).isEqualTo(1);
        admin().get("/tags/" + slug).then().body("kind", nullValue());
        assertThat(read(other, false, true).sum().replaced()).isEqualTo(1);
        admin().get("/tags/" + slug).then().body("kind", equalTo("place"));
    }

    @Test
    void adminsOnlyAndOnlyWhatThereIs() {
        as(token("editor")).get("/export").then().statusCode(403);
        admin().queryParam("include", "secrets").get("/export").then().statusCode(400);
        assertThat(lines(export(Map.of("include", "audit,tokens")), "token")).isNotEmpty();
        assertThat(lines(export(), "token")).isEmpty();
    }

    private static long position() {
        return file(export()).longValue();
    }

    private static Number file(String export) {
        return io.restassured.path.json.JsonPath.from(export.lines().findFirst().orElseThrow())
                .get("seq");
    }
}
