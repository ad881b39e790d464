package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the documentation finds what is wrong. It needs bash only. */
class ConsoleSessionTest {
    private static final int PORT = 54321;

    @TempDir
    Path folder;

    private static ConsolePage page(String text) {
        return ConsolePage.of("page.md", text.lines().toList());
    }

    private List<String> differences(String text) throws IOException, InterruptedException {
        return new ConsoleSession(folder, PORT).differences(page(text));
    }

    @Test
    void commandsAndWhatTheyPrintAreTakenFromConsoleBlocksOnly() {
        ConsolePage page = page("""
                # A page

                ```sh
                $ not this
                ```

                ```console
                $ echo a
                a

                $ x=1

                $ echo b \\
                  c
                b c

                ```
                """);
        assertThat(page.commands())
                .containsExactly(
                        new ConsolePage.Command(8, "echo a", List.of("a")),
                        new ConsolePage.Command(11, "x=1", List.of()),
                        new ConsolePage.Command(13, "echo b \\\n  c", List.of("b c")));
        assertThat(page.others()).containsExactly(new ConsolePage.Block(4, "sh", List.of("$ not this")));
    }

    @Test
    void hereDocumentBelongsToItsCommand() throws Exception {
        String page = """
                ```console
                $ cat > file <<'END'
                $ a

                END

                $ wc -l < file; cat <<ONE; cat <<-TWO
                1
                ONE
                \t2
                \tTWO
                2
                1
                2
                ```
                """;
        assertThat(page(page).commands()).extracting(ConsolePage.Command::line).containsExactly(2, 7);
        assertThat(differences(page)).isEmpty();
    }

    @Test
    void blockWithoutACommandIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> page("\n```console\nno prompt\n```\n"))
                .hasMessage("page.md:3: a console block begins with $");
    }

    @Test
    void variablesAndFilesLiveAsLongAsThePage() throws Exception {
        assertThat(differences("""
                ```console
                $ x=7; echo $x > file
                ```

                ```console
                $ echo "$x $(cat file)"
                7 7
                ```
                """)).isEmpty();
    }

    @Test
    void everyDifferenceIsToldWithItsPlace() throws Exception {
        List<String> faults = differences("""
                ```console
                $ echo one
                two

                $ echo right
                right

                $ printf 'a\\nb\\n'
                a
                ```
                """);
        assertThat(faults)
                .containsExactly(
                        "page.md:2\n$ echo one\n--- the page says:\ntwo\n--- but:\none\n",
                        "page.md:8\n$ printf 'a\\nb\\n'\n--- the page says:\na\n--- but:\na\nb\n");
    }

    @Test
    void ellipsisStandsForSomethingOnItsLine() throws Exception {
        assertThat(differences("```console\n$ echo '{\"id\":\"0193\",\"n\":1}'\n{\"id\":\"019…\",\"n\":1}\n```\n"))
                .isEmpty();
        assertThat(differences("```console\n$ echo '{\"id\":\"019\",\"n\":1}'\n{\"id\":\"019…\",\"n\":1}\n```\n"))
                .hasSize(1);
        assertThat(differences("```console\n$ printf 'a\\nb\\n'\na…\n```\n")).hasSize(1);
        assertThat(differences("```console\n$ echo a.b\na?b\n```\n")).hasSize(1);
    }

    @Test
    void portIsThatOfTheServiceUnderTest() throws Exception {
        assertThat(differences(
                        "```console\n$ x=localhost:8080; echo ${x#*:} http://$x/\n54321 http://localhost:8080/\n```\n"))
                .isEmpty();
    }

    @Test
    void silentFailureAndErrorsAreFound() throws Exception {
        assertThat(differences("```console\n$ false\n```\n"))
                .singleElement()
                .asString()
                .contains("it ended with 1");
        assertThat(differences("```console\n$ cat nothing-here\n```\n")).hasSize(1);
        assertThat(differences("```console\n$ echo 'open\n```\n")).hasSize(1);
        List<String> faults = differences("```console\n$ exit 0\n\n$ echo a\na\n```\n");
        assertThat(faults.get(0)).contains("page.md:2", "it did not end");
        assertThat(faults.get(1)).contains("page.md:4", "it was not reached");
    }

    @Test
    void commandThatReadsDoesNotSwallowTheNextOne() throws Exception {
        assertThat(differences("```console\n$ cat\n\n$ echo a\na\n```\n")).isEmpty();
    }
}
