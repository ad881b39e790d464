package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The time that reading takes grows with the length of the text, whatever the text is. */
class MarkdownTimeTest {

    /** As many characters as a body may have. */
    private static final int LENGTH = 490_000;

    /** What is read by steps of its square takes minutes; the rest some tenths of a second on a machine at leisure. */
    private static final long MOST_SECONDS = 20;

    static Stream<String> texts() {
        Stream<String> repeated = Stream.of(
                        "*a*",
                        "*a **a ",
                        "a**",
                        "가)**",
                        "*a_ ",
                        "~~a*",
                        "[",
                        "![[",
                        "[[]()",
                        "[![]()",
                        "[a](",
                        "[a](b \"",
                        "<",
                        "<a@a.",
                        "<!a ",
                        "<a b=\"",
                        "&a",
                        "> ",
                        "7. a\n",
                        "|-|-|\n|-|\n",
                        "(\n",
                        "[a]: b\n")
                .map(part -> part.repeat(LENGTH / part.length()));
        Stream<String> composed = Stream.of(
                "*a **a ".repeat(35_000) + "a** a**".repeat(35_000),
                "_a **a ".repeat(35_000) + "a_ a**".repeat(35_000),
                "[".repeat(LENGTH / 2) + "]".repeat(LENGTH / 2),
                "*".repeat(LENGTH / 2) + "a" + "*".repeat(LENGTH / 2),
                "*".repeat(LENGTH / 2) + " a*".repeat(LENGTH / 6),
                IntStream.range(1, 980)
                        .mapToObj(length -> "`".repeat(length) + "a")
                        .collect(Collectors.joining()),
                (">".repeat(31) + " a\n\n").repeat(14_000),
                "|a".repeat(80_000) + "\n" + "|-".repeat(80_000) + "\n" + "|a\n".repeat(50_000),
                "<a@" + "a.".repeat(LENGTH / 2) + "a>");
        return Stream.concat(repeated, composed);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aLongTextIsReadInReasonableTime(String markdown) {
        long start = System.nanoTime();

        MarkdownBody body = MarkdownBody.parse(markdown);
        body.html();
        body.renderedSize();

        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(MOST_SECONDS);
    }

    @Test
    void deeperNestingThanAnybodyWritesIsText() {
        String html = MarkdownBody.parse("*a **a ".repeat(100) + "a** a* ".repeat(100))
                .html();

        HtmlGrammar.check(html);
        assertThat(html.split("<em>", -1)).hasSizeBetween(16, 18);
        assertThat(MarkdownBody.parse("![".repeat(100) + "a" + "](b)".repeat(100))
                        .html())
                .startsWith("<p>![![")
                .endsWith("](b)</p>\n");
    }
}
