package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "여섯째 줄 ‘끝나지 않은 인용·100%",
                "tab\tline\nreturn\r",
                "\u00A0\u3000\u200B\u2028\uFEFF\uFFFD",
                "\uD83D\uDCF0 \u1112\u1161\u11AB"
            })
    void ordinaryTextIsLegal(String text) {
        assertThat(TextRules.firstIllegal(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "\\u0000, 0",
        "가\\u0000, 1",
        "가나\\u0008다\\u0000, 2",
        "\\n\\t\\u000B, 2",
        "a\\u001B[0m, 1",
        "a\\u007F, 1",
        "a\\u0085, 1",
        "a\\u009F, 1",
        "\\uD83D, 0",
        "a\\uDCF0, 1",
        "\\uD83D\\uDCF0\\uD83D\\uD83D\\uDCF0, 2",
        "\\uFFFE, 0",
        "가\\uFFFF, 1",
        "\\uFDD0, 0",
        "\\uFDCF\\uFDEF, 1",
        "\\uFDF0\\uD83F\\uDFFE, 1",
        "\\uDBFF\\uDFFD\\uDBFF\\uDFFF, 2"
    })
    void theFirstIllegalCharacterIsFound(String escaped, int index) {
        assertThat(TextRules.firstIllegal(unescape(escaped))).isEqualTo(index);
    }

    /** Annotations cannot carry lone surrogates: the class file format has no form for them that survives. */
    private static String unescape(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (escaped.startsWith("\\", i)) {
                text.append(escaped.charAt(++i) == 'n' ? '\n' : '\t');
            } else {
                text.append(escaped.charAt(i));
            }
        }
        return text.toString();
    }
}
