package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
                    '회장 5년차' 구광모, 멈추지 않는 AI 베팅 | 회장-5년차-구광모-멈추지-않는-ai-베팅
                    ‘반도체’ 수출 12.5%↑…석 달째 증가       | 반도체-수출-12-5-석-달째-증가
                    ÀLA Carte: Été & Øre                    | àla-carte-été-øre
                    हिन्दी समाचार                              | हिन्दी-समाचार
                    ＡＢＣ１２３                             | ａｂｃ１２３
                    📰 속보 📰                               | 속보
                    --a--_b_--                              | a-b
                    İzmir                                   | i̇zmir
                    019300aa-0000-7000-8000-0123456789AB    | 019300aa0000700080000123456789ab
                    """)
    void headlinesBecomeSlugs(String headline, String slug) {
        assertThat(Slugs.of(headline)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "—-—", "📰", "☀\uFE0F", "\u3164", "\u115F\u1160", "\u0301", "'\"“”·%"})
    void nothingIsLeftOfAHeadlineWithoutLetters(String headline) {
        assertThat(Slugs.of(headline)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "날씨 ☀\uFE0F 맑음, 날씨-맑음",
        "\uFE0F날씨\uFE0F, 날씨",
        "❤\uFE0F\u200D🔥 사랑, 사랑",
        "1\uFE0F\u20E3 순위, 1\u20E3-순위",
        "葛\uDB40\uDD00城市, 葛城市",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F 잉글랜드, 잉글랜드",
        "가\u3164나, 가-나",
        "\uFFA0가\u2800나\u3164, 가-나",
        "\u115F가\u1160나, 가나",
        "a\u034F\u0301b, áb",
        "가 \u0301 나, 가-나",
        "\u17B4\u180B가, 가",
        "نص عربي, نص-عربي"
    })
    void whatNobodySeesIsInNoSlug(String headline, String slug) {
        assertThat(Slugs.of(headline)).isEqualTo(slug);
        assertThat(Slugs.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "날씨-\uFE0F-맑음",
                "날씨\uFE0F",
                "가\u3164",
                "\u115F",
                "가-\u0301",
                "a\u034Fb",
                "葛\uDB40\uDD00",
                "\u180B",
                "\uFFA0"
            })
    void aSlugThatIsGivenShowsAllOfItself(String slug) {
        assertThat(Slugs.isSlug(slug)).isFalse();
    }

    @Test
    void decomposedHangulIsComposed() {
        assertThat(Slugs.of("\u1112\u1161\u11AB\u1100\u1173\u11AF 뉴스")).isEqualTo("한글-뉴스");
    }

    @Test
    void aLongHeadlineIsCutAtTheEndOfAWord() {
        assertThat(Slugs.of("가나다라 ".repeat(30))).isEqualTo("가나다라-".repeat(20).substring(0, 99));
        assertThat(Slugs.of("가".repeat(100) + " 나")).isEqualTo("가".repeat(100));
        assertThat(Slugs.of("가나 " + "다".repeat(100))).isEqualTo("가나");
    }

    @Test
    void aLongWordIsCutButNeverWithinACharacter() {
        String deseret = "\uD801\uDC28";
        assertThat(Slugs.of("a".repeat(101))).isEqualTo("a".repeat(100));
        assertThat(Slugs.of("a" + deseret.repeat(60))).isEqualTo("a" + deseret.repeat(49));
    }

    @Test
    void whateverIsMadeIsASlugOrEmpty() {
        Random random = new Random(20220119);
        for (int i = 0; i < 50_000; i++) {
            String headline = random.ints(1 + random.nextInt(60), 0, random.nextBoolean() ? 0x3000 : 0x20000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String slug = Slugs.of(headline);
            assertThat(slug.isEmpty() || Slugs.isSlug(slug))
                    .as("%s → %s", headline, slug)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"가", "ai", "2022", "멈추지-않는-ai-베팅", "हिन्दी", "019300aa-0000-7000-8000-0123456789a", "ａ１"})
    void wordsWithHyphensBetweenThemAreSlugs(String slug) {
        assertThat(Slugs.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "-a",
                "a-",
                "a--b",
                "a b",
                "a_b",
                "a/b",
                "a.b",
                "A",
                "é가É",
                "e\u0301",
                "\u1112\u1161\u11AB",
                "📰",
                "019300aa-0000-7000-8000-0123456789ab",
                "00000000-0000-0000-0000-000000000000"
            })
    void anythingElseIsNone(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
    }

    @Test
    void aSlugHasAtMost120CodeUnits() {
        assertThat(Slugs.isSlug("가".repeat(120))).isTrue();
        assertThat(Slugs.isSlug("가".repeat(121))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LG, lg",
        "ＬＧ, lg",
        "' 이  지숙 ', 이 지숙",
        "'이\u00A0\u3000\t\n지숙', 이 지숙",
        "\u110B\u1175\u110C\u1175\u1109\u116E\u11A8, 이지숙",
        "STRASSE, straße",
        "ΣΊΣΥΦΟΣ, σίσυφοσ",
        "ﬁn, FIN"
    })
    void namesThatDifferOnlyInFormHaveOneKey(String one, String other) {
        assertThat(Slugs.key(one)).isEqualTo(Slugs.key(other));
    }

    @ParameterizedTest
    @CsvSource({"이지숙, 이지수", "a b, ab", "a-b, a b", "é, e"})
    void namesThatDifferInLettersHaveTwo(String one, String other) {
        assertThat(Slugs.key(one)).isNotEqualTo(Slugs.key(other));
    }

    @Test
    void theKeyOfAKeyIsItself() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String key = Slugs.key(Character.toString(codePoint));
            assertThat(Slugs.key(key)).as("U+%04X", codePoint).isEqualTo(key);
        }
    }
}
