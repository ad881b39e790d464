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

    @ParameterizedTest
    @CsvSource({
        "dаrn it,darn",
        "DАRN,darn",
        "ԁаrn!,darn",
        "dаrη,darn",
        "D.Α.R.N.,darn",
        "ԁ a r ո,",
        "ｄаｒｎ,darn",
        "sсam,scam",
        "ѕсам,scam",
        "ЅСАМ,scam",
        "ΝΟΡΕ,nope",
        "ПОРЕ,",
        "nоpе,nope",
        "nòpė,nope",
        "nӧpё,nope",
        "сука,сука",
        "эта сука,сука"
    })
    void lettersOfOtherScriptsThatLookLatinAreSeenThrough(String text, String word) {
        WordList list = new WordList(List.of("darn", "scam", "nope", "сука"));
        assertThat(list.findIn(text).orElse(null)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"этот сор и сам рот", "выпил сок", "ο καφές ποτέ δεν", "рот с зубами"})
    void aTextInAnotherScriptIsReadInIt(String text) {
        assertThat(new WordList(List.of("cop", "cam", "pot", "cok", "note")).findIn(text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "시발점은 여기다|",
                "개시발점|",
                "이 시발점에서 시발역까지|",
                "시발점이라니 시발|시발",
                "시발 점수가|시발",
                "시.발.점|시발",
                "시발-점|시발",
                "시발저|시발",
                "시발저ㅁ|",
                "SCUM bag|SCUM",
                "scum-bag|",
                "s c u m bag|SCUM"
            })
    void whatIsPartOfAnExceptionIsNoWord(String text, String word) {
        WordList list = new WordList(List.of("시발", "SCUM"), List.of("시발점", "시발역", "scum-bag"));
        assertThat(list.findIn(text).orElse(null)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "이 멍텅구리야|멍텅구리",
                "안녕, 멍.텅 - 구리|멍.텅 - 구리",
                "안녕 멍.텅.구.리 같은|멍.텅.구.리",
                "ＤＡＲＮ|ＤＡＲＮ",
                "é — dа\u0301rn it|dа\u0301rn",
                "앞 ㅁㅓㅇㅌㅓㅇㄱㅜㄹㅣ 뒤|ㅁㅓㅇㅌㅓㅇㄱㅜㄹㅣ",
                "🙂 멍\u200B텅구리!|멍\u200B텅구리",
                "ﬁ 멍텅구리|멍텅구리"
            })
    void theWordIsFoundWhereItStands(String text, String there) {
        assertThat(LIST.allIn(text).stream()
                        .map(found -> text.substring(found.from(), found.to()))
                        .findFirst()
                        .orElse(null))
                .isEqualTo(there);
    }

    @Test
    void everyListedWordIsToldOnce() {
        assertThat(LIST.allIn("darn 시발 darn, 멍텅구리 시발"))
                .extracting(WordList.Found::word)
                .containsExactly("darn", "시발", "멍텅구리");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "…", "🙂", "\u3164", "\u0301", "- -", "\u200B", "\u2800"})
    void whatHasNeitherLetterNorDigitHasNoKey(String word) {
        assertThat(WordList.key(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가",
                "ㅋ",
                "나쁜 말",
                "a",
                "018",
                "A-1",
                "é",
                "ß",
                "İ",
                "Σς",
                "한\u1112\u1161\u11AB",
                "①",
                "ﾄﾞ",
                "न",
                "は",
                "𐐨"
            })
    void whateverHasAKeyIsFoundInItself(String word) {
        assertThat(WordList.key(word)).isNotEmpty();
        assertThat(new WordList(List.of(word)).findIn(word)).contains(word);
    }

    @Test
    void fillersDoNotHideAWord() {
        assertThat(LIST.findIn("시\u3164발")).contains("시발");
        assertThat(LIST.findIn("시\u115F발")).contains("시발");
        assertThat(LIST.findIn("시\u2800발")).contains("시발");
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
