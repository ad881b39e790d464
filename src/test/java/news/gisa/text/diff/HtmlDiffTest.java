package news.gisa.text.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.Domain;
import news.gisa.text.Html;
import news.gisa.text.NastyTexts;
import news.gisa.text.markdown.Block;
import news.gisa.text.markdown.HtmlGrammar;
import news.gisa.text.markdown.MarkdownBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDiffTest {

    @Test
    void piecesAreMarkedAndEscaped() {
        assertThat(HtmlDiff.ofPieces(WordDiff.of("회장이 a<b", "회장은 a>b")))
                .isEqualTo("회장<del>이</del><ins>은</ins> a<del>&lt;</del><ins>&gt;</ins>b");
    }

    @Test
    void blocksBecomeElements() {
        assertThat(compared("""
                ## 소제목

                회장이 *말한* 것이다.

                없어질 문단.

                - 하나
                - 둘
                - 셋

                > 인용한 말

                ```
                x < 1
                ```

                ---

                ::ad{slot="mid"}

                ![사진](/media/1.jpg "설명")
                """, """
                ## 소제목

                회장은 *말한* 것이다.

                - 하나
                - 둘 더
                - 셋
                - 넷

                > 인용한 글

                ```
                x < 1
                ```

                ---

                ::ad{slot="mid"}

                ![사진](/media/1.jpg "새 설명")

                ::embed{url="https://example.org/v"}
                """)).isEqualTo("""
                <h2>소제목</h2>
                <p>회장<del>이</del><ins>은</ins> 말한 것이다.</p>
                <del><p>없어질 문단.</p></del>
                <ul><li><p>하나</p></li><li><p>둘<ins> 더</ins></p></li><li><p>셋</p></li><li><ins><p>넷</p></ins></li></ul>
                <blockquote><p>인용한 <del>말</del><ins>글</ins></p></blockquote>
                <pre>x &lt; 1</pre>
                <hr>
                <p>[slot: ad slot=mid]</p>
                <p>[image: /media/1.jpg] 사진 <ins>새 </ins>설명</p>
                <ins><p>[embed: https://example.org/v]</p></ins>
                """);
    }

    @Test
    void aChangeOfMarkupAloneShowsItsSource() {
        assertThat(compared("그는 말했다", "그는 *말했다*"))
                .isEqualTo("<p>그는 <ins>&lt;em&gt;</ins>말했다<ins>&lt;/em&gt;</ins></p>\n");
    }

    @Test
    void aListOfAnotherKindIsReplacedAsAWhole() {
        assertThat(compared("- 하나\n- 둘", "3. 하나\n4. 둘")).isEqualTo("""
                <del><ul><li><p>하나</p></li><li><p>둘</p></li></ul></del>\
                <ins><ol start="3"><li><p>하나</p></li><li><p>둘</p></li></ol></ins>
                """);
    }

    @Test
    void itemsKeepTheirNumbers() {
        assertThat(compared("", "1. 가\n3. 나"))
                .isEqualTo("<ins><ol><li><p>가</p></li><li value=\"3\"><p>나</p></li></ol></ins>\n");
        assertThat(compared("1. 가\n3. 나 다 라 마", "1. 가\n4. 나 다 라 바"))
                .startsWith("<ol><li><p>가</p></li><li value=\"4\"><p>나 다 라 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</p></ins><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg/onload=alert(1)>",
                "' onclick='alert(1)",
                "</pre><iframe src=javascript:alert(1)>",
                "<!--",
                "-->",
                "]]>",
                "&lt;script&gt;",
                "&#60;script&#62;",
                "javascript:alert(1)"
            })
    void nothingThatATextHoldsCanRun(String text) {
        List<Block> blocks = List.of(
                new Block.Paragraph(text, text),
                new Block.Heading(2, text, text),
                new Block.Image(text, text, text),
                new Block.Quote(List.of(new Block.Paragraph(text, text))),
                new Block.ItemList(false, null, List.of(new Block.Item(List.of(new Block.Paragraph(text, text))))),
                new Block.Code(text, text),
                new Block.Slot(text, Map.of(text, text)),
                new Block.Embed(text));
        List<Block> others = List.of(
                new Block.Paragraph(text, ""),
                new Block.Heading(2, text + " 더", text),
                new Block.Image(text, text, text + " 더"),
                new Block.Quote(List.of(new Block.Paragraph(text, "더"))),
                new Block.ItemList(false, null, List.of(new Block.Item(List.of(new Block.Paragraph(text, "더"))))),
                new Block.Code(text + " 더", text),
                new Block.Slot(text, Map.of(text, text + " 더")),
                new Block.Embed(text + "더"));

        HtmlGrammar.check(plain(HtmlDiff.ofPieces(WordDiff.of(text, "x" + text))));
        HtmlGrammar.check(plain(HtmlDiff.ofPieces(WordDiff.of(text, ""))));
        HtmlGrammar.check(plain(HtmlDiff.ofBlocks(BlockDiff.of(blocks, others))));
        HtmlGrammar.check(plain(HtmlDiff.ofBlocks(BlockDiff.of(blocks, List.of()))));
        HtmlGrammar.check(plain(HtmlDiff.ofBlocks(BlockDiff.of(blocks, blocks))));
    }

    @Property
    @Domain(NastyTexts.class)
    void withoutWhatIsInsertedItIsTheFirstText(@ForAll Tuple2<String, String> texts) {
        String html = HtmlDiff.ofPieces(WordDiff.of(texts.get1(), texts.get2()));

        assertThat(html.replaceAll("(?s)<ins>.*?</ins>", "").replaceAll("</?del>", ""))
                .isEqualTo(Html.escape(texts.get1()));
        assertThat(html.replaceAll("(?s)<del>.*?</del>", "").replaceAll("</?ins>", ""))
                .isEqualTo(Html.escape(texts.get2()));
    }

    @Property(tries = 300)
    void bodiesStayWithinTheGrammar(@ForAll("bodies") List<Block> from, @ForAll("bodies") List<Block> to) {
        HtmlGrammar.check(plain(HtmlDiff.ofBlocks(BlockDiff.of(from, to))));
    }

    @Provide
    static Arbitrary<List<Block>> bodies() {
        return BlockDiffTest.bodies();
    }

    private static String compared(String from, String to) {
        return HtmlDiff.ofBlocks(BlockDiff.of(
                MarkdownBody.parse(from).blocks(), MarkdownBody.parse(to).blocks()));
    }

    /** Without the two elements and the reference that the grammar of a body does not have. */
    private static String plain(String html) {
        return html.replaceAll("</?(?:ins|del)>", "").replace("&#39;", "'");
    }
}
