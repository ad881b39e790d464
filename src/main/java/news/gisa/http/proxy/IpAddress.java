package news.gisa.http.proxy;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A network address; one of IPv4 that was written as IPv6 ({@code ::ffff:192.0.2.7}) is the same as written the usual way. */
public final class IpAddress {
    static final IpAddress LOOPBACK = read("127.0.0.1").orElseThrow();
    static final IpAddress UNKNOWN = read("0.0.0.0").orElseThrow();

    private static final int IPV6_LENGTH = 16;
    /** A provider gives a household a network of at least this many bytes (RFC 6177). */
    private static final int HOUSEHOLD_LENGTH = 8;

    private final byte[] bytes;

    private IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @return empty if this is no literal address; no name is looked up */
    static Optional<IpAddress> read(String text) {
        int zone = text.indexOf('%');
        String literal = zone < 0 ? text : text.substring(0, zone);
        if (!NetUtil.isValidIpV4Address(literal) && !NetUtil.isValidIpV6Address(literal)) {
            return Optional.empty();
        }
        try {
            byte[] read = NetUtil.createByteArrayFromIpAddressString(literal);
            return Optional.of(new IpAddress(InetAddress.getByAddress(read).getAddress()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    /** @return 4 or 16 */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** By what a client is counted: the address of IPv4, the /64 of IPv6, in which who has one address has them all. */
    public static byte[] household(byte[] address) {
        return address.length == IPV6_LENGTH ? Arrays.copyOf(address, HOUSEHOLD_LENGTH) : address;
    }

    /** The {@link #household} as text, for maps. */
    public String householdKey() {
        return HexFormat.of().formatHex(household(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }
}
