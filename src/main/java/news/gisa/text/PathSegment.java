package news.gisa.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A text as one segment of a path (RFC 3986, section 3.3). */
public final class PathSegment {
    private PathSegment() {}

    public static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
