package news.gisa.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
    private static IpAddress address(String text) {
        return IpAddress.read(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 | 192.0.2.7 | true",
                "192.0.2.7 | 192.0.2.8 | false",
                "192.0.2.7 | ::ffff:192.0.2.7 | true",
                "::ffff:192.0.2.7 | 192.0.2.7 | true",
                "10.0.0.0/8 | 10.255.255.255 | true",
                "10.0.0.0/8 | 11.0.0.0 | false",
                "10.0.0.0/8 | ::a00:1 | false",
                "172.16.0.0/12 | 172.31.255.255 | true",
                "172.16.0.0/12 | 172.32.0.0 | false",
                "192.0.2.128/25 | 192.0.2.127 | false",
                "192.0.2.128/25 | 192.0.2.255 | true",
                "192.0.2.7/32 | 192.0.2.7 | true",
                "128.0.0.0/1 | 255.0.0.1 | true",
                "2001:db8::/32 | 2001:db8:ffff::1 | true",
                "2001:db8::/32 | 2001:db9::1 | false",
                "2001:db8:0:8000::/49 | 2001:db8:0:7fff::1 | false",
                "2001:db8::7 | 2001:db8::7 | true",
                "2001:db8::7/128 | 2001:db8::8 | false",
                "10.0.0.0/8,::1 , 192.0.2.7 | ::1 | true",
                "10.0.0.0/8,::1 , 192.0.2.7 | 192.0.2.7 | true"
            })
    void networksHoldWhatBeginsWithTheirBits(String networks, String address, boolean held) {
        assertThat(Networks.of(networks).hold(address(address))).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.7, ::ffff:192.0.2.7, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "fe80::1, fe80::2%eth0, true"
    })
    void householdIsAnAddressOfIpv4AndANetworkOfIpv6(String one, String other, boolean same) {
        assertThat(address(one).householdKey().equals(address(other).householdKey()))
                .isEqualTo(same);
        assertThat(IpAddress.household(address(one).bytes())).hasSize(one.contains(":") ? 8 : 4);
    }

    @Test
    void noNameIsLookedUp() {
        assertThat(IpAddress.read("localhost")).isEmpty();
        assertThat(IpAddress.read("")).isEmpty();
    }
}
