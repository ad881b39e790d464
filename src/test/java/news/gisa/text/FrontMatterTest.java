package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    @Test
    void scalarsAreNotGuessed() {
        FrontMatter parsed = FrontMatter.parse(
                "---\na: 2022\nb: yes\nc: 1.10\nd: 2024-11-23\ne: ~\nf:\ng: \"null\"\nh: 0x1F\n---\nx");
        assertThat(parsed.fields())
                .hasToString(
                        "{\"a\":\"2022\",\"b\":\"yes\",\"c\":\"1.10\",\"d\":\"2024-11-23\",\"e\":null,\"f\":null,\"g\":\"null\",\"h\":\"0x1F\"}");
        assertThat(parsed.body()).isEqualTo("x");
    }

    @Test
    void bodyIsKeptToTheCharacter() {
        assertThat(FrontMatter.parse("---\na: b\n---\n\n\n 글 \r\n").body()).isEqualTo("\n 글 \r\n");
        assertThat(FrontMatter.parse("---\r\na: b\r\n---\r\n\r\n글").body()).isEqualTo("글");
        assertThat(FrontMatter.parse("\uFEFF---\na: b\n---").body()).isEmpty();
        assertThat(FrontMatter.parse("---\na: b\n---\n\n---\n").body()).isEqualTo("---\n");
        assertThat(FrontMatter.parse("---\n---\n글").fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "글|1|1",
                "---\\na: b|1|1",
                "---\\na: b\\na: c\\n---|3|1",
                "---\\na: [b\\n---|3|1",
                "---\\n- a\\n---|2|1",
                "---\\na: &x b\\nc: *x\\n---|2|4",
                "---\\n? [a]\\n: b\\n---|2|3",
                "---\\na: b\\n  c: d\\n---|3|4"
            })
    void faultsNameTheirPlace(String document, int line, int column) {
        assertThatThrownBy(() -> FrontMatter.parse(document.replace("\\n", "\n")))
                .isInstanceOfSatisfying(FrontMatterException.class, e -> {
                    assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
                    assertThat(e.column()).as(e.getMessage()).isEqualTo(column);
                });
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> FrontMatter.parse("---\na: " + "[".repeat(500) + "]".repeat(500) + "\n---\n"))
                .isInstanceOf(FrontMatterException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "null",
                "~",
                "",
                " ",
                "1.10",
                "0x1F",
                "2024-11-23",
                "'작은따옴표' 시작",
                "\"큰따옴표\"",
                "콜론: 뒤",
                "우물 # 정",
                "- 줄표",
                "? 물음",
                "& 앤드",
                "* 별",
                "! 느낌",
                "% 퍼센트",
                "@ 골뱅이",
                "` 억음",
                "  앞뒤  ",
                "여러\n줄\n",
                "\n\n",
                "탭\t",
                "[대괄호]",
                "{중괄호}",
                "| 세로",
                "> 크다",
                "줄\u2028구분",
                "🙂",
                "가",
                "---",
                "...",
                "끝 공백 \n다음"
            })
    void whatIsWrittenIsReadBack(String value) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("one", value);
        fields.putArray("many").add(value).add("x");
        fields.putObject("below").put("two", value);
        FrontMatter parsed = FrontMatter.parse(FrontMatter.write(fields, "\n글 " + value));
        assertThat(parsed.fields()).isEqualTo(fields);
        assertThat(parsed.body()).isEqualTo("\n글 " + value);
    }

    @Test
    void writtenFormReadsWell() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("headline", "‘로봇 3년차’ 한빛전자")
                .put("urgency", 5)
                .put("breaking", false)
                .putNull("summary");
        fields.putArray("deck");
        fields.putArray("tags").add("AI");
        assertThat(FrontMatter.write(fields, "글"))
                .isEqualTo("---\nheadline: ‘로봇 3년차’ 한빛전자\nurgency: 5\nbreaking: false\ntags:\n  - AI\n---\n\n글");
    }
}
