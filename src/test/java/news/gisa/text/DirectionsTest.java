package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "가나다",
                "שלום עולם",
                "مرحبا، 2024",
                "‏(a)‎\u061C",
                "\u202Eabc\u202C",
                "\u2066a\u2069 \u2067b\u2069 \u2068c\u2069",
                "\u202A\u202B\u202D\u202C\u202C\u202C",
                "\u2067\u202Ea\u2069",
                "\u202E\u2066a\u2069\u202C",
                "\u202Ea\u202C\n\u2066b\u2069"
            })
    void whatIsClosedInItsParagraphReachesNobody(String text) {
        assertThat(Directions.firstUnpaired(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "\u202E, 0",
        "가\u202E나, 1",
        "a\u2066b, 1",
        "\u2067a\u202C, 2",
        "ab\u2068, 2",
        "\u202Aa\u202B\u202C, 0",
        "\u202Da\u2069, 2",
        "\u2066a\u2066\u2069, 0",
        "a\u202C, 1",
        "a\u2069\u2066, 1"
    })
    void theFirstThatHasNoPartnerIsFound(String text, int index) {
        assertThat(Directions.firstUnpaired(text)).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u2029"})
    void aPartnerInAnotherParagraphIsNone(String end) {
        assertThat(Directions.firstUnpaired("\u2066가" + end + "나\u2069")).isZero();
        assertThat(Directions.firstUnpaired("\u2066가\u2028나\u2069")).isEqualTo(-1);
    }
}
