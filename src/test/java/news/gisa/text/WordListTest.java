package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    private static final WordList LIST = new WordList(List.of("멍텅구리", "시발", "darn", "Café", "018", " "));

    @ParameterizedTest
    @CsvSource({
        "이 멍텅구리야,멍텅구리",
        "멍 텅 구 리,멍텅구리",
        "멍.텅-구*리 같으니,멍텅구리",
        "멍1텅2구3리,멍텅구리",
        "ㅁㅓㅇㅌㅓㅇㄱㅜㄹㅣ,멍텅구리",
        "멍텅구ㄹㅣ,멍텅구리",
        "시바ㄹ,시발",
        "ﾄﾞ ｄａｒｎ!,darn",
        "D.A.R.N.,darn",
        "d a r n,darn",
        "dárn it,darn",
        "CAFE,Café",
        "0-1-8,018",
    })
    void disguisesAreSeenThrough(String text, String word) {
        assertThat(LIST.findIn(text)).contains(word);
        assertThat(LIST.findIn(Normalizer.normalize(text, Normalizer.Form.NFD))).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "회사는 다시 발표했다",
                "시 발표에 따르면",
                "시바람이 분다",
                "darning socks",
                "a cafeteria",
                "2018년",
                "멍텅 하고 구리",
                "",
                "🙂"
            })
    void whatOnlyLooksAlikeIsLeftAlone(String text) {
        assertThat(LIST.findIn(text)).isEmpty();
    }

    @Test
    void invisibleCharactersDoNotSplit() {
        assertThat(LIST.findIn("멍\u200b텅\u2060구\u00ad리")).contains("멍텅구리");
        assertThat(LIST.findIn("da\u200drn")).contains("darn");
    }

    @Test
    void listOfNothingFindsNothing() {
        assertThat(new WordList(List.of("", "…", " ")).findIn("… 무엇이든")).isEmpty();
    }
}
