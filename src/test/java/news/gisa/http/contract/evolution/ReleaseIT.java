package news.gisa.http.contract.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the document that this build wrote against the one of the last release. */
@Tag("last")
class ReleaseIT {
    private static final Path FOLDER = Path.of("openapi");

    @Test
    void documentMayBecomeWhatItBecame() throws IOException {
        Release last = new Release(ContractEditor.read(FOLDER.resolve("released/openapi.json")));
        assertThat(last.faults(
                        ContractEditor.read(FOLDER.resolve("openapi.json")),
                        Files.readString(FOLDER.resolve("CHANGELOG.md"))))
                .isEmpty();
    }
}
