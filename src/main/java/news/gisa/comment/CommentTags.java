package news.gisa.comment;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.ArticleTags;

/** Cache tags of what shows comments; the live stream has topics of the same names. */
public final class CommentTags {
    public static final String PREFIX = "comments:";

    private CommentTags() {}

    /** What shows comments of an article. */
    public static String of(UUID article) {
        return PREFIX + article;
    }

    /** What shows comments of an article, or their number. */
    public static Set<String> counts(UUID article) {
        Set<String> tags = new HashSet<>(ArticleTags.counts(article));
        tags.add(of(article));
        return tags;
    }
}
