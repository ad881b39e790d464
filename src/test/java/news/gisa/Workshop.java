package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of a folder of {@code src/test/clients} below {@code target}, where programs are run that leave files behind. */
final class Workshop {
    private static final int PATIENCE_MINUTES = 8;

    private final Path folder;
    private final Map<String, String> environment;

    private Workshop(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** @param environment of the programs, beside the test's own */
    static Workshop of(String name, Map<String, String> environment) throws IOException {
        Path source = Path.of("src/test/clients", name);
        Path folder = Path.of("target/clients", name).toAbsolutePath();
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, folder.resolve(source.relativize(file))));
        }
        return new Workshop(folder, environment);
    }

    /** What is as it was keeps its time, so that tools that compare times have nothing to do. */
    private static void copy(Path file, Path copy) {
        try {
            if (Files.notExists(copy) || Files.mismatch(file, copy) >= 0) {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Fetches what {@code package-lock.json} names, if it was not fetched before. */
    void npmInstall() throws IOException, InterruptedException {
        Path lock = path("package-lock.json");
        Path fetched = path("node_modules/fetched");
        if (Files.notExists(fetched) || Files.mismatch(lock, fetched) >= 0) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
                    .expectSuccess();
            Files.copy(lock, fetched);
        }
    }

    /** Runs a program of what was fetched. */
    Result npmRun(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(path("node_modules/.bin/" + program).toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    Result run(String... command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "run", ".out");
        Path complaints = Files.createTempFile(folder, "run", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(printed.toFile())
                    .redirectError(complaints.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            return new Result(
                    String.join(" ", command),
                    process.exitValue(),
                    Files.readString(printed),
                    Files.readString(complaints));
        } finally {
            Files.delete(printed);
            Files.delete(complaints);
        }
    }

    /** How a program ended. */
    record Result(String command, int exit, String printed, String complaints) {
        /** @return what it printed; it has to have ended well */
        String expectSuccess() {
            assertThat(exit).as(command + "\n" + printed + complaints).isZero();
            return printed;
        }
    }
}
