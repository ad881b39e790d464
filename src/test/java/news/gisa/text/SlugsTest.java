package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "'''대표 5년차'' 윤도하, 멈추지 않는 AI 베팅', 대표-5년차-윤도하-멈추지-않는-ai-베팅",
        "Ångström & Größe, ångström-größe",
        "  --  , ''",
        "「東京」の天気, 東京-の天気",
        "हिन्दी समाचार, हिन्दी-समाचार",
        "1·2위 50%, 1-2위-50"
    })
    void keepsTheScriptOfTheText(String text, String slug) {
        assertThat(Slugs.of(text)).isEqualTo(slug);
    }

    @Test
    void decomposedHangulIsComposed() {
        String decomposed = Normalizer.normalize("한서윤", Normalizer.Form.NFD);
        assertThat(Slugs.of(decomposed)).isEqualTo("한서윤");
        assertThat(Slugs.isSlug(decomposed)).isFalse();
    }

    @Test
    void longTextIsCutBetweenWordsAndNeverInsideAPair() {
        assertThat(Slugs.of("가나다라마바사아자차 ".repeat(12)))
                .hasSizeLessThanOrEqualTo(100)
                .endsWith("가나다라마바사아자차");
        String cut = Slugs.of("a" + "𠀀".repeat(80));
        assertThat(cut).hasSizeLessThanOrEqualTo(100);
        assertThat(TextRules.firstIllegal(cut)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"한서윤", "a", "7", "멈추지-않는-ai-베팅", "0190a5b2-0000-7000-8000-00000000000"})
    void goodSlugs(String slug) {
        assertThat(Slugs.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "a/b", "a.b", "0190a5b2-0000-7000-8000-000000000000"})
    void badSlugs(String slug) {
        assertThat(Slugs.isSlug(slug)).isFalse();
    }

    @Test
    void whatIsMadeIsASlugAndNeverAnId() {
        assertThat(Slugs.isSlug(Slugs.of("0190a5b2-0000-7000-8000-000000000000")))
                .isTrue();
        assertThat(Slugs.isSlug(Slugs.of("İstanbul’da ﬁnal"))).isTrue();
    }

    @Test
    void firstFreeCountsOn() {
        assertThat(Slugs.firstFree("a", Set.of())).isEqualTo("a");
        assertThat(Slugs.firstFree("a", Set.of("a", "a-2", "a-4"))).isEqualTo("a-3");
    }

    @ParameterizedTest
    @CsvSource({"LG, lg", "ＬＧ, lg", "' Hanbit   Robot ', hanbit robot", "Straße, strasse"})
    void keysFoldCaseWidthAndSpace(String name, String key) {
        assertThat(Slugs.key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u0000', 1",
        "'\uD800', 0",
        "'a\uDC00b', 1",
        "'\uD83D\uDE42', -1",
        "'a\tb', -1",
        "'\u0085', 0",
        "'\u001B', 0"
    })
    void illegalCharactersAreFound(String text, int index) {
        assertThat(TextRules.firstIllegal(text)).isEqualTo(index);
    }
}
