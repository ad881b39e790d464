package news.gisa.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static void check(String name, String value) {
        new Settings(new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withSources(new PropertiesConfigSource(Map.of(name, value), "test", 100))
                        .build())
                .check();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gisa.limits.body | 3G | expected a size from 1K to 1G.",
                "gisa.limits.body | 0 | expected a size from 1K to 1G.",
                "gisa.limits.body | 1023 | expected a size from 1K to 1G.",
                "gisa.limits.body | -1M | ",
                "gisa.limits.body | much | ",
                "gisa.limits.body | 99999999999999999999G | expected a size from 1K to 1G.",
                "gisa.limits.anonymous-body | 1 | expected a size from 1K to 1G.",
                "gisa.limits.in-flight | 1M | expected a size from 4M to 64G.",
                "gisa.limits.transfer-time | soon | expected a time such as 20s or 10m.",
                "gisa.limits.requests | many | expected a whole number.",
                "gisa.limits.query | 999ms | expected a time such as 10m, from a second to a year.",
                "gisa.limits.query | 0 | expected a time such as 10m, from a second to a year.",
                "gisa.limits.query | never | expected a time such as 20s or 10m.",
                "gisa.stop.timeout | 0s | expected a time such as 10m, from a second to a year.",
                "gisa.disk.reserve | 64 M | expected a size such as 64K, 4M or 1G.",
                "gisa.cache.size | 0 | expected a size from 1M to 64G.",
                "gisa.cache.size | 1T | expected a size from 1M to 64G.",
                "gisa.cache.enabled | yes | expected true or false.",
                "gisa.sample-content | 1 | expected true or false.",
                "gisa.site.language | klingon! | expected a language tag such as ko or en-GB (BCP 47).",
                "gisa.site.language | not a lang | expected a language tag such as ko or en-GB (BCP 47).",
                "gisa.site.language | ko_KR | expected a language tag such as ko or en-GB (BCP 47).",
                "gisa.site.language | korean | expected a language tag such as ko or en-GB (BCP 47).",
                "gisa.site.language | 한국어 | expected a language tag such as ko or en-GB (BCP 47).",
                "gisa.site.language | ' ' | expected a language tag such as ko or en-GB (BCP 47).",
                "gisa.site.name | ' ' | expected a name of at most 200 characters.",
                "gisa.site.name | \u3164 | expected a name of at most 200 characters.",
                "gisa.site.name | 새벽\u202E | expected a name of at most 200 characters.",
                "gisa.site.name | 새벽\uFFFE | expected a name of at most 200 characters.",
                "gisa.site.name | \uFFFD\uFFFD | expected letters that the locale of this process has",
                "gisa.site.home | https://\uFFFD.example/ | expected letters that the locale of this process has",
                "gisa.site.time-zone | Seoul | ",
                "gisa.site.url | ' ' | ",
                "gisa.site.url | localhost | expected an absolute http or https URL",
                "gisa.site.article-url | https://news.example | expected a URL with {slug} or {id} in it",
                "gisa.site.home | news.example | expected an absolute http or https URL",
                "gisa.site.logo | /logo.png | expected an absolute http or https URL",
                "gisa.site.author-url | https://news.example/authors | expected a URL with {slug} or {id} in it",
                "gisa.feeds.hub | ftp://hub.example | expected an absolute http or https URL",
                "gisa.data | 'a\u0000b' | expected a folder, in letters that the locale has; LC_ALL=C.UTF-8 has all.",
                "gisa.data | a;b | expected a folder without ; in its name.",
                "gisa.admin.token | short | expected at least 20 characters, at most 1000.",
                "gisa.admin.token | 가나다라마바사아자차카타파하가나다라마바 | expected ASCII letters, digits and signs, without spaces.",
                "gisa.admin.token | 0123456789 0123456789 | expected ASCII letters, digits and signs, without spaces.",
                "gisa.proxies | localhost | expected addresses and networks such as 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32",
                "gisa.proxies | private | not \"private\".",
                "gisa.proxies | * | not \"*\".",
                "gisa.proxies | 10.0.0.1, | not \"\".",
                "gisa.proxies | 10.0.0.1;10.0.0.2 | not \"10.0.0.1;10.0.0.2\".",
                "gisa.proxies | 10.0.0.1 10.0.0.2 | expected addresses",
                "gisa.proxies | 10.0.0.256 | expected addresses",
                "gisa.proxies | 10.0.0.1:8080 | expected addresses",
                "gisa.proxies | [::1] | expected addresses",
                "gisa.proxies | fe80::1%eth0 | expected addresses",
                "gisa.proxies | 10.0.0.0/33 | expected a length from 1 to 32 behind the slash of \"10.0.0.0/33\".",
                "gisa.proxies | 0.0.0.0/0 | expected a length from 1 to 32",
                "gisa.proxies | ::/0 | expected a length from 1 to 128",
                "gisa.proxies | 10.0.0.0/ | expected a length from 1 to 32",
                "gisa.proxies | 10.0.0.0/8/8 | expected a length from 1 to 32",
                "gisa.proxies | 10.0.0.0/255.0.0.0 | expected a length from 1 to 32",
                "gisa.proxies | 10.1.2.3/8 | \"10.1.2.3/8\" has bits behind the first 8",
                "gisa.proxies | 10.0.0.1,2001:db8::1/32 | \"2001:db8::1/32\" has bits behind the first 32",
                "gisa.tokens.wrong-per-minute | 0 | expected a whole number from 1 to 1000000.",
                "gisa.tokens.wrong-per-minute | -1 | expected a whole number from 1 to 1000000.",
                "gisa.tokens.wrong-per-minute | 2147483647 | expected a whole number from 1 to 1000000.",
                "gisa.tokens.wrong-per-minute | 99999999999 | ",
                "gisa.tokens.wrong-per-minute | 1.5 | ",
                "gisa.changes.keep-days | 0 | expected a whole number from 1 to 36500.",
                "gisa.changes.keep-days | 100000 | expected a whole number from 1 to 36500.",
                "gisa.comments.address-days | 100000 | expected a whole number from 1 to 36500.",
                "gisa.comments.removed-days | 100000 | expected a whole number from 1 to 36500.",
                "gisa.comments.close-after-days | 100000 | expected a whole number from 1 to 36500.",
                "gisa.comments.depth | 101 | expected a whole number from 1 to 100.",
                "gisa.comments.screening-timeout | 60001 | expected a whole number from 1 to 60000.",
                "gisa.comments.screening-on-failure | drop | expected one of [publish, hold].",
                "gisa.comments.policy | shut | expected one of",
                "gisa.comments.screening-key | short | expected at least 20 characters",
                "gisa.stream.heartbeat-seconds | 3601 | expected a whole number from 1 to 3600.",
                "gisa.stream.max-listeners | 0 | expected a whole number from 1 to 1000000.",
                "gisa.weather.valid-for | 0s | expected a time such as 10m, from a second to a year.",
                "gisa.weather.fetch-every | -1s | expected a time such as 10m, from a second to a year.",
                "gisa.weather.fetch-timeout | 400d | expected a time such as 10m, from a second to a year."
            })
    void valueThatCannotWorkStopsTheStart(String name, String value, String expected) {
        assertThatThrownBy(() -> check(name, value))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .startsWith("Bad value of " + name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT) + ": ")
                .contains(expected == null ? "" : expected)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gisa.limits.in-flight | 4M",
                "quarkus.http.http2 | false",
                "gisa.limits.body | 1K",
                "gisa.limits.body | 1G",
                "gisa.cache.size | 1M",
                "gisa.site.language | ko",
                "gisa.site.language | zh-Hant-TW",
                "gisa.site.language | EN-gb",
                "gisa.site.name | 새벽 & 소식",
                "gisa.site.name | عربي ❤\uFE0F",
                "gisa.site.home | https://새벽소식.kr/",
                "gisa.site.author-url | https://news.example/필자/{slug}",
                "gisa.data | data",
                "gisa.data | 새 자료/가나",
                "gisa.data | /srv/gisa data",
                "gisa.admin.token | gisa_0123456789-abc.d~e+f/=",
                "gisa.proxies | 127.0.0.1",
                "gisa.proxies | '10.0.0.0/8, 172.16.0.0/12,192.168.0.0/16 , fd00::/8, ::1'",
                "quarkus.http.proxy.proxy-address-forwarding | false",
                "gisa.tokens.wrong-per-minute | 1000000",
                "gisa.comments.close-after-days | 36500",
                "gisa.weather.valid-for | 366d"
            })
    void valueThatWorksPasses(String name, String value) {
        assertThatCode(() -> check(name, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "gisa.limits.body, 5M",
        "quarkus.http.http2, true",
        "quarkus.http.proxy.proxy-address-forwarding, true",
        "quarkus.http.proxy.proxy-address-forwarding, yes"
    })
    void whatDoesNotFitIsRefused(String name, String value) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(
                        new PropertiesConfigSource(Map.of("gisa.limits.in-flight", "4M", name, value), "test", 100));
        assertThatThrownBy(() -> new Settings(builder.build()).check())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageMatching("Bad value of GISA_LIMITS_IN_FLIGHT: expected at least as much as GISA_LIMITS_BODY."
                        + "|QUARKUS_HTTP_HTTP2=true is not supported: .*"
                        + "|QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true is not supported: set GISA_PROXIES .*");
    }
}
