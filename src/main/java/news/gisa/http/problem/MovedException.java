package news.gisa.http.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import news.gisa.text.PathSegment;

/** A former name: 308 to the same address with the present one, method, body and the rest of the address kept. */
public class MovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String collection;
    private final String parameter;
    private final String name;

    private MovedException(String collection, String parameter, String name) {
        super(name, null, false, false);
        this.collection = collection;
        this.parameter = parameter;
        this.name = name;
    }

    /** @param collection path above the slug, such as /api/v1/articles */
    public MovedException(String collection, String slug) {
        this(collection, null, slug);
    }

    /** Where the name is the value of a query parameter. */
    public static MovedException parameter(String parameter, String name) {
        return new MovedException(null, parameter, name);
    }

    /** @param path the raw path of the request, below the collection */
    String location(String path, String query) {
        if (parameter != null) {
            return path + "?"
                    + Arrays.stream(query.split("&"))
                            .map(part ->
                                    part.startsWith(parameter + "=") ? parameter + "=" + PathSegment.of(name) : part)
                            .collect(Collectors.joining("&"));
        }
        int below = path.indexOf('/', collection.length() + 1);
        String rest = below < 0 ? "" : path.substring(below);
        return collection + "/" + PathSegment.of(name) + rest + (query == null ? "" : "?" + query);
    }
}
