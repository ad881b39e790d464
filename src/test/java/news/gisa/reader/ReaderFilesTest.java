package news.gisa.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of the pages as they lie among the resources. */
class ReaderFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/reader");
    private static final int READER_BYTES = 60_000;

    private static List<String> names(String end) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    @Test
    void assetsAreAllScriptsStylesAndSigns() throws IOException {
        List<String> found = Stream.of(names(".js"), names(".css"), names(".svg"))
                .flatMap(List::stream)
                .sorted()
                .toList();
        assertThat(ReaderFiles.ASSETS).containsExactlyElementsOf(found);
    }

    @Test
    void readerIsSmall() throws IOException {
        int bytes = 0;
        for (String name : ReaderFiles.ASSETS) {
            if (!name.startsWith("home.")) {
                bytes += text(name).getBytes(StandardCharsets.UTF_8).length;
            }
        }
        bytes += ReaderFiles.page("index.html", ReaderFiles.words(PageLanguage.ko))
                .replace("{{preloads}}", ReaderFiles.preloads("0123456789ab"))
                .getBytes(StandardCharsets.UTF_8)
                .length;
        assertThat(bytes).isLessThan(READER_BYTES);
    }

    @Test
    void nothingWritesMarkupOrRunsText() throws IOException {
        for (String name : names(".js")) {
            assertThat(text(name))
                    .as(name)
                    .doesNotContain(
                            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                    .doesNotContain("http://", "https://");
        }
        assertThat(names(".js").stream().filter(name -> read(name).contains("parseFromString")))
                .containsExactly("body.js");
        for (String name : names(".css")) {
            assertThat(text(name)).as(name).doesNotContain("url(", "@import");
        }
    }

    private static String read(String name) {
        try {
            return text(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyWordIsUsed() throws IOException {
        StringBuilder scripts = new StringBuilder();
        for (String name : names(".js")) {
            scripts.append(name.equals("words.js") ? "" : text(name));
        }
        List<String> words = Pattern.compile("^  ([a-zA-Z]+): \\[", Pattern.MULTILINE)
                .matcher(text("words.js"))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(words).hasSizeGreaterThan(50).allMatch(word -> scripts.indexOf("'" + word + "'") >= 0);
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void everyWordOfThePagesIsThere(PageLanguage language) throws IOException {
        assertThat(ReaderFiles.words(language).stringPropertyNames())
                .isEqualTo(ReaderFiles.words(PageLanguage.en).stringPropertyNames());
        for (String page : List.of("home.html", "index.html")) {
            String left = ReaderFiles.page(page, ReaderFiles.words(language));
            assertThat(Pattern.compile("\\{\\{([^}]*)}}")
                            .matcher(left)
                            .results()
                            .map(match -> match.group(1)))
                    .isSubsetOf("language", "zone", "reader", "name", "version", "preloads");
        }
    }
}
