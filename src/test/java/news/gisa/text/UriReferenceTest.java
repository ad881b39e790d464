package news.gisa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriReferenceTest {
    /** The examples of RFC 3986, sections 5.4.1 and 5.4.2. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "g:h, g:h",
                "g, http://a/b/c/g",
                "./g, http://a/b/c/g",
                "g/, http://a/b/c/g/",
                "/g, http://a/g",
                "//g, http://g",
                "?y, http://a/b/c/d;p?y",
                "g?y, http://a/b/c/g?y",
                "#s, http://a/b/c/d;p?q#s",
                "g#s, http://a/b/c/g#s",
                "g?y#s, http://a/b/c/g?y#s",
                ";x, http://a/b/c/;x",
                "g;x, http://a/b/c/g;x",
                "g;x?y#s, http://a/b/c/g;x?y#s",
                "\"\", http://a/b/c/d;p?q",
                "., http://a/b/c/",
                "./, http://a/b/c/",
                ".., http://a/b/",
                "../, http://a/b/",
                "../g, http://a/b/g",
                "../.., http://a/",
                "../../, http://a/",
                "../../g, http://a/g",
                "../../../g, http://a/g",
                "../../../../g, http://a/g",
                "/./g, http://a/g",
                "/../g, http://a/g",
                "g., http://a/b/c/g.",
                ".g, http://a/b/c/.g",
                "g.., http://a/b/c/g..",
                "..g, http://a/b/c/..g",
                "./../g, http://a/b/g",
                "./g/., http://a/b/c/g/",
                "g/./h, http://a/b/c/g/h",
                "g/../h, http://a/b/c/h",
                "g;x=1/./y, http://a/b/c/g;x=1/y",
                "g;x=1/../y, http://a/b/c/y",
                "g?y/./x, http://a/b/c/g?y/./x",
                "g?y/../x, http://a/b/c/g?y/../x",
                "g#s/./x, http://a/b/c/g#s/./x",
                "g#s/../x, http://a/b/c/g#s/../x",
                "http:g, http:g"
            })
    void referenceIsResolvedAsTheStandardHasIt(String reference, String address) {
        assertThat(UriReference.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://n.example | 1 | https://n.example/1",
                "https://n.example | ../../x | https://n.example/x",
                "https://n.example | ?q=1 | https://n.example?q=1",
                "https://n.example/a | ../../../x | https://n.example/x",
                "https://n.example/a/b/ | ../c | https://n.example/a/c",
                "https://n.example/a?id=1 | #끝 | https://n.example/a?id=1#%EB%81%9D",
                "https://n.example/a?id=1#old | `` | https://n.example/a?id=1",
                "https://n.example/a | 두 낱말.jpg | https://n.example/%EB%91%90%20%EB%82%B1%EB%A7%90.jpg",
                "https://n.example/a | /기사/1?말=가 나&b=2#끝 절 | https://n.example/%EA%B8%B0%EC%82%AC/1?%EB%A7%90=%EA%B0%80%20%EB%82%98&b=2#%EB%81%9D%20%EC%A0%88",
                "https://n.example/a | /%EA%B0%80 나/100%/%2f/%zz | https://n.example/%EA%B0%80%20%EB%82%98/100%25/%2f/%25zz",
                "https://n.example/a | b\\c^d`e{f}g\"h<i>j[k] | https://n.example/b%5Cc%5Ed%60e%7Bf%7Dg%22h%3Ci%3Ej%5Bk%5D",
                "https://n.example/a | x/가:나?a[]=1 | https://n.example/x/%EA%B0%80:%EB%82%98?a%5B%5D=1",
                "https://n.example/a | 👩‍👧.png | https://n.example/%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7.png",
                "https://n.example/a | //한국.example/ㄱ | https://xn--3e0b707e.example/%E3%84%B1",
                "https://n.example/a | tel:109 | tel:109",
                "https://n.example/a | mailto:desk@n.example?subject=가 나 | mailto:desk@n.example?subject=%EA%B0%80%20%EB%82%98",
                "https://n.example/a | HTTPS://other.example/../x/./y | HTTPS://other.example/x/y"
            })
    void whatIsWrittenOnAPageIsAnAddressEverywhere(String page, String written, String address) {
        assertThat(UriReference.resolve(page, written.replace("`", "\u0060"))).isEqualTo(address);
        assertThat(URI.create(address)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://새벽소식.kr/가?b=c | https://xn--3l3bz7e3qe6b.kr/%EA%B0%80?b=c",
                "https://user@한국。example:8443/ | https://user@xn--3e0b707e.example:8443/",
                "http://bücher.example | http://xn--bcher-kva.example",
                "http://BÜCHER.example | http://xn--bcher-kva.example",
                "http://straße.example | http://xn--strae-oqa.example",
                "http://faß.example | http://xn--fa-hia.example",
                "http://βόλος.example | http://xn--nxasmm1c.example",
                "http://ドメイン名例.jp | http://xn--eckwd4c7cu47r2wf.jp",
                "http://中文.example | http://xn--fiq228c.example",
                "http://가a나.example | http://xn--a-2x5eu5j.example",
                "http://%ED%95%9C%EA%B5%AD.example/ | http://xn--3e0b707e.example/",
                "http://ｅｘａｍｐｌｅ．com/ | http://example.com/",
                "http://xn--3e0b707e.example/ | http://xn--3e0b707e.example/",
                "http://News.example/A | http://News.example/A",
                "http://[2001:db8::1]:80/가 | http://[2001:db8::1]:80/%EA%B0%80",
                "http://가 나.example/ | http://%EA%B0%80%20%EB%82%98.example/",
                "https://images.example/1.jpg?a=1&b=2 | https://images.example/1.jpg?a=1&b=2"
            })
    void addressGoesOutInAsciiWithItsHostAsItIsLookedUp(String written, String ascii) {
        assertThat(UriReference.ascii(written)).isEqualTo(ascii);
        assertThat(UriReference.ascii(ascii)).isEqualTo(ascii);
    }

    @Test
    void longOnesAreReadInNoTime() {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            UriReference.resolve("https://n.example/a", "../".repeat(150_000) + "x");
            UriReference.resolve("https://n.example/a", "a".repeat(500_000) + ":");
            UriReference.resolve("https://n.example/a", "%".repeat(500_000));
            UriReference.ascii("https://" + "가나다라".repeat(100_000) + ".example/");
            UriReference.ascii("https://" + "가.".repeat(100_000) + "example/");
        });
    }
}
