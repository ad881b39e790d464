package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmark in the small: it is run seldom, and would otherwise be found broken when it is needed. All scripts run at the same
 * time, since their figures do not matter here.
 */
class BenchIT {
    private static final int PATIENCE_SECONDS = 600;

    /** Most of the time goes into starts, which are shorter so. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** The column of ordinary requests that failed beside an abuse. */
    private static final int FAILED = 8;

    @TempDir
    private static Path folder;

    private static Script articles;
    private static Script comments;
    private static Script abuse;
    private static Script writes;
    private static Script starts;
    private static Script memory;

    @BeforeAll
    static void start() throws IOException {
        articles = new Script("run", "ARTICLES=300", "YARDSTICKS=");
        // The client for where there is no wrk, also where there is.
        comments = new Script(
                "comments", "COMMENTS=300", "PAGES=3", "POSTS=20", "ADDRESSES=20", "WRITERS=2", "CLIENT=java");
        abuse = new Script("abuse", "SECONDS=0.3", "ALONE=0.1", "CONNECTIONS=3", "ARTICLES=5");
        writes = new Script("writes", "CLIENTS=2");
        starts = new Script("start", "CLIENT=java");
        memory = new Script("memory", "WRITES=5", "ADDRESSES=10", "PEOPLE=5", "LISTENERS=3");
    }

    @AfterAll
    static void stop() throws IOException {
        articles.close();
        comments.close();
        abuse.close();
        writes.close();
        starts.close();
        memory.close();
    }

    @Test
    void everyCaseOfArticlesIsMeasured() throws Exception {
        List<List<String>> rows = rows(articles.output(), "cold", "hot");
        assertThat(rows)
                .extracting(row -> row.get(0) + ": " + row.get(1))
                .containsExactly(
                        "cold: headlines, 20",
                        "cold: headlines of a section, 20",
                        "cold: headlines, page 11",
                        "cold: article by slug",
                        "cold: article with weather and comments",
                        "cold: 304",
                        "hot: headlines, 20",
                        "hot: headlines, 20, gzip",
                        "hot: headlines of a section, 20",
                        "hot: headlines, page 11",
                        "hot: article by slug",
                        "hot: article with weather and comments",
                        "hot: 304");
        assertThat(rows).allSatisfy(row -> assertPositive(row.subList(2, 6)));
    }

    @Test
    void everyCaseOfCommentsIsMeasured() throws Exception {
        List<List<String>> rows = rows(comments.output(), "1");
        assertThat(rows).hasSize(2);
        assertPositive(rows.get(0).subList(1, 4));
        assertPositive(rows.get(1).subList(1, 4));
        assertThat(rows.get(1).get(4)).endsWith("{201=20}");
    }

    @Test
    void everyKindOfAbuseIsMeasuredAndNobodyElseFails() throws Exception {
        String[] kinds = {
            "slow-bodies", "endless-bodies", "slow-readers", "amplification", "made-up", "addresses", "idle"
        };
        List<List<String>> rows = rows(abuse.output(), kinds);
        assertThat(rows).extracting(row -> row.get(0)).containsExactly(kinds);
        assertThat(rows).extracting(row -> row.get(FAILED)).containsOnly("0");
    }

    @Test
    void everyKindOfWriteIsMeasured() throws Exception {
        List<List<String>> rows = rows(writes.output(), "2");
        assertThat(rows)
                .extracting(row -> row.get(1))
                .containsExactly(
                        "a bare row",
                        "a bare row, the log's lock and entry",
                        "create",
                        "save",
                        "publish",
                        "create and publish",
                        "comment");
        assertThat(rows).allSatisfy(row -> assertPositive(row.subList(3, 6)));
        assertThat(rows.subList(2, 7)).allSatisfy(row -> assertPositive(row.subList(2, 7)));
    }

    @Test
    void everyWayToStartIsMeasured() throws Exception {
        List<List<String>> rows = rows(starts.output(), "plain", "launcher");
        assertThat(rows).extracting(row -> row.get(0)).containsExactly("plain", "launcher");
        assertThat(rows).allSatisfy(row -> assertPositive(row.subList(1, 6)));
        assertThat(starts.output()).filteredOn(line -> line.startsWith("- ")).hasSize(3);
    }

    @Test
    void memoryIsMeasuredAfterAllThatCouldFillIt() throws Exception {
        List<List<String>> rows = rows(
                memory.output(),
                "the start",
                "5 articles created and published",
                "10 different addresses asked for once",
                "5 comments, each from another address",
                "3 listeners, while they listen");
        assertThat(rows).hasSize(5).allSatisfy(row -> {
            assertPositive(row.subList(1, 4));
            assertPositive(row.subList(6, 8));
        });
    }

    /** The rows of tables in Markdown that begin with one of these. */
    private static List<List<String>> rows(List<String> lines, String... begin) {
        return lines.stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2).split(" *\\| *")))
                .filter(row -> List.of(begin).contains(row.get(0)))
                .toList();
    }

    /** The first figure of each cell. */
    private static void assertPositive(List<String> cells) {
        assertThat(cells)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(
                                Double.parseDouble(cell.replace(",", "").replaceAll("^([0-9.]+).*", "$1")))
                        .isPositive());
    }

    /** A script that runs. */
    private static final class Script implements AutoCloseable {
        private final Path output;
        private final Path progress;
        private final Process process;
        private EmbeddedPostgres postgres;

        Script(String name, String... settings) throws IOException {
            output = folder.resolve(name + ".output");
            progress = folder.resolve(name + ".progress");
            List<String> command = new ArrayList<>(List.of("src/bench/" + name));
            command.addAll(List.of("ROUNDS=1", "WARM=0", "SECONDS_PER_CASE=0.3", "CONNECTIONS=4"));
            command.addAll(List.of(settings));
            command.add("PORT=" + freePort());
            command.add("WORK=" + folder.resolve(name));
            ProcessBuilder builder = new ProcessBuilder(command);
            prepare(builder.environment());
            process = builder.redirectOutput(output.toFile())
                    .redirectError(progress.toFile())
                    .start();
        }

        private void prepare(Map<String, String> environment) throws IOException {
            environment.keySet().removeIf(name -> name.startsWith("GISA_") || name.startsWith("QUARKUS_"));
            Path java = Path.of(System.getProperty("java.home"), "bin");
            environment.put("PATH", java + File.pathSeparator + environment.get("PATH"));
            environment.put("JDK_JAVA_OPTIONS", SHORT_LIVED);
            if (System.getProperty("quarkus.datasource.db-kind", "h2").equals("postgresql")) {
                postgres = EmbeddedPostgres.builder().start();
                environment.put("DATABASE", "postgresql");
                environment.put("GISA_DB_URL", postgres.getJdbcUrl("postgres", "postgres"));
                environment.put("GISA_DB_USERNAME", "postgres");
                environment.put("GISA_DB_PASSWORD", "postgres");
            }
        }

        /** @return what it printed, if it went well */
        List<String> output() throws IOException, InterruptedException {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(this::told)
                    .isTrue();
            assertThat(process.exitValue()).as(this::told).isZero();
            return Files.readAllLines(output);
        }

        private String told() {
            try {
                return Files.readString(output) + Files.readString(progress);
            } catch (IOException e) {
                return e.toString();
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket free = new ServerSocket(0)) {
                return free.getLocalPort();
            }
        }

        /** Where it still runs, it stops what it started. */
        @Override
        public void close() throws IOException {
            process.destroy();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            if (postgres != null) {
                postgres.close();
            }
        }
    }
}
