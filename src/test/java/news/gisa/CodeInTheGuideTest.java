package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide shows of clients is what {@link ClientsIT} runs. */
class CodeInTheGuideTest {
    private static final Map<String, String> FOLDERS = Map.of("ts", "typescript", "java", "java", "python", "python");

    @Test
    void everyPieceOfCodeIsOfAFileThatIsRun() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Path page : DocumentationIT.pages()) {
            for (ConsolePage.Block block : ConsolePage.read(page).others()) {
                if (FOLDERS.containsKey(block.kind())) {
                    seen.add(block.kind());
                    assertThat(files(FOLDERS.get(block.kind())))
                            .as(page + ":" + block.line())
                            .anyMatch(file -> file.contains(withoutMargin(block.lines())));
                }
            }
        }
        assertThat(seen).isEqualTo(FOLDERS.keySet());
    }

    private static List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/clients", folder))) {
            return files.filter(Files::isRegularFile)
                    .map(CodeInTheGuideTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return withoutMargin(Files.readAllLines(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A part of a file may be shown further to the left. */
    private static String withoutMargin(List<String> lines) {
        return String.join("\n", lines.stream().map(String::strip).toList());
    }
}
