package news.gisa.article.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.article.Article;
import news.gisa.article.ArticleRepository;
import news.gisa.article.Publication;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Timeline;
import news.gisa.change.Changes;
import news.gisa.listing.Entry;
import news.gisa.listing.Facet;
import news.gisa.listing.ListingWriter;
import news.gisa.site.SiteConfig;

/** Lists articles anew that a transaction did something to, when it ends: whatever that was, the rows follow from how they stand. */
@ApplicationScoped
public class ArticleListings {
    private final ArticleRepository articles;
    private final PublicationRepository publications;
    private final ListedRevisions revisions;
    private final ListingWriter listings;
    private final Changes changes;
    private final SiteConfig site;
    private final Clock clock;

    ArticleListings(
            ArticleRepository articles,
            PublicationRepository publications,
            ListedRevisions revisions,
            ListingWriter listings,
            Changes changes,
            SiteConfig site,
            Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.revisions = revisions;
        this.listings = listings;
        this.changes = changes;
        this.site = site;
        this.clock = clock;
    }

    /** @param articleIds locked by this transaction, or made or removed by it */
    public void follow(Collection<UUID> articleIds) {
        changes.ending(Followed.class, Followed::new).articles.addAll(articleIds);
    }

    public void follow(Article article) {
        follow(List.of(article.id()));
    }

    /**
     * Lists under one facet what was under another, of articles that are held; what was under both already is listed anew.
     *
     * @param to null where it is not listed any more
     */
    public void rename(Facet from, Facet to) {
        Followed followed = changes.ending(Followed.class, Followed::new);
        if (to == null) {
            add(followed.differences, listings.drop(from));
        } else {
            followed.articles.addAll(listings.both(from, to));
            add(followed.differences, listings.rename(from, to));
        }
    }

    private static void add(Map<Facet, Long> sum, Map<Facet, Long> differences) {
        differences.forEach((facet, difference) -> sum.merge(facet, difference, Long::sum));
    }

    /** Holds all that is listed under one of these, until the transaction ends. */
    public void hold(Collection<Facet> facets) {
        List<UUID> listed = listings.listed(facets);
        if (!listed.isEmpty()) {
            articles.lockAll(listed);
        }
    }

    /** What one transaction did something to. */
    private final class Followed implements Changes.Ending {
        private final Set<UUID> articles = new TreeSet<>();
        private final Map<Facet, Long> differences = new HashMap<>();

        @Override
        public void write() {
            add(differences, renew(articles));
        }

        @Override
        public void writeLast() {
            listings.count(differences);
        }
    }

    /**
     * Makes the rows what follows from the articles as they are in the database.
     *
     * @return by how much counts change
     */
    Map<Facet, Long> renew(Collection<UUID> articleIds) {
        Instant now = clock.instant();
        Map<UUID, List<Entry>> entries = new HashMap<>();
        // What is not found below was purged.
        articleIds.forEach(id -> entries.put(id, List.of()));
        List<Article> present = articles.list("id in ?1", articleIds);
        List<UUID> ids = present.stream().map(Article::id).toList();
        Map<UUID, Timeline> timelines = ids.isEmpty() ? Map.of() : publications.timelines(ids);
        Map<UUID, ListedRevision> published = revisions.byIds(timelines.values().stream()
                .flatMap(timeline -> timeline.events().stream())
                .filter(event -> !event.isWithdrawal())
                .map(Publication::revisionId)
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<UUID, ListedRevision> latest = ids.isEmpty() ? Map.of() : revisions.latest(ids);
        for (Article article : present) {
            Timeline timeline = timelines.getOrDefault(article.id(), Timeline.EMPTY);
            entries.put(
                    article.id(),
                    ArticleEntries.of(article, latest.get(article.id()), timeline, published, site.timeZone(), now));
        }
        return listings.replace(entries, now);
    }
}
