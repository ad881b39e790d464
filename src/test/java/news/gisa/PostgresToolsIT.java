package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL's own tools, as the chapter on backups says them, on a server that this machine has. */
class PostgresToolsIT {
    private static final Path PAGE = Path.of("src/docs/operations.md");
    private static final String TOKEN = "gisa_integration-test-0123456789";
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer " + TOKEN;
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private int port;
    private Path data;
    private Path backups;

    @BeforeEach
    void startServer() throws Exception {
        for (String tool : List.of("pg_dump", "pg_restore", "pg_basebackup", "psql")) {
            Tools.require(tool);
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        data = folder.resolve("server/data");
        backups = folder.resolve("backups");
        Files.createDirectories(data.getParent());
        Files.createDirectories(backups.resolve("wal"));
        run("initdb --no-sync --auth=trust --username=postgres --pgdata=" + data);
        List<String> settings = new ArrayList<>(List.of(
                "port = " + port, "listen_addresses = 'localhost'", "unix_socket_directories = ''", "fsync = off"));
        settings.addAll(block("archive_mode = on").lines().toList());
        Files.write(data.resolve("postgresql.conf"), settings, java.nio.file.StandardOpenOption.APPEND);
        run("pg_ctl --pgdata=" + data + " --log=" + folder.resolve("server/log") + " start");
        run("createdb gisa");
    }

    @AfterEach
    void stopServer() throws Exception {
        if (data != null && Files.exists(data.resolve("postmaster.pid"))) {
            run("pg_ctl --pgdata=" + data + " --mode=immediate stop");
        }
    }

    /** The block of the page that begins so, with the places of this test. */
    private String block(String firstWords) throws IOException {
        List<ConsolePage.Block> found = ConsolePage.read(PAGE).others().stream()
                .filter(block -> block.lines().get(0).startsWith(firstWords))
                .toList();
        assertThat(found).as(firstWords).hasSize(1);
        return String.join("\n", found.get(0).lines())
                .replace("/var/lib/postgresql", data.getParent().toString())
                .replace("/var/backups/gisa", backups.toString());
    }

    /** @return what it printed */
    private String run(String script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-euc", script));
        if (System.getProperty("user.name").equals("root")) {
            // The server does not run as root.
            command.addAll(0, List.of("unshare", "-U"));
        }
        Path out = Files.createTempFile(folder, "run", ".out");
        ProcessBuilder bash = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        bash.environment().put("PATH", newestVersion() + File.pathSeparator + System.getenv("PATH"));
        bash.environment().put("PGHOST", "localhost");
        bash.environment().put("PGPORT", String.valueOf(port));
        bash.environment().put("PGUSER", "postgres");
        bash.environment().put("LC_ALL", "C.UTF-8");
        Process process = bash.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.descendants().filter(child -> !ended).forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        String printed = Files.readString(out);
        assertThat(ended && process.exitValue() == 0)
                .as(script + "\n" + printed)
                .isTrue();
        return printed;
    }

    /** Where Debian has the programs of a server, which are not on the path. */
    private static String newestVersion() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return "";
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .max((a, b) -> Integer.compare(
                            Integer.parseInt(a.getFileName().toString()),
                            Integer.parseInt(b.getFileName().toString())))
                    .map(version -> version.resolve("bin").toString())
                    .orElse("");
        }
    }

    private Packaged node(String name, String database) throws Exception {
        return new Packaged(folder.resolve(name), "jdbc:postgresql://localhost:" + port + "/" + database)
                .with("GISA_ADMIN_TOKEN", TOKEN)
                .start();
    }

    /** @return its number in the change log */
    private static long write(Packaged gisa, String slug) throws IOException, InterruptedException {
        HttpResponse<String> answer = gisa.send(
                "POST",
                "/api/v1/articles?publish=true",
                "{\"slug\": \"" + slug + "\", \"headline\": \"" + slug + " — 기사\", \"body\": \"본문\"}",
                AUTHORIZATION,
                BEARER,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Long.parseLong(answer.headers().firstValue("Change-Seq").orElseThrow());
    }

    /** All there is, but for the first line, which says when it was asked for. */
    private static String all(Packaged gisa) throws IOException, InterruptedException {
        HttpResponse<String> answer = gisa.get("/api/v1/export", AUTHORIZATION, BEARER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().skip(1).collect(Collectors.joining("\n"));
    }

    private static JsonNode changes(Packaged gisa) throws IOException, InterruptedException {
        HttpResponse<String> answer = gisa.get("/api/v1/changes?limit=1000", AUTHORIZATION, BEARER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("items");
    }

    private long count(String slug) throws IOException, InterruptedException {
        return Long.parseLong(run("psql --dbname=gisa --tuples-only --no-align"
                        + " --command=\"select count(*) from article_slug where slug = '" + slug + "'\"")
                .strip());
    }

    /** What it was at that instant, to the last change, and it goes on from there. */
    private static void assertIs(Packaged gisa, String all, JsonNode changes) throws IOException, InterruptedException {
        assertThat(all(gisa)).isEqualTo(all);
        assertThat(changes(gisa)).isEqualTo(changes);
        long last = changes.path(changes.size() - 1).path("seq").asLong();
        assertThat(write(gisa, "afterwards")).isGreaterThan(last);
        assertThat(changes(gisa).path(changes.size()).path("seq").asLong()).isEqualTo(last + 1);
        assertThat(gisa.get("/api/v1/articles/before-the-copy").statusCode()).isEqualTo(200);
        assertThat(gisa.log()).doesNotContain("ERROR");
    }

    @Test
    void whatWasCopiedIsThereAgainAsItWasAtThatInstant() throws Exception {
        String dumped;
        JsonNode changesDumped;
        String named;
        JsonNode changesNamed;
        String instant;
        try (Packaged gisa = node("node", "gisa")) {
            write(gisa, "before-the-copy");
            run(block("pg_basebackup"));
            write(gisa, "before-the-dump");
            dumped = all(gisa);
            changesDumped = changes(gisa);
            run(block("pg_dump"));
            write(gisa, "before-the-instant");
            instant = run("psql --dbname=gisa --tuples-only --no-align --command='select clock_timestamp()'")
                    .strip();
            write(gisa, "after-the-instant");
            named = all(gisa);
            changesNamed = changes(gisa);
            run(block("psql"));
            write(gisa, "regretted");

            run(block("createdb"));
            try (Packaged restored = node("restored", "gisa_restored")) {
                assertIs(restored, dumped, changesDumped);
                assertThat(restored.get("/api/v1/articles/before-the-instant").statusCode())
                        .isEqualTo(404);
            }
            gisa.stop();
        }
        String goBack = block("pg_ctl");
        assertThat(goBack).contains("recovery_target_name = 'before-the-import'");

        run(goBack.replace(
                "recovery_target_name = 'before-the-import'",
                "archive_mode = off\nrecovery_target_time = '" + instant + "'"));
        assertThat(List.of(count("before-the-dump"), count("before-the-instant"), count("after-the-instant")))
                .containsExactly(1L, 1L, 0L);
        Files.move(data.resolveSibling("data-before"), data.resolveSibling("data-first"));

        run(goBack);
        try (Packaged gisa = node("recovered", "gisa")) {
            assertIs(gisa, named, changesNamed);
            assertThat(gisa.get("/api/v1/articles/after-the-instant").statusCode())
                    .isEqualTo(200);
            assertThat(gisa.get("/api/v1/articles/regretted").statusCode()).isEqualTo(404);
        }
    }
}
