package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                "\u00A0",
                "\u3000\u2003\u2028",
                "\u200B",
                "\u200C\u200D\u2060\uFEFF\u00AD",
                "\u3164",
                "\uFFA0",
                "\u115F\u1160",
                "\u2800",
                "\u034F\u17B4\u180E",
                "\uFE0F",
                "\u202E\u202C\u2066\u2069\u200F",
                "\uDB40\uDD00",
                "\uDB40\uDC67",
                "\uFFF9\uFFFB"
            })
    void nothingOfTheseIsSeen(String text) {
        assertThat(Visible.isBlank(text)).isTrue();
        assertThat(Visible.isBlank(text + "ㅋ" + text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"가", "ㅤㅏ", "\u1160\u1161", "·", "—", "☀\uFE0F", "\u2801", "\u0600", "ا\u064B", "\uFFFD", "🏴"})
    void theseAreSeen(String text) {
        assertThat(Visible.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\" 한서윤 \",한서윤",
                "\"\u00A0한서윤\u3000\",한서윤",
                "\"\u200B\u3164 한서윤\uFEFF\u2060\",한서윤",
                "\"\u2800한 서윤\n\",한 서윤",
                "한\u3164서윤,한\u3164서윤",
                "\" ❤\uFE0F \",❤\uFE0F",
                "1\uFE0F\u20E3,1\uFE0F\u20E3",
                "👩\u200D💻,👩\u200D💻",
                "🏴\uDB40\uDC67\uDB40\uDC7F,🏴\uDB40\uDC67\uDB40\uDC7F",
                "\" دانا\u200E \",دانا\u200E"
            })
    void onlyWhatLooksLikeASpaceIsCutFromTheEnds(String name, String cut) {
        assertThat(Visible.trimmed(name)).isEqualTo(cut);
    }
}
