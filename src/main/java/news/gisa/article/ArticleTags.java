package news.gisa.article;

import java.util.Set;
import java.util.UUID;

/** The cache tags of articles (see {@link news.gisa.http.Tagged}). */
public final class ArticleTags {
    /** All lists of public articles. */
    public static final String HEADLINES = "headlines";

    /** What changed since a client last asked. */
    public static final String SYNC = "headline-changes";

    /** The things of the change log that are articles. */
    public static final String TOPIC = "article";

    private ArticleTags() {}

    public static String one(UUID id) {
        return TOPIC + ":" + id;
    }

    /** Whether it is public, where, and what it says. */
    public static Set<String> all(UUID id) {
        return Set.of(one(id), HEADLINES, SYNC);
    }

    /** The numbers that lists show beside it; which articles are in a list stays the same. */
    public static Set<String> counts(UUID id) {
        return Set.of(one(id), SYNC);
    }
}
