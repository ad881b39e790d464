package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.article.Article;
import news.gisa.article.ArticleRepository;
import news.gisa.article.ArticleTags;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Timeline;
import news.gisa.article.listing.ArticleListings;
import news.gisa.article.publication.TimelineWriter;
import news.gisa.change.Changes;

/** What follows from articles that came whole from another Gisa: their places in lists, what the clock will do, who is to know. */
@ApplicationScoped
public class ArrivedArticles {
    private final ArticleRepository articles;
    private final PublicationRepository publications;
    private final TimelineWriter timelines;
    private final ArticleListings listings;
    private final Changes changes;

    ArrivedArticles(
            ArticleRepository articles,
            PublicationRepository publications,
            TimelineWriter timelines,
            ArticleListings listings,
            Changes changes) {
        this.articles = articles;
        this.publications = publications;
        this.timelines = timelines;
        this.listings = listings;
        this.changes = changes;
    }

    /** Holds those that are here, until the transaction ends. */
    public void hold(Collection<UUID> ids) {
        articles.lockAll(ids);
    }

    /** @param ids of articles whose rows this transaction wrote; those that are not there were removed by it */
    public void follow(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Article> present = articles.list("id in ?1", ids);
        Map<UUID, Timeline> known = publications.timelines(ids);
        for (Article article : present) {
            Timeline timeline = known.getOrDefault(article.id(), Timeline.EMPTY);
            timelines.follow(article, timeline);
            changes.tell(
                    "article.imported",
                    ArticleTags.TOPIC,
                    article.id().toString(),
                    timeline.events().isEmpty() ? java.util.Set.of() : ArticleTags.all(article.id()));
        }
        listings.follow(ids);
    }
}
