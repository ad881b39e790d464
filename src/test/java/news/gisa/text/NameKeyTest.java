package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    /** In Java what the query does in SQL. */
    private static boolean finds(String typed, String name) {
        NameKey query = NameKey.typed(typed);
        return NameKey.of(name).stream()
                .anyMatch(key -> key.letters().startsWith(query.letters())
                        || query.isAbbreviated()
                                && key.initials().startsWith(query.initials())
                                && Pattern.compile(query.syllables().replace('_', '.'))
                                        .matcher(key.syllables())
                                        .lookingAt());
    }

    @ParameterizedTest
    @CsvSource({
        "ㅇㅈㅅ, 이지숙", "ㅇㅈ, 이지숙", "ㅇ, 이지숙", "이지숙, 이지숙", "이지, 이지숙", "이ㅈ, 이지숙", "이ㅈㅅ, 이지숙", "ㅇ지, 이지숙", "ㅇ지ㅅ, 이지숙",
        "이지수, 이지숙", "이짓, 이지숙", "이지ㅅ, 이지숙", "고, 과나", "ㄳ, 강산", "ㄱㅅ, 강산", "ㄲㅂ, 꽃별", "ㄲ, 꽃별", "ㅇㅣㅈㅣ, 이지숙",
        "이 지숙, 이지숙", "지숙, 이 지숙", "ㅈㅅ, 이 지숙", "마이, 마이클 잭슨", "ㅈㅅ, 마이클 잭슨", "앉, 앉은이", "안ㅈ, 앉은이", "ㅎ2, 한2"
    })
    void koreanNameIsFoundByWhatIsTypedOfIt(String typed, String name) {
        assertThat(finds(typed, name)).isTrue();
        assertThat(finds(Normalizer.normalize(typed, Form.NFD), name)).isTrue();
        assertThat(finds(typed, Normalizer.normalize(name, Form.NFD))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "lee, Lee Ji-sook", "LEE JI, Lee Ji-sook", "ji-s, Lee Ji-sook", "jis, Lee Ji-sook", "sook, Lee Ji-sook",
                "leejisook, Lee Ji-sook",
        "muller, Jörg Müller", "JÖRG, Jörg Müller", "strasse, Straße", "ødegard, Ødegård", "odeg, Ødegård",
                "obrien, Aoife O'Brien",
        "brien, Aoife O’Brien", "isik, Işık", "Ｌｅｅ, Lee", "서울 통신, 서울통신", "иван, Иван Петров", "山田, 山田 花子"
    })
    void otherNamesAreFoundByTheBeginningOfAnyWord(String typed, String name) {
        assertThat(finds(typed, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ㅇㅅ, 이지숙", "이숙, 이지숙", "ㅈㅅ, 이지숙", "이ㅅ, 이지숙", "이지숙희, 이지숙", "ㅇㅈㅅㅎ, 이지숙", "ee, Lee", "ㄱ, 꽃별", "김ㅅ, 기민수"})
    void whatIsNoBeginningFindsNothing(String typed, String name) {
        assertThat(finds(typed, name)).isFalse();
    }

    @Test
    void conjoiningAndCompatibleConsonantsAreTheSame() {
        assertThat(NameKey.typed("\u110B\u110C\u1109")).isEqualTo(NameKey.typed("ㅇㅈㅅ"));
        assertThat(NameKey.typed("ㅇㅈㅅ")).isEqualTo(new NameKey("ㅇㅈㅅ", "ㅇㅈㅅ", "___"));
        assertThat(NameKey.typed("이짓")).isEqualTo(new NameKey("ㅇㅣㅈㅣㅅ", "ㅇㅈ", "이짓"));
    }

    @Test
    void wildcardsOfSqlAreNoPartOfAKey() {
        assertThat(NameKey.typed("%_\\").letters()).isEmpty();
        assertThat(NameKey.of("-").isEmpty()).isTrue();
        assertThat(NameKey.typed("50%_off")).isEqualTo(new NameKey("50off", "50off", "50off"));
    }

    @Test
    void longNamesHaveBoundedKeys() {
        assertThat(NameKey.of("숲 ".repeat(50))).hasSize(10).allSatisfy(key -> {
            assertThat(key.letters()).hasSizeLessThanOrEqualTo(300);
            assertThat(key.syllables()).hasSizeLessThanOrEqualTo(100);
        });
        assertThat(NameKey.of("ﷺ".repeat(100)).get(0).initials()).hasSize(100);
    }

    @Property(tries = 300)
    void everyBeginningAndAllInitialsFindTheName(
            @ForAll @CharRange(from = '가', to = '힣') @StringLength(min = 1, max = 5) String name) {
        StringBuilder initials = new StringBuilder();
        for (int end = 1; end <= name.length(); end++) {
            initials.append(Hangul.initial(name.charAt(end - 1)));
            assertThat(finds(name.substring(0, end), name)).isTrue();
            assertThat(finds(initials.toString(), name)).isTrue();
            assertThat(finds(name.substring(0, end - 1) + initials.charAt(end - 1), name))
                    .isTrue();
        }
        String letters = NameKey.typed(name).letters();
        for (int end = 1; end <= letters.length(); end++) {
            assertThat(finds(letters.substring(0, end), name)).isTrue();
        }
    }
}
