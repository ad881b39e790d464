package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does what the README and the guide tell their readers to do, with the packaged service and its sample content.
 *
 * <p>A start takes longer than a page, so all pages share one: a page makes its own things, and relies on no other page. What may
 * differ from a page is said in {@link ConsoleSession}. A page with a {@code sleep} has a clock to wait for.
 */
class DocumentationIT {
    private static final String RUN_ELSEWHERE = "is run by ClientsIT";
    private static final String RUN_ON_POSTGRESQL = "is run by PostgresToolsIT";

    /** Blocks that are not run here, by their first line, and why. */
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            Map.entry("./mvnw package quarkus:run -DskipTests", "builds the service that runs here already"),
            Map.entry("./mvnw verify", "runs this test"),
            Map.entry("target/quarkus-app/gisa", "is another way to start the service; it has tests of its own"),
            Map.entry(
                    "java -XX:+ExitOnOutOfMemoryError -jar target/quarkus-app/quarkus-run.jar",
                    "is how the service was started"),
            Map.entry(
                    "./mvnw package -Ppostgresql -DskipTests",
                    "builds it once more; it is tested when it is the one packaged"),
            Map.entry(
                    "GISA_SAMPLE_CONTENT=false GISA_DB_URL=jdbc:postgresql://localhost/gisa GISA_DB_USERNAME=gisa"
                            + " GISA_DB_PASSWORD=secret target/quarkus-app/gisa",
                    "starts that build; MovingIT does so"),
            Map.entry(
                    "GISA_DB_PASSWORD=secret GISA_ADMIN_TOKEN=gisa_change-me-0123456789 docker compose"
                            + " -f src/main/docker/compose.yaml up --build",
                    "needs a container engine; NodesIT starts the same without"),
            Map.entry("GISA_DB_URL=jdbc:postgresql://pgbouncer:6432/gisa?prepareThreshold=0", "is a setting"),
            Map.entry("umask 077", "starts a second service; BackupIT does the same"),
            Map.entry(
                    "GISA_DATA=node1 QUARKUS_HTTP_PORT=8081 GISA_DB_URL=jdbc:postgresql://localhost/gisa GISA_DB_PASSWORD=secret"
                            + " GISA_ADMIN_TOKEN=gisa_change-me-0123456789 target/quarkus-app/gisa",
                    "starts two services; NodesIT does so"),
            Map.entry(
                    "src/bench/faults ROUNDS=100                          # kill, on the embedded database",
                    "takes hours; FaultsIT does it in the small"),
            Map.entry("pg_dump --format=custom --file=/var/backups/gisa/gisa.dump gisa", RUN_ON_POSTGRESQL),
            Map.entry("createdb --template=template0 gisa_restored", RUN_ON_POSTGRESQL),
            Map.entry("archive_mode = on", RUN_ON_POSTGRESQL),
            Map.entry("pg_basebackup --pgdata=/var/backups/gisa/base --checkpoint=fast", RUN_ON_POSTGRESQL),
            Map.entry(
                    "psql --dbname=gisa --command=\"select pg_create_restore_point('before-the-import')\"",
                    RUN_ON_POSTGRESQL),
            Map.entry("pg_ctl --pgdata=/var/lib/postgresql/data stop", RUN_ON_POSTGRESQL),
            Map.entry("./mvnw package -DskipTests && src/bench/run", "measures for many minutes"),
            Map.entry(
                    "src/bench/run ARTICLES=1000000                     # a second service, with 5,000, is measured beside it",
                    "measures for an hour"),
            Map.entry(
                    "src/bench/abuse   # nine minutes; SECONDS=10 WARM=20 KINDS='idle' for a first impression",
                    "measures for minutes"),
            Map.entry("src/bench/writes   # ten minutes", "measures for ten minutes"),
            Map.entry(
                    "cp -r src/test/clients/typescript front && cd front", "needs a registry; ClientsIT does the same"),
            Map.entry("import createClient from \"openapi-fetch\";", RUN_ELSEWHERE),
            Map.entry(
                    "// What a front and a desk do, with every answer and every error typed from the contract.",
                    RUN_ELSEWHERE),
            Map.entry("// Headlines, page by page: the cursor of the next one is in its address.", RUN_ELSEWHERE),
            Map.entry(
                    "// Two editors save: the second did not see the first one's save, and is told what it missed.",
                    RUN_ELSEWHERE),
            Map.entry("# Headlines, page by page: the cursor of the next one is in its address.", RUN_ELSEWHERE),
            Map.entry(
                    "# Two editors save: the second did not see the first one's save, and is told what it missed.",
                    RUN_ELSEWHERE),
            Map.entry("GISA_PROXIES=10.0.0.0/8,2001:db8::7", "is a setting, not a command"),
            Map.entry("Deprecation: @1767225600", "is a part of an answer that no operation gives now"),
            Map.entry("cp openapi/openapi.json openapi/released/openapi.json", "is done at a release"),
            Map.entry(
                    "upstream gisa { server 127.0.0.1:8080; keepalive 64; }",
                    "is a part of another program's settings"));

    @TempDir
    static Path folder;

    private static Packaged gisa;

    @BeforeAll
    static void start() throws Exception {
        for (String tool : List.of("bash", "curl", "jq")) {
            assertThat(Stream.of(System.getenv("PATH").split(File.pathSeparator)))
                    .as("The commands of the guide need bash, curl and jq; there is no " + tool + " here.")
                    .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
        }
        gisa = new Packaged(folder.resolve("service"))
                .with("GISA_SAMPLE_CONTENT", "true")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (gisa != null) {
            gisa.close();
        }
    }

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> chapters = Files.list(Path.of("src/docs"))) {
            chapters.sorted().forEach(pages::add);
        }
        return pages;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyCommandPrintsWhatThePageSays(Path file) throws Exception {
        Path place = folder.resolve(file.getFileName().toString());
        Files.createDirectories(place.resolve("data"));
        Files.copy(gisa.data().resolve("admin-token"), place.resolve("data/admin-token"));
        ConsoleSession session = new ConsoleSession(place, gisa.uri("/").getPort());
        assertThat(String.join("\n", session.differences(ConsolePage.read(file))))
                .isEmpty();
    }

    @Test
    void everyOtherBlockIsOneThatIsNotRunForAReason() throws IOException {
        List<String> others = new ArrayList<>();
        for (Path page : pages()) {
            ConsolePage.read(page)
                    .others()
                    .forEach(block -> others.add(block.lines().get(0)));
        }
        assertThat(others).containsOnlyOnceElementsOf(NOT_RUN.keySet()).hasSameSizeAs(NOT_RUN.keySet());
    }

    @Test
    void cachesAreToldWhatTheTableSays() throws Exception {
        // Of the sample content nothing is of the last two days, without which there is no news sitemap.
        String article = "/api/v1/articles/fresh";
        assertThat(write("POST", "/api/v1/articles", "{\"headline\": \"fresh\", \"slug\": \"fresh\"}"))
                .isEqualTo(201);
        assertThat(write("POST", article + "/publish", "{}")).isEqualTo(200);
        try {
            assertThat(CacheTable.faults(gisa)).isEmpty();
        } finally {
            assertThat(write("DELETE", article, "", "If-Match", "*")).isEqualTo(204);
            assertThat(write("POST", article + "/purge", "{}")).isEqualTo(204);
        }
    }

    private static int write(String method, String path, String body, String... more) throws Exception {
        String token = Files.readString(gisa.data().resolve("admin-token")).strip();
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        if (!body.isEmpty()) {
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        headers.addAll(List.of(more));
        return gisa.send(method, path, body, headers.toArray(String[]::new)).statusCode();
    }
}
