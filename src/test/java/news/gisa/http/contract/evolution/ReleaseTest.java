package news.gisa.http.contract.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    private static final String CHANGELOG = """
            # Changelog

            ## 1.2.0

            - The first one here.

            ## 1.1.0 (2026-10-01)

            - An older one.
            """;

    private static ContractEditor document(String version) {
        ContractEditor editor = new ContractEditor();
        ((ObjectNode) editor.document().path("info")).put("version", version);
        return editor;
    }

    private static List<String> faults(ContractEditor now, String changelog) {
        return new Release(document("1.2.0").document()).faults(now.document(), changelog);
    }

    private static String with(String version) {
        return CHANGELOG.replaceFirst("## 1", "## " + version + "\n\n- Something.\n\n## 1");
    }

    private static ContractEditor withMore(String version) {
        ContractEditor more = document(version);
        ContractEditor.properties(more.answered("getTag", "200"))
                .putObject("desk")
                .put("type", "string");
        return more;
    }

    private static ContractEditor withLess(String version) {
        ContractEditor less = document(version);
        less.path("/api/v1/tags/{slug}").remove("delete");
        return less;
    }

    @Test
    void whatIsAsItWasNeedsNothing() {
        assertThat(faults(document("1.2.0"), CHANGELOG)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.2.1"})
    void betterWordsNeedNoOtherVersion(String version) {
        ContractEditor words = document(version);
        words.operation("listTags").put("summary", "Said better");
        assertThat(faults(words, version.equals("1.2.0") ? CHANGELOG : with(version)))
                .isEmpty();
    }

    @Test
    void moreNeedsAVersionAndAnEntry() {
        assertThat(faults(withMore("1.2.0"), CHANGELOG))
                .singleElement()
                .asString()
                .contains("raise the second part of info.version");
        assertThat(faults(withMore("1.2.1"), with("1.2.1"))).hasSize(1);
        assertThat(faults(withMore("1.3.0"), CHANGELOG))
                .containsExactly("The first entry of the changelog is not of 1.3.0, which the document has.");
        assertThat(faults(withMore("1.3.0"), with("1.3.0"))).isEmpty();
        assertThat(faults(withMore("2.0.0"), with("2.0.0"))).isEmpty();
    }

    @Test
    void whatBreaksClientsNeedsAnotherGeneration() {
        assertThat(faults(withLess("1.3.0"), with("1.3.0")))
                .containsExactly("Breaks clients of 1.2.0: DELETE /api/v1/tags/{slug}: is no longer there");
        assertThat(faults(withLess("2.0.0"), with("2.0.0"))).isEmpty();
    }

    @Test
    void addressesAreOfTheVersion() {
        ContractEditor next = withMore("1.3.0");
        ((ObjectNode) next.document().path("paths"))
                .set("/api/v2/tags", next.path("/api/v1/tags").deepCopy());
        assertThat(faults(next, with("1.3.0"))).containsExactly("/api/v2/tags is not of version 1.3.0.");
        ((ObjectNode) next.document().path("info")).put("version", "2.0.0");
        assertThat(faults(next, with("2.0.0"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Changelog | The first entry of the changelog is not of 1.2.0, which the document has.",
                "## 1.2.0\\n\\n- It. | ",
                "## 1.2.0\\n\\n- It.\\n\\n## 1.3.0\\n\\n- It. | In the changelog 1.3.0 stands below an older one.",
                "## 1.2.0\\n\\n## 1.1.0\\n\\n- It. | The changelog says nothing of 1.2.0.",
                "## 1.2.0\\n\\n- It.\\n## 1.2.0\\n\\n- It. | In the changelog 1.2.0 stands below an older one."
            })
    void changelogNamesEachVersionOnceAndTheNewestFirst(String changelog, String fault) {
        List<String> faults = faults(document("1.2.0"), changelog.replace("\\n", "\n"));
        if (fault == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).contains(fault);
        }
    }

    @Test
    void versionDoesNotGoBack() {
        assertThat(faults(document("1.1.9"), with("1.1.9")))
                .contains("info.version is 1.1.9, and 1.2.0 was released already.");
        assertThat(ContractVersion.of("1.10.0")).isGreaterThan(ContractVersion.of("1.9.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.2", "v1.2.3", "1.2.3-beta", ""})
    void versionHasThreeNumbers(String text) {
        assertThatThrownBy(() -> ContractVersion.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
