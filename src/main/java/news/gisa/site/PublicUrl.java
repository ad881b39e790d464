package news.gisa.site;

import java.net.URI;
import java.net.URISyntaxException;
import news.gisa.text.UriReference;

/**
 * The address of a place on the web, from a setting: absolute, of http or https, in ASCII.
 *
 * <p>Settings are read by the one-argument method {@code of}, so that a bad one stops the start.
 */
public record PublicUrl(String text) {
    /** @throws IllegalArgumentException with what is expected */
    public static PublicUrl of(String text) {
        return new PublicUrl(checked(text, text));
    }

    /** What paths are put behind: without a slash at its end. */
    public String base() {
        return text.replaceFirst("/+$", "");
    }

    /** @param url what must be an address: the setting, or what becomes of it */
    static String checked(String url, String setting) {
        try {
            // As it was written: a space in it is a typing error, and nothing to be encoded.
            new URI(url);
            URI uri = new URI(UriReference.ascii(url));
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri.toString();
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw new IllegalArgumentException("expected an absolute http or https URL, not \"" + setting + "\"");
    }

    @Override
    public String toString() {
        return text;
    }
}
