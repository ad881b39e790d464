package news.gisa.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemLanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ko",
                "KO",
                "ko-KR",
                "ko-Kore-KR",
                "ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7",
                "en;q=0.5, ko",
                "ko, en",
                "ko;q=0.5, en;q=0.4",
                "ko;q=0.001",
                "fr, ko;q=0.3",
                "fr, ja;q=0.9, ko;q=0.1",
                "ko, *;q=0.1",
                "*;q=0.1, ko;q=0.2",
                "ko;q=1.000",
                "\tko ; q=1 ,en;q=0",
                "en;q=0, ko;q=0.1",
                "ko;Q=0.5",
                "x y z, ko",
                "ko;q=0.2, ko-KR"
            })
    void koreanIsTold(String accept) {
        assertThat(ProblemLanguage.wanted(List.of(accept))).isEqualTo(ProblemLanguage.KOREAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "en",
                "en-GB",
                "fr",
                "*",
                "en, ko",
                "en, ko;q=0.9",
                "ko;q=0",
                "ko;q=0.000",
                "ko;q=0, *",
                "ko;q=0.3, *;q=0.5",
                "ko;q=0.5, en;q=0.6",
                "kok",
                "kor",
                "ko_KR",
                "ko;q=2",
                "ko;q=1.5",
                "ko;q=",
                "ko;level=1",
                "ko en",
                "kö",
                ",,,",
                ";q=1"
            })
    void otherwiseEnglishIsTold(String accept) {
        assertThat(ProblemLanguage.wanted(List.of(accept))).isEqualTo(ProblemLanguage.ENGLISH);
    }

    @Test
    void severalHeadersAreOne() {
        assertThat(ProblemLanguage.wanted(List.of())).isEqualTo(ProblemLanguage.ENGLISH);
        assertThat(ProblemLanguage.wanted(List.of("fr", "ko;q=0.5"))).isEqualTo(ProblemLanguage.KOREAN);
        assertThat(ProblemLanguage.wanted(List.of("ko", "en"))).isEqualTo(ProblemLanguage.KOREAN);
        assertThat(ProblemLanguage.wanted(List.of("en", "ko"))).isEqualTo(ProblemLanguage.ENGLISH);
    }

    @Test
    void longHeaderTakesNoTime() {
        String many = "a-".repeat(8_000) + ",ko;q=0.1" + "-a".repeat(8_000);
        assertThat(ProblemLanguage.wanted(List.of(many, "ko"))).isEqualTo(ProblemLanguage.KOREAN);
    }
}
