package news.gisa.text.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aDocumentIsFieldsAndABody() throws Exception {
        FrontMatter document = FrontMatter.parse("""
                ---
                headline: "'새 도서관' 개관, ‘책과 사람 잇는다"
                deck:
                  - 첫째 줄·둘째 항목
                  - 12.5% 늘어
                byline: [{author: 김하늘, role: 기자}, {name: 통신}]
                section: local
                summary:
                ---

                본문이다.
                """);

        assertThat(document.fields()).isEqualTo(JSON.readTree("""
                        {"headline": "'새 도서관' 개관, ‘책과 사람 잇는다", "deck": ["첫째 줄·둘째 항목", "12.5% 늘어"],
                         "byline": [{"author": "김하늘", "role": "기자"}, {"name": "통신"}], "section": "local", "summary": null}
                        """));
        assertThat(document.body()).isEqualTo("본문이다.\n");
    }

    @Test
    void theLengthOfTheFieldsIsBoundedBeforeTheyAreRead() {
        String fields = "tags:\n" + "- a\n".repeat(49_998);
        assertThat(FrontMatter.parse("---\n" + fields + "---\n").fields().get("tags"))
                .hasSize(49_998);

        FrontMatterException refused = catchThrowableOfType(
                FrontMatterException.class, () -> FrontMatter.parse("---\n" + fields + "- a\n- a\n---\n"));
        assertThat(refused.line()).isEqualTo(50_001);
        assertThat(refused.detail()).contains("200000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022",
                "yes",
                "no",
                "on",
                "true",
                "False",
                "1.10",
                "0x1F",
                "017",
                "1_000",
                "1e3",
                ".inf",
                ".NaN",
                "2024-11-23",
                "12:30:45",
                "2022-01-19T15:04:00+09:00",
                "Null",
                "NULL",
                "=",
                "<<",
                "‘끝나지 않은 인용",
                "a:b",
                "50%",
                "C#",
                "~가"
            })
    void scalarsAreNotGuessedAt(String scalar) {
        assertThat(FrontMatter.parse("---\nheadline: " + scalar + "\n---\n")
                        .fields()
                        .get("headline")
                        .textValue())
                .isEqualTo(scalar);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
            key:            | true
            key: ~          | true
            key: null       | true
            key: ''         | false
            key: ""         | false
            key: '~'        | false
            key: "null"     | false
            """)
    void onlyPlainEmptyScalarsAreNull(String yaml, boolean isNull) {
        assertThat(FrontMatter.parse("---\n" + yaml + "\n---\n")
                        .fields()
                        .get("key")
                        .isNull())
                .isEqualTo(isNull);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'\n', ''",
        "'\r\n', ''",
        "'\n본문', 본문",
        "'\r\n본문', 본문",
        "본문, 본문",
        "'\n\n본문\n\n', '\n본문\n\n'",
        "' \n본문', ' \n본문'",
        "'---\n본문', '---\n본문'",
        "'\n---\n본문', '---\n본문'"
    })
    void theBodyIsWhatFollowsOneEmptyLine(String rest, String body) {
        assertThat(FrontMatter.parse("---\na: b\n---\n" + rest).body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\na: b\n---\n\n본문",
                "---\r\na: b\r\n---\r\n\r\n본문",
                "\uFEFF---\na: b\n---\n본문",
                "--- \na: b\n---\t\n본문",
                "---\n# 설명\na: b\n  # 설명\n\n---\n본문"
            })
    void lineEndsAndAByteOrderMarkMakeNoDifference(String document) {
        FrontMatter read = FrontMatter.parse(document);

        assertThat(read.fields()).hasToString("{\"a\":\"b\"}");
        assertThat(read.body()).isEqualTo("본문");
    }

    @ParameterizedTest
    @ValueSource(strings = {"올해의 책#1", "C#", "\"올해의 책 #1\"", "'올해의 책 #1'", "|-\n  올해의 책 #1\n# 설명"})
    void whatIsNoCommentIsKept(String value) {
        String text = value.replaceAll("[\"']|\\|-\n  |\n# 설명", "");

        assertThat(FrontMatter.parse("---\n# 설명 #1\n가: " + value + "\n---\n")
                        .fields()
                        .get("가")
                        .textValue())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n---", "---\n---\n", "---\n\n# 아직 없음\n---\n\n"})
    void fieldsMayBeNone(String document) {
        assertThat(FrontMatter.parse(document).fields()).isEmpty();
        assertThat(FrontMatter.parse(document).body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
            본문                          | 1 | 1 | must begin with a line ---
            headline: 가\\n---\\n         | 1 | 1 | must begin with a line ---
            ----\\n                       | 1 | 1 | must begin with a line ---
            ---\\na: b\\n본문             | 1 | 1 | has no end
            ---\\na: b\\n --- \\n         | 1 | 1 | has no end
            ---\\n- 가\\n---\\n           | 2 | 1 | must be a mapping
            ---\\n가\\n---\\n             | 2 | 1 | must be a mapping
            ---\\na: b\\nb: c\\na: d\\n---\\n | 4 | 1 | the key "a" is given twice
            ---\\na:\\n  - b: c\\n    b: d\\n---\\n | 4 | 5 | the key "b" is given twice
            ---\\na: &x b\\n---\\n        | 2 | 4 | anchors and aliases are not allowed
            ---\\na: *x\\n---\\n          | 2 | 4 | anchors and aliases are not allowed
            ---\\na: &x [b]\\n---\\n      | 2 | 4 | anchors and aliases are not allowed
            ---\\na: !!int 1\\n---\\n     | 2 | 4 | tags are not allowed
            ---\\na: !b {c: d}\\n---\\n   | 2 | 4 | tags are not allowed
            ---\\na: ! b\\n---\\n         | 2 | 4 | tags are not allowed
            ---\\n? [a]\\n: b\\n---\\n    | 2 | 3 | a key must be a text
            ---\\n? {a: b}\\n: c\\n---\\n | 2 | 3 | a key must be a text
            ---\\n~: b\\n---\\n           | 2 | 1 | a key must be a text
            ---\\n가: 나: 다\\n---\\n     | 2 | 5 | must stand in quotes as a whole
            ---\\n가: '나' 다\\n---\\n    | 2 | 8 | must stand in quotes as a whole
            ---\\na: b\\n📰: %c\\n---\\n  | 3 | 4 | must stand in quotes as a whole
            ---\\na: b\\n--- {c: d}\\n---\\n | 3 | 1 | one YAML document
            ---\\n--- {a: b}\\n---\\n     | 2 | 1 | one YAML document
            ---\\n%YAML 1.1\\n--- {a: b}\\n---\\n | 2 | 1 | one YAML document
            ---\\na: 가\\u2028  나\\u2029  다\\u0085  라\\nb: c\\na: d\\n---\\n | 4 | 1 | the key "a" is given twice
            ---\\na: "가\\u2028나", 다\\n---\\n | 2 | 9 | must stand in quotes as a whole
            ---\\na: b # 설명\\n---\\n       | 2 | 6 | put the value into quotes
            ---\\n가: 📰의 책 #1\\n---\\n   | 2 | 9 | would be lost
            ---\\n가:  #1\\n---\\n         | 2 | 5 | would be lost
            ---\\na: b\\n가:\\n  - 나\\n  - 다  #1\\n---\\n | 5 | 8 | would be lost
            ---\\n가:\\n  - #1\\n---\\n     | 3 | 5 | would be lost
            ---\\n가: [나 #1\\n, 다]\\n---\\n | 2 | 7 | would be lost
            ---\\n가: [나, 다] #1\\n---\\n | 2 | 11 | would be lost
            ---\\n가: {나: 다} #1\\n---\\n | 2 | 11 | would be lost
            ---\\n가: '나' #1\\n---\\n     | 2 | 8 | would be lost
            ---\\n가: 나\\n  다 #1\\n---\\n | 3 | 5 | would be lost
            ---\\na: b\\n가: 나\\u0000\\n---\\n | 3 | 5 | the character U+0000 is not allowed
            """)
    void anErrorTellsItsPlace(String document, int line, int column, String detail) {
        String text = document.replace("\\n", "\n")
                .replace("\\u0000", "\0")
                .replace("\\u0085", "\u0085")
                .replace("\\u2028", "\u2028")
                .replace("\\u2029", "\u2029");

        FrontMatterException error = catchThrowableOfType(FrontMatterException.class, () -> FrontMatter.parse(text));

        assertThat(error)
                .as(error.line() + ":" + error.column())
                .returns(line, FrontMatterException::line)
                .returns(column, FrontMatterException::column);
        assertThat(error.detail()).contains(detail);
    }

    @Test
    void nestingEndsAtTwenty() {
        String nineteen = "---\na: " + "[".repeat(19) + "]".repeat(19) + "\n---\n";
        String twenty = "---\na: " + "[".repeat(20) + "]".repeat(20) + "\n---\n";

        assertThat(FrontMatter.parse(nineteen).fields()).hasSize(1);
        assertThatThrownBy(() -> FrontMatter.parse(twenty)).hasMessage("the fields are nested deeper than 20");
        assertThatThrownBy(() -> FrontMatter.parse("---\na: " + "[".repeat(100_000) + "\n---\n"))
                .isInstanceOf(FrontMatterException.class);
        assertThatThrownBy(() -> FrontMatter.parse("---\n" + "- ".repeat(100_000) + "\n---\n"))
                .isInstanceOf(FrontMatterException.class);
    }
}
