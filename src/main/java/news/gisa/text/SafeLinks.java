package news.gisa.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.commonmark.renderer.html.UrlSanitizer;

/** Where links and images may lead: http, https, mailto, or an address without a scheme. Everything else loses its target. */
final class SafeLinks implements UrlSanitizer {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> LINKS = Set.of("http", "https", "mailto");

    static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return uri.getScheme() != null
                    && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String sanitizeLinkUrl(String url) {
        return allow(url, LINKS);
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return allow(url, WEB);
    }

    private static String allow(String url, Set<String> schemes) {
        // Browsers skip control characters and spaces when they look for a scheme.
        String compact = url.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
        int colon = compact.indexOf(':');
        int slash = compact.replaceAll("[?#\\\\]", "/").indexOf('/');
        boolean hasScheme = colon >= 0 && (slash < 0 || colon < slash);
        return !hasScheme || schemes.contains(compact.substring(0, colon)) ? url : "";
    }
}
