package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinksTest {
    private static List<String> links(String text) {
        return WebLinks.in(text).stream()
                .map(link -> text.substring(link.from(), link.to()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "은", "는", "이", "가", "을", "를", "의", "도", "와", "에", "에서", "에서는", "에서도", "에는", "으로", "로는", "까지", "부터",
                "보다", "처럼", "라고", "라는", "이라고", "하고", "이나", "랑", "입니다", "입니다.", "이에요!", "예요", "인데", "인데요", "이다", "이고",
                "였습니다", "이었습니다", "인가요?", "입니까?", "네요", "이죠", "까지는", "에서만", "에의", "뿐", "밖에", "…", "」", "를,"
            })
    void anAddressEndsBeforeAParticle(String particle) {
        assertThat(links("보기: https://a.example/b" + particle)).containsExactly("https://a.example/b");
        assertThat(links("https://a.example/b.html" + particle + " 보라")).containsExactly("https://a.example/b.html");
        assertThat(links("https://a.example" + particle)).containsExactly("https://a.example");
        assertThat(links("https://a.example/?x=1&y=%EA" + particle)).containsExactly("https://a.example/?x=1&y=%EA");
        assertThat(links("https://ko.example/서울_(도시)" + particle)).containsExactly("https://ko.example/서울_(도시)");
        assertThat(links("(https://a.example/b)" + particle)).containsExactly("https://a.example/b");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example참고하세요,https://a.example",
        "https://a.example:8080입니다,https://a.example:8080",
        "https://공사.한국입니다,https://공사.한국",
        "https://공사.한국/를,https://공사.한국/",
        "https://a.example/에서,https://a.example/",
        "https://[2001:db8::1]에서,https://[2001:db8::1]"
    })
    void aHostEndsWhereItsScriptDoes(String text, String address) {
        assertThat(links(text)).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ko.example/wiki/서울",
                "https://ko.example/wiki/가을",
                "https://ko.example/wiki/이란",
                "https://ko.example/서울_(도시)",
                "https://ko.example/a_(b_[c])",
                "https://a.example/2024년-예산",
                "https://a.example/AI반도체",
                "https://a.example/100만",
                "https://a.example/4·19_혁명",
                "https://a.example/길?x=1&y=나",
                "https://a.example/#절-하나",
                "https://공사.한국",
                "https://kbs뉴스.example/a",
                "https://a.example/Michelson–Morley",
                "https://a.example/~b/c;d=1,2/",
                "http://[::1]/a"
            })
    void hangulAndBracketsOfItsOwnStay(String address) {
        assertThat(links(address)).containsExactly(address);
        assertThat(links("(" + address + ")")).containsExactly(address);
        assertThat(links(address + ".")).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "」", "』", "》", "〉", "】", "〕", "”", "’", "»", "。", "、", "，", "．", "！", "？", "：", "；", "）", "］", "｝", "｡",
                "｣", "「", "『", "“", "（", "［", "《", "…", "\u200B", "\u202C", "\u3000", "\u3164", ")", "]", "}", "(참고",
                "[주"
            })
    void quotesBracketsAndStopsEndIt(String end) {
        assertThat(links("https://a.example/b" + end)).containsExactly("https://a.example/b");
        assertThat(links("https://a.example/b" + end + "는 곳")).containsExactly("https://a.example/b");
        assertThat(links("https://a.example/b" + end + "https://c.example"))
                .containsExactly("https://a.example/b", "https://c.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "http://를",
                "https://)",
                "https://…",
                "xhttps://a.example",
                "ftp://a.example",
                "https://.."
            })
    void whatHasNoHostIsNone(String text) {
        assertThat(links(text)).isEmpty();
    }

    @Test
    void longTextsTakeNoTime() {
        for (String part : List.of("https://(", "https://a", "가.", "a를.", "((", ")", "에서는", "https://a가", "[가]")) {
            String text = "https://a" + part.repeat(5_000 / part.length());
            Assertions.assertTimeout(Duration.ofSeconds(2), () -> links(text), part);
        }
    }
}
