package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small in, small out: how much longer than its source a body may become in each of its forms. */
class MarkdownSizeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int FACTOR = 40;
    private static final int EXPANSION_FACTOR = 10;
    private static final int FREE_EXPANSION = 100_000;

    /** Longer than any address that a slug of 120 Korean characters makes. */
    private static final String PAGE = "https://news.example/" + "%EA%B0%80".repeat(120);

    private static final String[] PARTS = {
        "a",
        "가",
        "\"",
        "<",
        "&",
        "\\",
        "&quot;",
        "&#1;",
        "\n",
        "\n\n",
        " ",
        "    ",
        "\t",
        ">",
        "> ",
        "- ",
        "-\n",
        "+\n",
        "* ",
        "1. ",
        "1)\n",
        "123456789. ",
        "#\n",
        "# ",
        "***\n",
        "```\n",
        "[](a)",
        "[]()",
        "![](a)",
        "![a](<> \"\\\"\")",
        "<a:b>",
        "`a`",
        "**a**",
        "\\\n",
        "::ad\n",
        "::ad{slot=\"a\"}\n",
        "::embed{url=\"http://a\"}\n",
        "<b>",
        "\uD83D\uDE00"
    };

    @Provide
    Arbitrary<String> repeated() {
        Arbitrary<List<String>> parts =
                Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(6);
        Arbitrary<Integer> times = Arbitraries.of(1, 2, 15, 31, 150);
        return Combinators.combine(parts, times, parts, times, Arbitraries.of(1, 20))
                .as((one, often, other, also, all) -> (String.join("", one).repeat(often)
                                + String.join("", other).repeat(also))
                        .repeat(all));
    }

    @Property(tries = 80)
    void noFormIsMuchLongerThanItsSource(@ForAll("repeated") String source) {
        assertThat(forms(source, written -> written))
                .allSatisfy((form, text) ->
                        assertThat(text.length()).as(form).isLessThanOrEqualTo(FACTOR * source.length() + 100));
    }

    @Property(tries = 80)
    void theSizeIsReckonedAsItIs(@ForAll("repeated") String source) {
        MarkdownBody body = MarkdownBody.parse(source);
        long written = Math.max(
                json(body.blocks()).length(),
                body.blocks().isEmpty() ? 0 : json(body.html()).length() / 2);

        assertThat(body.renderedSize())
                .isEqualTo(RenderedSize.of(body.blocks()))
                .isBetween(written - 2, 5 * written + 100);
    }

    static Stream<String> texts() {
        String address = "x".repeat(20_000);
        String title = "\\\"".repeat(10_000);
        return Stream.of(
                "[a]: " + address + "\n\n" + "[a]".repeat(5_000),
                "[a]: " + address + "\n\n" + "![a]\n\n".repeat(5_000),
                "[a]: b \"" + title + "\"\n\n" + "![a]\n\n".repeat(5_000),
                "[a]: b \"" + title + "\"\n\n" + "- [x][a]\n".repeat(5_000),
                "[a]: b \"" + title + "\"\n\n" + "> # ![a][]\n\n".repeat(5_000),
                "[](#)".repeat(10_000),
                "[]()".repeat(10_000),
                "![](?)\n\n".repeat(10_000),
                "[![](?)](#)".repeat(10_000),
                "- ".repeat(15) + "a\n" + "b\n".repeat(20_000),
                "123456789. ".repeat(15) + "a\n" + "b\n".repeat(20_000),
                "123456789. ".repeat(14) + "```\n" + "\n".repeat(20_000) + " ".repeat(154) + "x",
                "-\n+\n".repeat(10_000),
                (">".repeat(31) + "\n\n").repeat(1_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsReferredToAndMadeAbsoluteIsBoundedToo(String source) {
        int most = FACTOR * source.length() + EXPANSION_FACTOR * Math.max(source.length(), FREE_EXPANSION);

        assertThat(forms(source, written -> PAGE + written))
                .allSatisfy((form, text) -> assertThat(text.length()).as(form).isLessThanOrEqualTo(most));
    }

    @Test
    void aReferenceBeyondTheBoundIsTextAndTold() {
        String definition = "[a]: /" + "x".repeat(9_999);
        MarkdownBody body = MarkdownBody.parse(definition + "\n\n" + "[a]\n\n".repeat(10) + "하나 [a]\n\n둘 [b][a]\n");

        List<Block> blocks = body.blocks();
        assertThat(((Block.Paragraph) blocks.get(9)).html())
                .startsWith("<a href=\"/xxx")
                .endsWith(">a</a>");
        assertThat(blocks.subList(10, 12))
                .containsExactly(new Block.Paragraph("하나 [a]", "하나 [a]"), new Block.Paragraph("둘 [b][a]", "둘 [b][a]"));
        assertThat(body.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(23);
            assertThat(error.detail()).contains("link definitions").contains("shorter definitions");
        });
    }

    @Test
    void whatPeopleWriteIsNeverLeft() {
        String definitions = "[a]: https://news.example/a \"제목\"\n[b]: https://news.example/b\n\n";
        MarkdownBody body = MarkdownBody.parse(definitions + "[a] [b] ![c][a]\n\n".repeat(500));

        assertThat(body.errors()).isEmpty();
        assertThat(body.blocks()).hasSize(500).containsOnly(body.blocks().get(0));
    }

    private static Map<String, String> forms(String source, UnaryOperator<String> absolute) {
        MarkdownBody body = MarkdownBody.parse(source);
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("blocks", json(body.blocks()));
        forms.put("html", json(body.html()));
        forms.put("text", json(body.text()));
        forms.put("elsewhere", json(body.htmlElsewhere(absolute)));
        return forms;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
