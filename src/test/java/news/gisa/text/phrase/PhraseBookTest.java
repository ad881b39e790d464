package news.gisa.text.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {
    private static final PhraseBook BOOK = PhraseBook.of("""
            # A note.
            Nothing here.
            없습니다.

            There is no {0} here.
            여기에 없습니다: {0}.

            There is no article {0} here.
            여기에 기사는 없습니다: {0}.

            The first is {0}, the latest {1}.
            최신: {1}, 처음: {0}.

            Expected {0!}, not "{1}".
            올바른 값: {0!}. 받은 값: "{1}".

            a number
            숫자

            {0!} or nothing
            {0!} 또는 없음

            "{0}" is no byte: see {1}.
            바이트가 아닙니다: "{0}". 참고: {1}.

            {0}: {1!}
            {0}: {1!}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Nothing here. | 없습니다.",
                "There is no street here. | 여기에 없습니다: street.",
                "There is no article x here. | 여기에 기사는 없습니다: x.",
                "There is no article here. | 여기에 없습니다: article.",
                "There is no article  here. | 여기에 기사는 없습니다: .",
                "There is no article 멈추지-않는 here. | 여기에 기사는 없습니다: 멈추지-않는.",
                "There is no article a here. here. | 여기에 기사는 없습니다: a here..",
                "The first is 1, the latest 2. | 최신: 2, 처음: 1.",
                "The first is {1}, the latest {0}. | 최신: {0}, 처음: {1}.",
                "The first is $1, the latest \\2. | 최신: \\2, 처음: $1.",
                "Expected a number, not \"x\". | 올바른 값: 숫자. 받은 값: \"x\".",
                "Expected a number or nothing, not \"a\", not \"b\". | 올바른 값: 숫자 또는 없음. 받은 값: \"a\", not \"b\".",
                "\"%zz\" is no byte: see a. | 바이트가 아닙니다: \"%zz\". 참고: a.",
                "windSpeed: Expected a number, not \"x\". | windSpeed: 올바른 값: 숫자. 받은 값: \"x\"."
            })
    void phraseIsFoundByWhatIsFixedInIt(String text, String translation) {
        assertThat(BOOK.translate(text)).contains(translation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Nothing here",
                "nothing here.",
                "There is no",
                "There is no here",
                "The first is 1.",
                "The first is 1, the latest 2",
                ", the latest 2.",
                "Expected a street, not \"x\".",
                "\"x\" is no byte",
                "street: there",
                "a: b: c: d: Nothing here",
                "# A note."
            })
    void otherTextsHaveNone(String text) {
        assertThat(BOOK.translate(text)).isEmpty();
    }

    @Test
    void longTextsOfAHostileClientTakeNoTime() {
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (String part :
                    new String[] {": ", "There is no article ", ", not \"", " or nothing", "Expected a number"}) {
                String many = part.repeat(20_000);
                BOOK.translate(many);
                BOOK.translate("There is no article " + many + " here.");
                BOOK.translate("Expected " + many + "\".");
                BOOK.translate("x: " + many + "Nothing here.");
            }
        });
    }

    @Test
    void valuesOfAHostileClientAreNotRead() {
        assertThat(BOOK.translate("There is no article Nothing here. here.")).contains("여기에 기사는 없습니다: Nothing here..");
        assertThat(BOOK.translate("Expected a number, not \"Nothing here.\"."))
                .contains("올바른 값: 숫자. 받은 값: \"Nothing here.\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One line.",
                "a\nb\nc",
                "a {0}\nb",
                "a\nb {0}",
                "a {0}\nb {1}",
                "a {0!}\nb {0}",
                "a {0}{1}\nb {0} {1}",
                "a\nb\n\na\nc",
                "a {0}\nb {0}\n\na {0}\nc {0}"
            })
    void brokenBookIsRefused(String text) {
        assertThatThrownBy(() -> PhraseBook.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
