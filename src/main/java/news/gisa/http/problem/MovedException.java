package news.gisa.http.problem;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import news.gisa.http.Tagged;
import news.gisa.text.PathSegment;

/** A former name: 308 to the same address with the present one, method, body and the rest of the address kept. */
public class MovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String collection;
    private final String parameter;
    private final String name;
    private final String tag;

    private MovedException(String collection, String parameter, String name, String tag) {
        super(name, null, false, false);
        this.collection = collection;
        this.parameter = parameter;
        this.name = name;
        this.tag = tag;
    }

    /**
     * @param collection path above the slug, such as /api/v1/articles
     * @param tag cache tag of what has the name: when it moves on, nobody is to be led here any more
     */
    public MovedException(String collection, String slug, String tag) {
        this(collection, null, slug, tag);
    }

    /** Where the name is the value of a query parameter. */
    public static MovedException parameter(String parameter, String name, String tag) {
        return new MovedException(null, parameter, name, tag);
    }

    /** What a redirect depends on, for caches. */
    public record Moved(Set<String> cacheTags) implements Tagged {}

    Moved answer() {
        return new Moved(Set.of(tag));
    }

    /**
     * Relative to the root of the host, whatever host was asked for (RFC 9110, section 10.2.2): a name that a client made up gets
     * into no cache.
     *
     * @param path the raw path of the request, below the collection
     */
    String location(String path, String query) {
        if (parameter != null) {
            // Two slashes in front would begin the name of a host (RFC 3986, section 4.2).
            return path.replaceFirst("^/+", "/") + "?"
                    + Arrays.stream(query.split("&"))
                            .map(part -> isParameter(part) ? parameter + "=" + PathSegment.of(name) : part)
                            .collect(Collectors.joining("&"));
        }
        // By the number of names in front, which may be written in other ways (RFC 3986, section 6.2.2.2).
        int above = (int) collection.chars().filter(sign -> sign == '/').count();
        String[] names = path.replaceFirst("^/+", "").split("/", above + 2);
        String rest = names.length > above + 1 ? "/" + names[above + 1] : "";
        return collection + "/" + PathSegment.of(name) + rest + (query == null ? "" : "?" + query);
    }

    private boolean isParameter(String part) {
        return URLDecoder.decode(part.replaceFirst("=.*", ""), StandardCharsets.UTF_8)
                .equals(parameter);
    }
}
