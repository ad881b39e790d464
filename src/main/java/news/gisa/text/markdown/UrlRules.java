package news.gisa.text.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses may stand in a rendered body.
 *
 * <p>A scheme is read as RFC 3986 section 3.1 says, and must be one of a few. Nothing is cleaned first: a scheme with a tab, a control
 * character or a backslash in it is simply not on the list, whatever a browser would make of it.
 */
final class UrlRules {

    /** Possessive, so that a long address with a space at its end is not tried again from each of its characters. */
    private static final Pattern WEB = Pattern.compile(
            "https?://[^\\s\\p{Cntrl}/?#\\\\<>\"]++[^\\s\\p{Cntrl}\\\\<>\"]*+", Pattern.CASE_INSENSITIVE);

    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> IMAGE_SCHEMES = Set.of("http", "https");

    private UrlRules() {}

    /** An absolute http or https URL with a host. */
    static boolean isWeb(String url) {
        return WEB.matcher(url).matches();
    }

    /** Relative, or http, https, mailto or tel. */
    static boolean isLink(String url) {
        return isRelativeOr(LINK_SCHEMES, url);
    }

    /** Relative, or http or https. */
    static boolean isImage(String url) {
        return isRelativeOr(IMAGE_SCHEMES, url);
    }

    private static boolean isRelativeOr(Set<String> schemes, String url) {
        for (int i = 0; i < url.length(); i++) {
            switch (url.charAt(i)) {
                case ':':
                    return schemes.contains(url.substring(0, i).toLowerCase(Locale.ROOT));
                case '/', '?', '#':
                    return true;
                default:
                    break;
            }
        }
        return true;
    }
}
