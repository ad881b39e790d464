package news.gisa.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Where the README and the chapters are read as files, their links lead to files. */
class LinksTest {
    private static final Path CHAPTERS = Path.of("src/docs");
    private static final Path README = Path.of("README.md");

    private static List<String> links(Path file) throws IOException {
        List<String> links = new ArrayList<>();
        Parser.builder().build().parse(Files.readString(file)).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }

    /** As places that show a repository make them. */
    private static Set<String> anchors(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("#{1,4} .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void everyLinkLeadsToAFileOrToTheService() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : Stream.concat(
                        Stream.of(README), Chapters.NAMES.stream().map(name -> CHAPTERS.resolve(name + ".md")))
                .toList()) {
            for (String link : links(file)) {
                if (!link.startsWith("http://localhost:8080") && !leadsSomewhere(file, link)) {
                    broken.add(file + " -> " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path from, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    @Test
    void everyChapterIsListedAndInTheReadme() throws IOException {
        try (Stream<Path> files = Files.list(CHAPTERS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Chapters.NAMES.stream().map(name -> name + ".md").toList());
        }
        assertThat(links(README))
                .containsAll(Chapters.NAMES.stream()
                        .map(name -> CHAPTERS.resolve(name + ".md").toString())
                        .toList());
    }

    @Test
    void readmeFitsOnTwoScreensAndAHalf() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(250);
    }
}
