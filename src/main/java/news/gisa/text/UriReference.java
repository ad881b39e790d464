package news.gisa.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as people write it, as the URI that it means (RFC 3986): what is no character of a URI is encoded, and the letters of a
 * host go out as they are looked up ({@link Hosts}). What is encoded already stays as it is.
 *
 * <p>{@code java.net.URI} is of RFC 2396: it takes {@code ?q=1} for a file beside the page, drops the page's name for an empty
 * reference, and lets {@code ..} climb above the root.
 */
public final class UriReference {
    /** RFC 3986, appendix B, with the scheme as section 3.1 has it; possessive, so that a long one is read once. */
    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.\\-]*+):)?(?://(?<authority>[^/?#]*+))?(?<path>[^?#]*+)"
                    + "(?:\\?(?<query>[^#]*+))?(?:#(?<fragment>.*+))?",
            Pattern.DOTALL);

    private static final String UNRESERVED = "-._~";
    private static final String SUB_DELIMS = "!$&'()*+,;=";
    private static final String USER = UNRESERVED + SUB_DELIMS + ":";
    private static final String PATH = USER + "@/";
    private static final String QUERY = PATH + "?";

    private final String scheme;
    private final String authority;
    private final String path;
    private final String query;
    private final String fragment;

    private UriReference(String scheme, String authority, String path, String query, String fragment) {
        this.scheme = scheme;
        this.authority = authority;
        this.path = path;
        this.query = query;
        this.fragment = fragment;
    }

    private static UriReference parse(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        parts.matches();
        String authority = parts.group("authority");
        return new UriReference(
                parts.group("scheme"),
                authority == null ? null : authority(authority),
                encoded(parts.group("path"), PATH),
                encoded(parts.group("query"), QUERY),
                encoded(parts.group("fragment"), QUERY));
    }

    /** The address in ASCII, absolute or not. */
    public static String ascii(String written) {
        return parse(written).text();
    }

    /** What an address means that is written on a page (section 5.2). */
    public static String resolve(String page, String written) {
        return parse(written).on(parse(page)).text();
    }

    /** Section 5.2.2; a scheme that is the page's own is still one. */
    private UriReference on(UriReference base) {
        if (scheme != null) {
            return new UriReference(scheme, authority, withoutDots(path), query, fragment);
        }
        if (authority != null) {
            return new UriReference(base.scheme, authority, withoutDots(path), query, fragment);
        }
        if (path.isEmpty()) {
            return new UriReference(
                    base.scheme, base.authority, base.path, query == null ? base.query : query, fragment);
        }
        String whole = path.startsWith("/") ? path : base.merged(path);
        return new UriReference(base.scheme, base.authority, withoutDots(whole), query, fragment);
    }

    /** Section 5.2.3. */
    private String merged(String relative) {
        return authority != null && path.isEmpty()
                ? "/" + relative
                : path.substring(0, path.lastIndexOf('/') + 1) + relative;
    }

    /** Section 5.2.4, for paths from the root; others, as of {@code mailto:}, have no dots that mean something. */
    private static String withoutDots(String path) {
        if (!path.startsWith("/")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean isLast = i == segments.length - 1;
            boolean isUp = segments[i].equals("..");
            if (isUp) {
                kept.pollLast();
            }
            if (!isUp && !segments[i].equals(".")) {
                kept.add(segments[i]);
            } else if (isLast) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /** Section 5.3. */
    private String text() {
        StringBuilder text = new StringBuilder();
        if (scheme != null) {
            text.append(scheme).append(':');
        }
        if (authority != null) {
            text.append("//").append(authority);
        }
        text.append(path);
        if (query != null) {
            text.append('?').append(query);
        }
        if (fragment != null) {
            text.append('#').append(fragment);
        }
        return text.toString();
    }

    /** Section 3.2: the user, the host and the port. */
    private static String authority(String written) {
        int at = written.lastIndexOf('@');
        String user = at < 0 ? "" : encoded(written.substring(0, at), USER) + "@";
        String place = written.substring(at + 1);
        int colon = place.lastIndexOf(':');
        boolean hasPort = colon >= 0 && place.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        String host = hasPort ? place.substring(0, colon) : place;
        String port = hasPort ? place.substring(colon) : "";
        boolean isAddress = host.startsWith("[") && host.endsWith("]");
        return user + (isAddress ? host : encoded(Hosts.ascii(host), UNRESERVED + SUB_DELIMS)) + port;
    }

    /** Section 2.1; of {@code %} only what is two digits away from an encoding is encoded itself. */
    private static String encoded(String text, String allowed) {
        if (text == null) {
            return null;
        }
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            boolean stays = character == '%'
                    ? isHex(text, i + 1) && isHex(text, i + 2)
                    : character < 0x80 && (Character.isLetterOrDigit(character) || allowed.indexOf(character) >= 0);
            if (stays) {
                encoded.append((char) character);
            } else {
                encode(Character.toString(character), encoded);
            }
            i += Character.charCount(character);
        }
        return encoded.toString();
    }

    private static void encode(String character, StringBuilder to) {
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            to.append('%')
                    .append(Character.toUpperCase(Character.forDigit(octet >> 4 & 0xF, 16)))
                    .append(Character.toUpperCase(Character.forDigit(octet & 0xF, 16)));
        }
    }

    private static boolean isHex(String text, int index) {
        return index < text.length() && Character.digit(text.charAt(index), 16) >= 0 && text.charAt(index) < 0x80;
    }
}
