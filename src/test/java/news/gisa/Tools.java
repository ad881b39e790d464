package news.gisa;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that a test needs and that not every machine has. */
final class Tools {
    private Tools() {}

    /** Returns if it is there; else the test fails where {@code TOOLS=required}, and is skipped where not. */
    static void require(String tool) {
        if (Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(place -> Files.isExecutable(Path.of(place, tool)))) {
            String reason = "There is no " + tool + " here.";
            if ("required".equals(System.getenv("TOOLS"))) {
                fail(reason);
            }
            abort(reason);
        }
    }
}
