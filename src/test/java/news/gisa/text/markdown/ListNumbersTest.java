package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In news a number is a fact: no form of a body counts anew what was written. */
class ListNumbersTest {

    private static Block.Item item(int number, String text) {
        return new Block.Item(number, List.of(new Block.Paragraph(text, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024. 3. 1. 가\n2024. 5. 2. 나",
                "2026. 11. 22.",
                "2024. 3.1. 가",
                "24. 3. 1. 가",
                "3. 1. 독립운동",
                "12. 25.",
                "1999. 12. 31. 밤\n2000. 1. 1. 아침",
                "1. 5. 가"
            })
    void aLineThatBeginsLikeADateIsText(String line) {
        MarkdownBody body = MarkdownBody.parse(line);

        assertThat(body.blocks()).containsExactly(new Block.Paragraph(line, line));
        assertThat(body.html()).isEqualTo("<p>" + line + "</p>\n");
        assertThat(body.text()).isEqualTo(line);
    }

    @Test
    void aDateInAListOrAQuotationIsTextToo() {
        assertThat(MarkdownBody.parse("- 2024. 3. 1. 가\n- 2024. 5. 2. 나").text())
                .isEqualTo("- 2024. 3. 1. 가\n- 2024. 5. 2. 나");
        assertThat(MarkdownBody.parse("> 2024. 3. 1. 가").html())
                .isEqualTo("<blockquote>\n<p>2024. 3. 1. 가</p>\n</blockquote>\n");
    }

    @Test
    void itemThatBeginsWithANumberStaysTheNextItem() {
        assertThat(MarkdownBody.parse("1. 안건\n2. 3. 1운동 기념식\n3. 마침").html())
                .contains("<li>안건</li>")
                .contains("<li>마침</li>")
                .contains("1운동 기념식");
        assertThat(MarkdownBody.parse("1. 안건\n2. 3. 1운동 기념식\n3. 마침").text()).contains("2. 3. 1운동 기념식");
    }

    @Test
    void whatIsNoDateIsAnItem() {
        assertThat(MarkdownBody.parse("5. 40. 가").html()).startsWith("<ol start=\"5\">");
        assertThat(MarkdownBody.parse("13. 2. 가").html()).startsWith("<ol start=\"13\">");
        assertThat(MarkdownBody.parse("3. 14.5% 늘었다").html())
                .isEqualTo("<ol start=\"3\">\n<li>14.5% 늘었다</li>\n</ol>\n");
        assertThat(MarkdownBody.parse("1. 3월 1일").text()).isEqualTo("1. 3월 1일");
        assertThat(MarkdownBody.parse("1. 3.1절").html()).startsWith("<ol>");
    }

    @Test
    void anItemKeepsTheNumberThatWasWritten() {
        MarkdownBody body = MarkdownBody.parse("1. 가\n3. 나\n4. 다\n7. 라");

        assertThat(body.blocks())
                .containsExactly(
                        new Block.ItemList(true, 1, List.of(item(1, "가"), item(3, "나"), item(4, "다"), item(7, "라"))));
        assertThat(body.html()).isEqualTo("""
                <ol>
                <li>가</li>
                <li value="3">나</li>
                <li>다</li>
                <li value="7">라</li>
                </ol>
                """);
        assertThat(body.text()).isEqualTo("1. 가\n3. 나\n4. 다\n7. 라");
        assertThat(body.htmlElsewhere(address -> address)).isEqualTo(body.html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5. 가\n4. 나\n3. 다",
                "1. 가\n1. 나\n1. 다",
                "0. 가\n2. 나",
                "2024. 봄\n2024. 가을",
                "999999999. 가\n1. 나",
                " 2. 가\n 5. 나",
                "2. 가\n\n5. 나",
                "- 가\n  2. 나\n  4. 다",
                "> 2. 가\n> 9. 나",
                "-\t2. 가\n\t7. 나",
                "2. 가\r\n5. 나"
            })
    void noNumberIsCountedAnew(String markdown) {
        MarkdownBody body = MarkdownBody.parse(markdown);
        List<String> written = numbers(markdown);

        assertThat(numbers(body.text())).isEqualTo(written);
        assertThat(RenderedSize.of(body.blocks())).isPositive();
    }

    private static List<String> numbers(String text) {
        return List.of(text.replaceAll("[^0-9]+", " ").strip().split(" "));
    }

    @Test
    void aNumberWithoutWordsIsShown() {
        assertThat(MarkdownBody.parse("2026.").text()).isEqualTo("2026.");
        assertThat(MarkdownBody.parse("1. 가\n2.\n3. 다").text()).isEqualTo("1. 가\n2.\n3. 다");
    }

    @Test
    void bulletsHaveNoNumber() {
        assertThat(MarkdownBody.parse("- 가").blocks())
                .containsExactly(new Block.ItemList(
                        false, null, List.of(new Block.Item(List.of(new Block.Paragraph("가", "가"))))));
    }
}
