package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.ArticleTags;
import news.gisa.change.Changes;

/** Tells who keeps a list of an author or a tag what came to it by a merge. */
@ApplicationScoped
class RelinkedArticles {
    /** As many tags of articles as an entry of the change log has room for. */
    private static final int ARTICLES_OF_AN_ENTRY = 80;

    private final Changes changes;

    RelinkedArticles(Changes changes) {
        this.changes = changes;
    }

    /** @param subject author or tag, of which the id is one */
    void tell(String subject, String id, List<UUID> articles) {
        for (int at = 0; at < articles.size(); at += ARTICLES_OF_AN_ENTRY) {
            Set<String> tags = new HashSet<>(Set.of(ArticleTags.SYNC));
            articles.subList(at, Math.min(at + ARTICLES_OF_AN_ENTRY, articles.size()))
                    .forEach(article -> tags.add(ArticleTags.one(article)));
            changes.tell(subject + ".relinked", subject, id, tags);
        }
    }
}
