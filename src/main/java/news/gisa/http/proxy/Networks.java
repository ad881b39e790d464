package news.gisa.http.proxy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses and networks (CIDR: RFC 4632, section 3.1; RFC 4291, section 2.3), from a setting.
 *
 * <p>Settings are read by the one-argument method {@code of}, so that a bad one stops the start.
 */
public record Networks(List<Network> all) {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    /** What begins with the same bits. */
    record Network(IpAddress first, int bits) {
        boolean holds(IpAddress address) {
            byte[] mine = first.bytes();
            byte[] other = address.bytes();
            if (mine.length != other.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                if (bit(mine, i) != bit(other, i)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isFirst() {
            byte[] bytes = first.bytes();
            for (int i = bits; i < bytes.length * Byte.SIZE; i++) {
                if (bit(bytes, i) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static int bit(byte[] bytes, int index) {
            return bytes[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1;
        }
    }

    /** @throws IllegalArgumentException with what is expected */
    public static Networks of(String text) {
        return new Networks(Stream.of(text.split(",", -1))
                .map(entry -> network(entry.strip()))
                .toList());
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        IpAddress first = IpAddress.read(address)
                .filter(read -> !address.contains("%") && !address.contains("["))
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected addresses and networks such as 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32, with commas"
                                + " between them, not \"" + text + "\""));
        int longest = first.bytes().length * Byte.SIZE;
        String length = slash < 0 ? String.valueOf(longest) : text.substring(slash + 1);
        if (!LENGTH.matcher(length).matches() || Integer.parseInt(length) < 1 || Integer.parseInt(length) > longest) {
            // All addresses at once would be a trust in nobody: each client could say who it is.
            throw new IllegalArgumentException(
                    "expected a length from 1 to " + longest + " behind the slash of \"" + text + "\"");
        }
        Network network = new Network(first, Integer.parseInt(length));
        if (!network.isFirst()) {
            throw new IllegalArgumentException("\"" + text + "\" has bits behind the first " + network.bits()
                    + ": write the first address of the network, or a single one without a length");
        }
        return network;
    }

    boolean hold(IpAddress address) {
        return all.stream().anyMatch(network -> network.holds(address));
    }
}
