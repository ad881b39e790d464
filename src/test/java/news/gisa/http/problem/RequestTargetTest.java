package news.gisa.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "*",
                "/api/v1/articles/%EB%A9%88%EC%B6%94%EC%A7%80-%ec%95%8a%eb%8a%94",
                "/api/v1/articles?tag=%F0%9F%98%80&limit=5",
                "/a/b:e@f!g$h&i'j(k)l*m+n,o=p~q_r.s-t?u;v",
                "/a?b=c/d?e&f=[g]#h",
                "/%25zz?q=100%25",
                "/%00",
                "http://news.example/a?b",
                "HTTPS://news.example",
                "/a?"
            })
    void addressIsNotRefused(String target) {
        assertThat(RequestTarget.fault(target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/%zz | path | \"%zz\" is no byte",
                "/a%2 | path | \"%2\" is no byte",
                "/a% | path | \"%\" is no byte",
                "/%EA%B0 | path | \"%EA%B0\" is not UTF-8",
                "/a/%ed%a0%80?a=b | path | \"%ed%a0%80\" is not UTF-8",
                "/%C0%AE%C0%AE/ | path | \"%C0%AE%C0%AE\" is not UTF-8",
                "http://news.example/%FF | path | \"%FF\" is not UTF-8",
                "/a?q=%zz | q | \"%zz\" is no byte",
                "/a?b=c&limit=%+5 | limit | \"%+5\" is no byte",
                "/a?b=c&limit=%u0041 | limit | \"%u0\" is no byte",
                "/a?%zz=c | query | \"%zz\" is no byte",
                "/a?b&%4=c | query | \"%4=\" is no byte",
                "/a?q=%EA%B0 | q | \"%EA%B0\" is not UTF-8",
                "/a?q=%EA%B0x | q | \"%EA%B0\" is not UTF-8",
                "/a?q=%C0%AF | q | \"%C0%AF\" is not UTF-8",
                "/a?q=%E0%80%AF | q | \"%E0%80%AF\" is not UTF-8",
                "/a?q=%F0%80%80%AF | q | is not UTF-8",
                "/a?q=%ED%A0%80 | q | is not UTF-8",
                "/a?q=%F4%90%80%80 | q | is not UTF-8",
                "/a?q=%FF | q | is not UTF-8",
                "/a?q=%B0%A1 | q | \"%B0%A1\" is not UTF-8",
                "/a?q=%EA%B0%80%EA%B0 | q | is not UTF-8",
                "/\u00EA\u00B0\u0080 | path | The byte 0xEA cannot",
                "/a?q=\u00EA | q | The byte 0xEA cannot",
                "/a?q=x\u007F | q | The byte 0x7F cannot",
                "/a?q={x} | q | The byte 0x7B cannot",
                "/a?q=a\"b | q | The byte 0x22 cannot",
                "/a<b | path | The byte 0x3C cannot",
                "/a;b=c | path | The byte 0x3B cannot",
                "/a[1]?b=[c] | path | The byte 0x5B cannot",
                "/a\\b | path | The byte 0x5C cannot",
                "/a#b#c | path | The byte 0x23 cannot",
                "/a?b=c#d#e | b | The byte 0x23 cannot",
                "/a^b | path | The byte 0x5E cannot",
                "a | path | begins with /",
                "?a=b | path | begins with /",
                "ftp://x/ | path | begins with /"
            })
    void faultNamesThePlaceAndTheBytes(String target, String place, String detail) {
        Problem problem = RequestTarget.fault(target).orElseThrow().toProblem("/");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.parameter()).isEqualTo(place);
            assertThat(error.detail()).contains(detail);
        });
    }
}
