package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveTest {

    private static final String MALFORMED = "the attributes are malformed: write ::name{key=\"value\"}, "
            + "keys in lower case, straight quotes, a space between two attributes and nothing after the brace";

    @ParameterizedTest
    @ValueSource(
            strings = {"::ad{slot=\"mid\"}", "   ::ad{slot=\"mid\"}", "::ad{ slot=\"mid\" }  ", "::ad {slot=\"mid\"}\t"
            })
    void aLineOfThatFormIsADirective(String line) {
        MarkdownBody body = MarkdownBody.parse(line);

        assertThat(body.errors()).isEmpty();
        assertThat(body.blocks()).containsExactly(new Block.Slot("ad", Map.of("slot", "mid")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::ad", "::ad{}", "::ad{ }", " ::ad "})
    void attributesMayBeLeftOut(String line) {
        MarkdownBody body = MarkdownBody.parse(line);

        assertThat(body.blocks()).containsExactly(new Block.Slot("ad", Map.of()));
        assertThat(body.html()).isEqualTo("<aside data-slot=\"ad\"></aside>\n");
        assertThat(body.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":: 안내",
                "::",
                "::1",
                "::ad 자리",
                "std::vector",
                "가 ::ad",
                ":ad",
                "::ad::",
                ":::ad",
                "::{slot=\"mid\"}"
            })
    void anyOtherLineIsText(String line) {
        MarkdownBody body = MarkdownBody.parse(line);

        assertThat(body.errors()).isEmpty();
        assertThat(body.blocks()).containsExactly(new Block.Paragraph(line, line.replace("\"", "&quot;")));
    }

    @Test
    void anEscapedOneIsText() {
        MarkdownBody body = MarkdownBody.parse("\\::ad");

        assertThat(body.errors()).isEmpty();
        assertThat(body.text()).isEqualTo("::ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"    ::ad{x=1}", "```\n::ad{x=1}\n```", "<div>\n::ad{x=1}\n</div>"})
    void codeAndRawHtmlHoldNone(String markdown) {
        MarkdownBody body = MarkdownBody.parse(markdown);

        assertThat(body.errors()).isEmpty();
        assertThat(body.text()).contains("::ad{x=1}");
    }

    @Test
    void aDirectiveInterruptsAParagraph() {
        assertThat(MarkdownBody.parse("가\n::ad\n나").blocks())
                .containsExactly(
                        new Block.Paragraph("가", "가"), new Block.Slot("ad", Map.of()), new Block.Paragraph("나", "나"));
    }

    @Test
    void aDirectiveCanStandWithinAQuote() {
        assertThat(MarkdownBody.parse("> 가\n> ::ad\n\n> 나\n::ad").blocks())
                .containsExactly(
                        new Block.Quote(List.of(new Block.Paragraph("가", "가"), new Block.Slot("ad", Map.of()))),
                        new Block.Quote(List.of(new Block.Paragraph("나", "나"))),
                        new Block.Slot("ad", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ad{",
                "::ad{slot}",
                "::ad{slot=mid}",
                "::ad{slot='mid'}",
                "::ad{slot=“mid”}",
                "::ad{slot=\"mid\"",
                "::ad{slot=\"mid}",
                "::ad{slot=\"mid\"} 뒤",
                "::ad{Slot=\"mid\"}",
                "::ad{slot=\"a\"slot=\"b\"}",
                "::ad{,}",
                "::ad{slot=\"a\", x=\"b\"}",
                "::나{가}"
            })
    void malformedAttributesAreAnError(String line) {
        assertThat(MarkdownBody.parse(line).errors()).containsExactly(new MarkdownError(1, MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::embed",
                "::embed{}",
                "::embed{url=\"\"}",
                "::embed{url=\"/video/1\"}",
                "::embed{url=\"//video.example/1\"}",
                "::embed{url=\"https://\"}",
                "::embed{url=\"https:///1\"}",
                "::embed{url=\"ftp://video.example/1\"}",
                "::embed{url=\"javascript:alert(1)\"}",
                "::embed{url=\" https://video.example/1\"}",
                "::embed{url=\"https://video.example/1 2\"}"
            })
    void anEmbedNeedsAnAbsoluteAddress(String line) {
        assertThat(MarkdownBody.parse(line).errors())
                .containsExactly(
                        new MarkdownError(1, "embed needs an absolute http or https URL: ::embed{url=\"https://…\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ::foo               | there is no directive "foo": known directives are ad and embed; a line of text that starts with :: is written with \\:: instead
                    ::AD{slot="a"}      | there is no directive "AD": known directives are ad and embed; a line of text that starts with :: is written with \\:: instead
                    ::광고              | there is no directive "광고": known directives are ad and embed; a line of text that starts with :: is written with \\:: instead
                    ::ad{size="a"}      | ad has no attribute "size": it takes only slot
                    ::ad{slot="a" slot="b"} | the attribute "slot" is given twice: keep one
                    ::embed{url="https://a.example" title="b"} | embed has no attribute "title": it takes only url
                    """)
    void anErrorTellsTheRemedy(String line, String detail) {
        assertThat(MarkdownBody.parse(line).errors()).containsExactly(new MarkdownError(1, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void errorsCarryTheirLines(String end) {
        String markdown = String.join(end, "가", "::ad{x", "", "> 나", "> - ::foo", "", "::bar", "::ad");

        assertThat(MarkdownBody.parse(markdown).errors())
                .extracting(MarkdownError::line)
                .containsExactly(2, 5, 7);
    }

    @Test
    void aBrokenDirectiveIsShownAsItWasWritten() {
        MarkdownBody body = MarkdownBody.parse("가\n ::foo{*a* <b>\n나");

        assertThat(body.html()).isEqualTo("<p>가</p>\n<p>::foo{*a* &lt;b&gt;</p>\n<p>나</p>\n");
        assertThat(body.text()).isEqualTo("가\n\n::foo{*a* <b>\n\n나");
    }

    @Test
    void addressesOfEmbedsAreKeptAsWritten() {
        assertThat(MarkdownBody.parse("::embed{url=\"HTTPS://뉴스.example/가?q=%20&x='1'#f\"}")
                        .blocks())
                .containsExactly(new Block.Embed("HTTPS://뉴스.example/가?q=%20&x='1'#f"));
    }
}
