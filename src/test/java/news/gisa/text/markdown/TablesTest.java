package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and struck out text, as in GitHub Flavored Markdown. */
class TablesTest {

    private static List<Block.Cell> cells(String... texts) {
        return Stream.of(texts).map(text -> new Block.Cell(text, text)).toList();
    }

    @Test
    void aTableIsShownInAllForms() {
        MarkdownBody body = MarkdownBody.parse("""
                앞 문장이다.

                | 후보 | 득표 | 비율 |
                |:-----|-----:|:---:|
                | **가** | 1,234 | 12.5% |
                | 나 | 2,345 | [근거](/1) |

                뒤 문장이다.
                """);

        assertThat(body.errors()).isEmpty();
        assertThat(body.blocks())
                .element(1)
                .isEqualTo(new Block.Table(
                        List.of(Block.Alignment.left, Block.Alignment.right, Block.Alignment.center),
                        cells("후보", "득표", "비율"),
                        List.of(
                                List.of(
                                        new Block.Cell("가", "<strong>가</strong>"),
                                        new Block.Cell("1,234", "1,234"),
                                        new Block.Cell("12.5%", "12.5%")),
                                List.of(
                                        new Block.Cell("나", "나"),
                                        new Block.Cell("2,345", "2,345"),
                                        new Block.Cell("근거", "<a href=\"/1\">근거</a>")))));
        assertThat(body.html()).isEqualTo("""
                <p>앞 문장이다.</p>
                <table><thead><tr><th align="left">후보</th><th align="right">득표</th><th align="center">비율</th></tr>
                </thead><tbody><tr><td align="left"><strong>가</strong></td><td align="right">1,234</td><td align="center">12.5%</td></tr>
                <tr><td align="left">나</td><td align="right">2,345</td><td align="center"><a href="/1">근거</a></td></tr>
                </tbody></table>
                <p>뒤 문장이다.</p>
                """);
        assertThat(body.text()).isEqualTo("""
                앞 문장이다.

                후보 | 득표 | 비율
                가 | 1,234 | 12.5%
                나 | 2,345 | 근거

                뒤 문장이다.""");
        assertThat(body.htmlElsewhere(address -> "https://a.example" + address))
                .contains("<td align=\"center\"><a href=\"https://a.example/1\">근거</a></td>");
        HtmlGrammar.check(body.html());
    }

    @Test
    void aTableMayFollowALineAndNeedsNoBarsOutside() {
        assertThat(MarkdownBody.parse("글\n가 | 나\n--|--\n1 | 2").blocks())
                .containsExactly(
                        new Block.Paragraph("글", "글"),
                        new Block.Table(
                                List.of(Block.Alignment.none, Block.Alignment.none),
                                cells("가", "나"),
                                List.of(cells("1", "2"))));
    }

    @Test
    void aRowHasTheCellsThatWereWritten() {
        assertThat(MarkdownBody.parse("|가|나|\n|-|-|\n|1|\n|1|2|3|\n||2|\n끝").blocks())
                .containsExactly(new Block.Table(
                        List.of(Block.Alignment.none, Block.Alignment.none),
                        cells("가", "나"),
                        List.of(cells("1"), cells("1", "2", "3"), cells("", "2"), cells("끝"))));
    }

    @Test
    void aBarBehindABackslashIsABar() {
        assertThat(MarkdownBody.parse("|가\\|나|`a\\|b`|\n|-|-|").blocks())
                .containsExactly(new Block.Table(
                        List.of(Block.Alignment.none, Block.Alignment.none),
                        List.of(new Block.Cell("가|나", "가|나"), new Block.Cell("a|b", "<code>a|b</code>")),
                        List.of()));
    }

    @Test
    void aTableStandsInAListOrAQuotationToo() {
        assertThat(MarkdownBody.parse("> |가|\n> |-|\n> |1|").text()).isEqualTo("가\n1");
        assertThat(MarkdownBody.parse("- |가|나|\n  |-|-|\n  |1|2|").html())
                .contains("<li>\n<table>")
                .contains("<td>1</td><td>2</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"가|나\n-|-|-", "가 나\n---|---", "가|나\n1|2", "가|나\n- 1", "|가|\n|=|", "가|나\n:|:"})
    void whatIsNoTableIsText(String markdown) {
        assertThat(MarkdownBody.parse(markdown).blocks()).noneMatch(Block.Table.class::isInstance);
    }

    @Test
    void textBetweenTwoTildesIsStruckOut() {
        assertThat(MarkdownBody.parse("값은 ~~만 원~~ 2만 원이다. ~~가 **나**~~는 1~2, 3~4")
                        .html())
                .isEqualTo("<p>값은 <del>만 원</del> 2만 원이다. <del>가 <strong>나</strong></del>는 1~2, 3~4</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[가](javascript:a)",
                "가 [나](<JavaScript:a>) 다",
                "![가](data:image/png;base64,x)",
                "![가](mailto:a@b.example)",
                "<made-up:가>",
                "[가][나]\n\n[나]: vbscript:x",
                "| [가](file:///a) |\n|-|",
                "- > # [가](data:x)"
            })
    void whatIsTakenOffForSafetyIsToldWithItsLine(String markdown) {
        assertThat(MarkdownBody.parse("줄\n\n" + markdown).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.line()).isEqualTo(3);
                    assertThat(error.detail()).containsAnyOf("would lead nowhere", "would not be shown");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:109", "tel:+82-2-123-4567", "TEL:109", "mailto:a@b.example", "/가", "#나", "?다"})
    void goodLinksAreKept(String address) {
        MarkdownBody body = MarkdownBody.parse("[도움](" + address + ")");

        assertThat(body.errors()).isEmpty();
        assertThat(body.html()).isEqualTo("<p><a href=\"" + address + "\">도움</a></p>\n");
    }
}
