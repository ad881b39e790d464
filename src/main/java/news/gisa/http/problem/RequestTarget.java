package news.gisa.http.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a request as it came (RFC 9112, section 3.2): whether it is one (RFC 3986), and if not, where.
 */
public final class RequestTarget {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
    static final String OF_THE_SERVER = "*";

    /** Visible, but neither reserved nor unreserved (RFC 3986, appendix A). */
    private static final String NOT_ALLOWED = "\"<>\\^`{|}";

    /** Brackets, which no path may have, and what would begin parameters of a part of it: no address here has any. */
    private static final String NOT_IN_OUR_PATHS = "[];";

    private static final int ESCAPE_LENGTH = 3;
    private static final int MOST_SHOWN = 30;

    private RequestTarget() {}

    /** @return what to answer where it is no address */
    public static Optional<ProblemException> fault(String target) {
        if (!target.startsWith("/")
                && !target.equals(OF_THE_SERVER)
                && !ABSOLUTE.matcher(target).matches()) {
            return Optional.of(ProblemException.badParameter("path", "Expected an address that begins with /."));
        }
        int query = target.indexOf('?');
        int fragment = target.indexOf('#');
        int at = 0;
        while (at < target.length()) {
            char sign = target.charAt(at);
            if (sign == '%') {
                int end = endOfEscapes(target, at);
                if (end == at) {
                    return fault(
                            target,
                            at,
                            '"' + shown(target, at, at + ESCAPE_LENGTH)
                                    + "\" is no byte: behind % stand two hexadecimal digits, and % itself is written %25.");
                }
                if (!isUtf8(target, at, end)) {
                    return fault(
                            target,
                            at,
                            '"' + shown(target, at, end)
                                    + "\" is not UTF-8: write each character with all of its bytes, and no others.");
                }
                at = end;
            } else if (sign <= ' '
                    || sign > '~'
                    || NOT_ALLOWED.indexOf(sign) >= 0
                    || sign == '#' && at > fragment
                    || (query < 0 || at < query) && NOT_IN_OUR_PATHS.indexOf(sign) >= 0) {
                return fault(
                        target,
                        at,
                        "The byte 0x%02X cannot stand in an address as it is: write text in UTF-8, each byte as %% and two hexadecimal digits."
                                .formatted(sign & 0xFF));
            } else {
                at++;
            }
        }
        return Optional.empty();
    }

    private static int endOfEscapes(String target, int begin) {
        int end = begin;
        while (end + 2 < target.length()
                && target.charAt(end) == '%'
                && HexFormat.isHexDigit(target.charAt(end + 1))
                && HexFormat.isHexDigit(target.charAt(end + 2))) {
            end += ESCAPE_LENGTH;
        }
        return end;
    }

    private static boolean isUtf8(String target, int begin, int end) {
        ByteBuffer bytes = ByteBuffer.allocate((end - begin) / ESCAPE_LENGTH);
        for (int i = begin; i < end; i += ESCAPE_LENGTH) {
            bytes.put((byte) HexFormat.fromHexDigits(target, i + 1, i + ESCAPE_LENGTH));
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String shown(String target, int begin, int end) {
        return target.substring(begin, Math.min(Math.min(end, target.length()), begin + MOST_SHOWN));
    }

    private static Optional<ProblemException> fault(String target, int at, String detail) {
        return Optional.of(ProblemException.badParameter(place(target, at), detail));
    }

    /** The parameter in which a place is; "path" in front of all of them, "query" where the parameter has no readable name. */
    private static String place(String target, int at) {
        int query = target.indexOf('?');
        if (query < 0 || at < query) {
            return "path";
        }
        int begin = Math.max(query, target.lastIndexOf('&', at)) + 1;
        int end = target.indexOf('=', begin);
        String name = target.substring(begin, end < 0 || end > at ? at : end);
        return NAME.matcher(name).matches() ? name : "query";
    }
}
