package news.gisa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which answers the tests saw of which operation: each once, in a file for each JVM, for the check at the end of the build. */
final class SeenAnswers {
    private static final Path FOLDER = Path.of("target", "contract-seen");

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** @param type of the problem, if it is one */
    void add(String operation, int status, String type) {
        String line = operation + '\t' + status + '\t' + type + '\n';
        if (seen.add(line)) {
            append(line);
        }
    }

    private synchronized void append(String line) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(ProcessHandle.current().pid() + ".tsv"),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return operation, status and type of all that were seen, each separated by a tab */
    static Set<String> all() throws IOException {
        Set<String> all = new TreeSet<>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    all.addAll(Files.readAllLines(file));
                }
            }
        }
        return all;
    }
}
