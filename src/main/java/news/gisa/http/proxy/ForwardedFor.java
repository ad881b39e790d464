package news.gisa.http.proxy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code X-Forwarded-For}: each proxy adds at the right from where the request came to it. What stands further left than what a
 * trusted one added may be the client's invention.
 */
final class ForwardedFor {
    static final String HEADER = "X-Forwarded-For";

    /** An address as proxies write it: with a port, in brackets or in quotes too. */
    private static final Pattern ENTRY = Pattern.compile(
            "\"?(?:\\[(?<bracketed>[^\\[\\]]*)](?::\\d+)?|(?<with>[0-9.]+):\\d+|(?<bare>[^\\[\\]\"]*))\"?");

    private ForwardedFor() {}

    /**
     * The last address from the right that is no trusted proxy's.
     *
     * @param lines the values of the header, in order
     * @param peer who is connected, and is trusted
     * @return where an entry cannot be read, who added it: whatever it hides is counted for that one
     */
    static IpAddress client(List<String> lines, IpAddress peer, Networks trusted) {
        IpAddress nearest = peer;
        for (int line = lines.size() - 1; line >= 0; line--) {
            String[] entries = lines.get(line).split(",");
            for (int i = entries.length - 1; i >= 0; i--) {
                if (entries[i].isBlank()) {
                    // RFC 9110, section 5.6.1.2: empty elements of a list do not count.
                    continue;
                }
                Optional<IpAddress> entry = read(entries[i].strip());
                if (entry.isEmpty()) {
                    return nearest;
                }
                nearest = entry.get();
                if (!trusted.hold(nearest)) {
                    return nearest;
                }
            }
        }
        return nearest;
    }

    private static Optional<IpAddress> read(String text) {
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches()) {
            return Optional.empty();
        }
        String bracketed = entry.group("bracketed");
        String with = entry.group("with");
        return IpAddress.read(bracketed != null ? bracketed : with != null ? with : entry.group("bare"));
    }
}
