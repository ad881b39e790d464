package news.gisa.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedForTest {
    private static final Networks TRUSTED = Networks.of("10.0.0.0/8, 192.0.2.1, 2001:db8:ffff::/48, ::1");
    private static final IpAddress PEER = address("10.0.0.1");

    private static IpAddress address(String text) {
        return IpAddress.read(text).orElseThrow();
    }

    private static String client(String... lines) {
        return ForwardedFor.client(List.of(lines), PEER, TRUSTED).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "203.0.113.7:4711 | 203.0.113.7",
                "[2a00:1450:4001:80b::200e]:443 | 2a00:1450:4001:80b:0:0:0:200e",
                "[2a00:1450:4001:80b::200e] | 2a00:1450:4001:80b:0:0:0:200e",
                "2a00:1450:4001:80b::200e | 2a00:1450:4001:80b:0:0:0:200e",
                "\"[2a00::1]:80\" | 2a00:0:0:0:0:0:0:1",
                "fe80::1%eth0 | fe80:0:0:0:0:0:0:1",
                "::ffff:203.0.113.7 | 203.0.113.7",
                // What the client sent stands further left.
                "198.51.100.9, 203.0.113.7 | 203.0.113.7",
                "10.0.0.3, 203.0.113.7 | 203.0.113.7",
                "unknown, 203.0.113.7 | 203.0.113.7",
                // Several proxies in a row.
                "198.51.100.9, 203.0.113.7, 10.2.3.4, 192.0.2.1 | 203.0.113.7",
                "198.51.100.9, 203.0.113.7, 2001:db8:ffff::7, ::1 | 203.0.113.7",
                "203.0.113.7, ::ffff:10.2.3.4 | 203.0.113.7",
                // Somebody of the house.
                "10.9.9.9 | 10.9.9.9",
                "10.9.9.9, 10.2.3.4 | 10.9.9.9",
                // Empty elements of a list do not count.
                "203.0.113.7, | 203.0.113.7",
                ", ,203.0.113.7 , , | 203.0.113.7",
                // The last that can be read, where the next cannot.
                "203.0.113.7, unknown | 10.0.0.1",
                "203.0.113.7, unknown, 10.2.3.4 | 10.2.3.4"
            })
    void lastHopFromTheRightThatIsNobodysProxyCounts(String header, String expected) {
        assertThat(client(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ",,,",
                "unknown",
                "_hidden",
                "localhost",
                "example.com",
                "for=203.0.113.7",
                "203.0.113",
                "203.0.113.256",
                "203.0.113.7.8",
                "203.0.113.7:",
                "203.0.113.7:port",
                "203.0.113.7 198.51.100.9",
                "0x7f000001",
                "2130706433",
                "[203.0.113.7",
                "203.0.113.7]",
                "[",
                "[]",
                "[]:80",
                "[::1",
                "::1]:80",
                "[2a00::1]80",
                "2a00:::1",
                "12345::1",
                "%",
                "%eth0",
                "\"",
                "\"\"",
                "<script>",
                "가나다",
                "'; drop table comment; --"
            })
    void whatCannotBeReadCountsForWhoAddedIt(String header) {
        assertThat(client(header)).isEqualTo("10.0.0.1");
        assertThat(client("203.0.113.7, " + header + (header.isBlank() || header.startsWith(",") ? "x" : "")))
                .isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.9,203.0.113.7", "10.0.0.9,203.0.113.7", "'',203.0.113.7"})
    void severalLinesAreOneList(String first, String second) {
        assertThat(client(first, second)).isEqualTo("203.0.113.7");
        assertThat(client("203.0.113.7", "10.5.5.5")).isEqualTo("203.0.113.7");
        assertThat(client("203.0.113.7", "")).isEqualTo("203.0.113.7");
    }

    @Property(tries = 200)
    void nothingThatAClientCanSendIsAFault(@ForAll List<String> lines) {
        assertThat(ForwardedFor.client(lines, PEER, TRUSTED)).isNotNull();
        // Whatever came before, the proxy's own entry decides.
        List<String> added =
                Stream.concat(lines.stream(), Stream.of("203.0.113.7")).toList();
        assertThat(ForwardedFor.client(added, PEER, TRUSTED)).isEqualTo(address("203.0.113.7"));
    }

    @Test
    void longHeadersAreReadToTheirEnd() {
        assertThat(client("1,".repeat(8_000) + "10.1.1.1,".repeat(1_700))).isEqualTo("10.1.1.1");
    }
}
