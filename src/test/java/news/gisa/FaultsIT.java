package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost when things die while others write, in the small; src/docs/performance.md has what many rounds showed. */
class FaultsIT {
    private static final int PATIENCE_SECONDS = 600;

    /** The columns of what was acknowledged, and, behind it and three others, of what was wrong. */
    private static final int ACKNOWLEDGED = 3;

    private static final int WRONG = 7;

    @TempDir
    private static Path folder;

    @Test
    void aKilledProcessLosesNothingOfTheEmbeddedDatabase() throws Exception {
        assumeThat(System.getProperty("quarkus.datasource.db-kind", "h2"))
                .as("what was packaged")
                .isEqualTo("h2");
        assertNothingLost(run(Map.of(), "DATABASE=h2", "ROUNDS=2", "KINDS=kill"), "kill", "1", "2");
    }

    @Test
    void killedNodesAndTornConnectionsLoseNothingOnPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Map<String, String> database = Map.of(
                    "GISA_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "GISA_DB_USERNAME", "postgres",
                    "GISA_DB_PASSWORD", "postgres");
            List<String> lines = run(database, "DATABASE=postgresql", "NODES=2", "ROUNDS=1", "KINDS=cut kill");
            assertNothingLost(lines, "cut", "2", "1");
            assertNothingLost(lines, "kill", "2", "1");
        }
    }

    /** @return what it printed, if it went well */
    private static List<String> run(Map<String, String> environment, String... settings) throws Exception {
        String name = settings[0].replace('=', '-');
        Path output = folder.resolve(name + ".output");
        Path progress = folder.resolve(name + ".progress");
        List<String> command = new ArrayList<>(List.of("src/bench/faults", "SECONDS=1"));
        command.addAll(List.of(settings));
        command.add("PORT=" + (20_000 + ProcessHandle.current().pid() % 10_000));
        command.add("WORK=" + folder.resolve(name));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("GISA_") || key.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        Path java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment().put("PATH", java + File.pathSeparator + System.getenv("PATH"));
        Process process = builder.redirectOutput(output.toFile())
                .redirectError(progress.toFile())
                .start();
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String told = Files.readString(output) + Files.readString(progress);
            assertThat(ended).as(told).isTrue();
            assertThat(process.exitValue()).as(told).isZero();
        } finally {
            process.destroy();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
        return Files.readAllLines(output);
    }

    private static void assertNothingLost(List<String> lines, String kind, String nodes, String rounds) {
        assertThat(lines)
                .as("a row of " + kind)
                .filteredOn(line -> line.startsWith("| " + kind + " |"))
                .singleElement()
                .satisfies(line -> {
                    List<String> row = List.of(line.substring(2).split(" *\\| *"));
                    assertThat(row.subList(0, ACKNOWLEDGED)).containsExactly(kind, nodes, rounds);
                    assertThat(Integer.parseInt(row.get(ACKNOWLEDGED).replace(",", "")))
                            .isPositive();
                    assertThat(row.subList(WRONG, row.size())).hasSize(5).containsOnly("0");
                });
    }
}
