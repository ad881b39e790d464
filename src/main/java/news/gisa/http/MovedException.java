package news.gisa.http;

/** A former slug: 308 to the same address with the present one, method, body and the rest of the address kept. */
public class MovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String collection;
    private final String slug;

    /** @param collection path above the slug, such as /api/v1/articles */
    public MovedException(String collection, String slug) {
        super(slug, null, false, false);
        this.collection = collection;
        this.slug = slug;
    }

    /** @param path the raw path of the request, below the collection */
    String location(String path, String query) {
        int below = path.indexOf('/', collection.length() + 1);
        String rest = below < 0 ? "" : path.substring(below);
        return collection + "/" + Answers.segment(slug) + rest + (query == null ? "" : "?" + query);
    }
}
