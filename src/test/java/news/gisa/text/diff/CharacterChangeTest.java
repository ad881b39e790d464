package news.gisa.text.diff;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.Domain;
import news.gisa.text.NastyTexts;
import news.gisa.text.TextRules;
import org.junit.jupiter.api.Test;

class CharacterChangeTest {

    @Test
    void codePointsAreCounted() {
        assertThat(CharacterChange.of("회장이 말했다 😀", "회장은 말했다 😀😀!")).isEqualTo(new CharacterChange(3, 1));
        assertThat(CharacterChange.of("", "가😀")).isEqualTo(new CharacterChange(2, 0));
        assertThat(CharacterChange.of("가😀", "")).isEqualTo(new CharacterChange(0, 2));
        assertThat(CharacterChange.of("같다", "같다")).isEqualTo(new CharacterChange(0, 0));
    }

    @Property
    @Domain(NastyTexts.class)
    void theBalanceIsTheDifferenceInLength(@ForAll Tuple2<String, String> texts) {
        Assume.that(TextRules.firstIllegal(texts.get1()) < 0 && TextRules.firstIllegal(texts.get2()) < 0);

        CharacterChange change = CharacterChange.of(texts.get1(), texts.get2());

        assertThat(change.added() - change.removed()).isEqualTo(length(texts.get2()) - length(texts.get1()));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
