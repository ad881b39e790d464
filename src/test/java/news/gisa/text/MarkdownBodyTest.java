package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBodyTest {
    private static List<Block> blocks(String markdown) {
        return MarkdownBody.parse(markdown).blocks();
    }

    private static String html(String markdown) {
        return MarkdownBody.parse(markdown).html();
    }

    @Test
    void paragraphsKeepEveryCharacter() {
        String text = "“인용” ‘닫히지 않은 50%·1·2 — … ㎞ 🙂 가 & < >";
        assertThat(blocks(text))
                .containsExactly(new Block.Paragraph(
                        text, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
        assertThat(MarkdownBody.parse(text + "\n\n둘째").text()).isEqualTo(text + "\n\n둘째");
    }

    @Test
    void softLineBreaksStayInTextAndHtml() {
        assertThat(blocks("하나\n둘")).containsExactly(new Block.Paragraph("하나\n둘", "하나\n둘"));
        assertThat(html("하나\\\n둘")).isEqualTo("<p>하나<br />\n둘</p>\n");
    }

    @Test
    void everyKindOfBlockIsTyped() {
        String markdown = """
                ## 제목 *둘*

                > 인용

                - 하나
                - 둘

                3. 셋

                ```java
                int x;
                ```

                ![사진](https://images.example/1.jpg "설명")

                ![사진](https://images.example/2.jpg)

                ---

                ::ad{slot="mid"}
                ::embed{url="https://video.example/1"}
                """;
        assertThat(blocks(markdown))
                .containsExactly(
                        new Block.Heading(2, "제목 둘", "제목 <em>둘</em>"),
                        new Block.Quote(List.of(new Block.Paragraph("인용", "인용"))),
                        new Block.Listing(
                                false,
                                null,
                                List.of(
                                        new Block.Item(List.of(new Block.Paragraph("하나", "하나"))),
                                        new Block.Item(List.of(new Block.Paragraph("둘", "둘"))))),
                        new Block.Listing(true, 3, List.of(new Block.Item(List.of(new Block.Paragraph("셋", "셋"))))),
                        new Block.Code("java", "int x;\n"),
                        new Block.Picture("https://images.example/1.jpg", "사진", "설명"),
                        new Block.Picture("https://images.example/2.jpg", "사진", null),
                        new Block.Break(),
                        new Block.Slot("ad", Map.of("slot", "mid")),
                        new Block.Embed("https://video.example/1"));
        assertThat(MarkdownBody.parse(markdown).text()).isEqualTo("제목 둘\n\n인용\n\n- 하나\n- 둘\n\n3. 셋\n\nint x;\n\n설명");
        assertThat(MarkdownBody.parse(markdown).errors()).isEmpty();
    }

    @Test
    void htmlShowsPicturesAsFiguresAndSlotsAsAsides() {
        assertThat(html("![가\"나](https://a.example/1.jpg \"설<명\")"))
                .isEqualTo(
                        "<figure><img src=\"https://a.example/1.jpg\" alt=\"가&quot;나\" /><figcaption>설&lt;명</figcaption></figure>\n");
        assertThat(html("::ad{slot=\"m&\"}")).isEqualTo("<aside data-name=\"ad\" data-slot=\"m&amp;\"></aside>\n");
        assertThat(html("::embed{url=\"https://v.example/?a=1&b=2\"}"))
                .isEqualTo(
                        "<figure data-embed=\"https://v.example/?a=1&amp;b=2\"><a href=\"https://v.example/?a=1&amp;b=2\""
                                + " rel=\"noopener\">https://v.example/?a=1&amp;b=2</a></figure>\n");
        assertThat(html("- 하나\n- 둘")).isEqualTo("<ul>\n<li>하나</li>\n<li>둘</li>\n</ul>\n");
    }

    @Test
    void directiveInterruptsAParagraph() {
        assertThat(blocks("하나\n::ad\n둘"))
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Paragraph", "Slot", "Paragraph");
    }

    @ParameterizedTest
    @ValueSource(strings = {":: 안내", "글 ::ad", ":ad", "    ::ad", "::ad 뒤에 글", ":::ad", "::"})
    void otherColonsAreText(String markdown) {
        assertThat(MarkdownBody.parse(markdown).errors()).isEmpty();
        assertThat(blocks(markdown)).noneMatch(Block.Slot.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "::adv | Unknown directive ::adv. Known are ::ad and ::embed.",
                "::ad{slot=mid} | Expected attributes like ::ad{key=\"value\"}.",
                "::ad{slot=\"a\" | Expected attributes like ::ad{key=\"value\"}.",
                "::ad{size=\"a\"} | ::ad takes one attribute, slot.",
                "::ad{slot=\"a\" slot=\"b\"} | The attribute slot is given twice.",
                "::embed | ::embed takes one attribute, url, with an absolute http or https URL.",
                "::embed{url=\"javascript:alert(1)\"} | ::embed takes one attribute, url, with an absolute http or https URL.",
                "::embed{url=\"/relative\"} | ::embed takes one attribute, url, with an absolute http or https URL."
            })
    void faultsOfDirectivesNameLineAndRemedy(String directive, String detail) {
        assertThat(MarkdownBody.parse("하나\n\n" + directive + "\n").errors())
                .containsExactly(new DirectiveError(3, detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "글 <svg/onload=alert(1)> 글",
                "<div onclick=\"alert(1)\">\n\n글\n\n</div>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
                "글 ![x](javascript:alert(1)) 글",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "![x\" onerror=\"alert(1)](https://a.example/1)",
                "[x](https://a.example/\"onmouseover=\"alert(1))",
                "```html\n<script>alert(1)</script>\n```",
                "::ad{slot=\"x' onclick='alert(1)\"}",
                "<!-- --><script>alert(1)</script>"
            })
    void noInjectionSurvivesInAnyForm(String markdown) {
        MarkdownBody body = MarkdownBody.parse(markdown);
        String whole = body.html()
                + body.blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(block -> ((Block.Paragraph) block).html())
                        .reduce("", String::concat);
        assertThat(whole.toLowerCase())
                .doesNotContain("<script", "<svg", "<iframe", "<div", "href=\"javascript", "src=\"javascript")
                .doesNotContain(
                        "href=\"vbscript",
                        "href=\"data",
                        "src=\"data",
                        " onerror=\"",
                        " onmouseover=\"",
                        " onclick=\"",
                        "java\nscript");
    }

    @Test
    void rawHtmlIsShownAsTheTextThatItIs() {
        assertThat(html("가 <b>나</b>")).isEqualTo("<p>가 &lt;b&gt;나&lt;/b&gt;</p>\n");
        assertThat(blocks("<b>나</b>")).containsExactly(new Block.Paragraph("<b>나</b>", "&lt;b&gt;나&lt;/b&gt;"));
    }

    @Test
    void safeLinksStay() {
        assertThat(html("[a](https://a.example/x?y=1) [b](mailto:a@b.example) [c](/d) [e](f:g/h)"))
                .contains(
                        "href=\"https://a.example/x?y=1\"", "href=\"mailto:a@b.example\"", "href=\"/d\"", "href=\"\"");
    }
}
