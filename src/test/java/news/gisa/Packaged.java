package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, started and stopped as an operator would. */
final class Packaged implements AutoCloseable {
    /** What was packaged. */
    static final Path FOLDER = Path.of("target", "quarkus-app").toAbsolutePath();

    /** The same for PostgreSQL. */
    private static final Path POSTGRESQL_FOLDER =
            Path.of("target", "postgresql").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final ContractCheck CONTRACT = new ContractCheck(Path.of("openapi", "openapi.json"));

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private List<String> wrapper = List.of();
    // As for the tests themselves: a service that lives for seconds does not earn the second compiler.
    private List<String> program = java(FOLDER);
    private EmbeddedPostgres postgres;
    private Process process;

    Packaged(Path folder) throws IOException {
        this.folder = folder;
        port = freePort();
        environment.put("GISA_DATA", data().toString());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        if (System.getProperty("quarkus.datasource.db-kind", "h2").equals("postgresql")) {
            postgres = EmbeddedPostgres.builder().start();
            environment.put("GISA_DB_URL", postgres.getJdbcUrl("postgres", "postgres"));
            environment.put("GISA_DB_USERNAME", "postgres");
            environment.put("GISA_DB_PASSWORD", "postgres");
        }
    }

    /** A node with a data folder of its own, on a database that it may share with others. */
    Packaged(Path folder, EmbeddedPostgres shared) throws IOException {
        this(folder, shared.getJdbcUrl("postgres", "postgres"));
    }

    /** The same, with the database behind an address of somebody else's. */
    Packaged(Path folder, String database) throws IOException {
        this.folder = folder;
        port = freePort();
        program = java(POSTGRESQL_FOLDER);
        environment.put("GISA_DATA", data().toString());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("GISA_DB_URL", database);
        environment.put("GISA_DB_USERNAME", "postgres");
        environment.put("GISA_DB_PASSWORD", "postgres");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static List<String> java(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        // What the launcher gives to Java, where the packaging made it: less than half of the work of a start.
        Path archive = folder.resolve("archive").resolve("classes.jsa");
        if (Files.exists(archive)) {
            command.addAll(List.of(
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0",
                    "-XX:SharedArchiveFile=" + archive));
        }
        command.addAll(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
        return command;
    }

    Packaged with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts it by this launcher. */
    Packaged by(Path launcher) {
        program = List.of(launcher.toString());
        return this;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Waits until it has stopped. @return the exit code */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Gives it a disk of its own for its data, of so many megabytes, which the rest of the machine does not see. */
    Packaged withDisk(int megabytes) throws IOException {
        Files.createDirectories(data());
        wrapper = List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + megabytes + "m tmpfs '" + data().toAbsolutePath() + "' && exec \"$@\"",
                "sh");
        return this;
    }

    /** Its data as the running process sees it. */
    Path disk() {
        return Path.of("/proc/" + process.pid() + "/root" + data().toAbsolutePath());
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Starts and waits until it answers. */
    Packaged start() throws IOException, InterruptedException {
        launch();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return this;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("It did not start:\n" + log());
    }

    /** Starts what is expected to stop by itself. @return the exit code */
    int startInVain() throws IOException, InterruptedException {
        launch();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not stop:\n" + log());
        }
        return process.exitValue();
    }

    /** It stops by itself, and says why in one line, without a stack. */
    void assertStopsWith(String line) throws IOException, InterruptedException {
        assertThat(startInVain()).as(log()).isNotZero();
        assertThat(log()).contains(line).doesNotContain("\tat ", "Exception");
        assertThat(log().lines().filter(text -> text.contains(line))).hasSize(1);
    }

    private void launch() throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(program);
        // Relative names are of its own folder.
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GISA_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true)
                .redirectOutput(logFile().toFile())
                .start();
    }

    /** As kill -9 does: without a chance to clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        askToStop();
        process.waitFor();
    }

    /** As SIGTERM does, without waiting for it. */
    void askToStop() {
        process.destroy();
    }

    String log() throws IOException {
        return Files.readString(logFile());
    }

    private Path logFile() {
        return folder.resolve("log");
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Holds an answer of it against the OpenAPI document, and notes that it was seen. */
    void check(String method, String path, HttpResponse<String> answer) {
        CONTRACT.check(method, path, ContractCheck.Answer.of(answer));
    }

    /** A connection to its database while it does not run. */
    Connection database() throws SQLException {
        return postgres == null
                ? DriverManager.getConnection("jdbc:h2:file:" + data().toAbsolutePath() + "/gisa", "gisa", "gisa")
                : postgres.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
