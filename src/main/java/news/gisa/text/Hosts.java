package news.gisa.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of hosts as they are looked up: each label beyond ASCII as {@code xn--} and its Punycode (RFC 3492), after the mapping that
 * browsers make (UTS 46, not transitional): in lower case, compatible letters as one.
 *
 * <p>{@code java.net.IDN} is of IDNA2003: it leads {@code straße.example} to {@code strasse.example}, which may be somebody else's.
 */
final class Hosts {
    private static final Pattern DOTS = Pattern.compile("[。．｡]");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_\\-.[^\\p{ASCII}\\s\\p{Cntrl}]]+");
    private static final int LONGEST_LABEL = 63;

    /** Far above the 253 characters that a name has in the DNS, each encoded. */
    private static final int LONGEST = 4000;

    /** RFC 3492, section 5. */
    private static final int BASE = 36;

    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 128;

    private Hosts() {}

    /** @return the text as it came where it can be no name in the DNS */
    static String ascii(String written) {
        if (written.length() > LONGEST) {
            return written;
        }
        String host = decoded(written);
        if (host.chars().allMatch(c -> c < 0x80)) {
            return written;
        }
        String mapped = mapped(host);
        if (!NAME.matcher(mapped).matches()) {
            return written;
        }
        String ascii = Arrays.stream(mapped.split("\\.", -1)).map(Hosts::label).collect(Collectors.joining("."));
        return Arrays.stream(ascii.split("\\.", -1)).allMatch(label -> label.length() <= LONGEST_LABEL)
                ? ascii
                : written;
    }

    /** A name may be encoded as a path is (RFC 3986, section 3.2.2). */
    private static String decoded(String written) {
        if (written.indexOf('%') < 0) {
            return written;
        }
        try {
            String decoded = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') < 0 ? decoded : written;
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    private static String mapped(String host) {
        String compatible = Normalizer.normalize(DOTS.matcher(host).replaceAll("."), Form.NFKC)
                .toLowerCase(Locale.ROOT);
        // Invisible, and mapped to nothing: a soft hyphen, a word joiner, selectors of variants.
        return Normalizer.normalize(compatible.replaceAll("[\u00AD\u200B\u2060\uFEFF\uFE00-\uFE0F]", ""), Form.NFC);
    }

    private static String label(String label) {
        return label.chars().allMatch(c -> c < 0x80)
                ? label
                : "xn--" + punycode(label.codePoints().toArray());
    }

    /** RFC 3492, section 6.3. */
    private static String punycode(int[] characters) {
        StringBuilder output = new StringBuilder();
        Arrays.stream(characters).filter(c -> c < INITIAL_N).forEach(output::appendCodePoint);
        int basic = output.length();
        if (basic > 0) {
            output.append('-');
        }
        int n = INITIAL_N;
        int bias = INITIAL_BIAS;
        long delta = 0;
        int handled = basic;
        // No name is longer: what is, is none, whatever becomes of it.
        while (handled < characters.length && output.length() <= LONGEST_LABEL) {
            int least = n;
            int next = Arrays.stream(characters).filter(c -> c >= least).min().orElseThrow();
            delta += (long) (next - n) * (handled + 1);
            n = next;
            for (int character : characters) {
                if (character < n) {
                    delta++;
                } else if (character == n) {
                    append(delta, bias, output);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    private static void append(long delta, int bias, StringBuilder output) {
        long rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
            if (rest < threshold) {
                output.append(digit((int) rest));
                return;
            }
            output.append(digit((int) (threshold + (rest - threshold) % (BASE - threshold))));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    /** a to z, then 0 to 9. */
    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapted(long delta, int points, boolean first) {
        long rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
    }
}
