package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {
    @ParameterizedTest
    @CsvSource({
        "KO, ko",
        "ko-kr, ko-KR",
        "EN-gb, en-GB",
        "zh-hant-tw, zh-Hant-TW",
        "ZH-HANS, zh-Hans",
        "es-419, es-419",
        "sr-LATN-rs, sr-Latn-RS",
        "DE-CH-1901, de-CH-1901",
        "sl-ROZAJ-biske, sl-rozaj-biske",
        "zh-YUE-hk, zh-yue-HK",
        "yue-hk, yue-HK",
        "en-CA-X-CA, en-CA-x-ca",
        "de-de-U-CO-PHONEBK, de-DE-u-co-phonebk",
        "ar-a-aaa-B-bbb, ar-a-aaa-b-bbb",
        "az-arab-x-AZE-derbend, az-Arab-x-aze-derbend",
        "hy-latn-it-arevela, hy-Latn-IT-arevela"
    })
    void tagIsKeptInItsUsualCase(String sent, String usual) {
        assertThat(LanguageTags.fault(sent)).isEmpty();
        assertThat(LanguageTags.usual(sent)).isEqualTo(usual);
        assertThat(LanguageTags.usual(usual)).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en_US | hyphens",
                "ko_KR.UTF-8 | hyphens",
                "* | leave it out",
                "korean | code",
                "한국어도 | code",
                "English | code",
                "xx | no language",
                "jp | no language",
                "kp-KR | no language",
            })
    void usualMistakeIsToldWhatWouldBeRight(String tag, String hint) {
        assertThat(LanguageTags.fault(tag))
                .hasValueSatisfying(fault -> assertThat(fault).contains(hint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "e",
                "ko ",
                " ko",
                "ko-",
                "-ko",
                "ko--KR",
                "xx-invalid!",
                "한국",
                "ko-KR-KR",
                "en-*",
                "*-KR",
                "de-419-DE",
                "a-DE",
                "x-newsroom",
                "i-klingon",
                "en-u",
                "en-x",
                "de-1901-1901",
                "en-a-bbb-a-ccc",
                "ko-KRKRKRKRK",
                "ko\u212aR",
                "ko-ＫＲ",
                "en,ko",
                "ko\n"
            })
    void whatIsNoTagIsRefused(String tag) {
        assertThat(LanguageTags.fault(tag)).isPresent();
    }
}
