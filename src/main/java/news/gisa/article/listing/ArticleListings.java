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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.gisa.article.Article;
import news.gisa.article.ArticleRepository;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Timeline;
import news.gisa.change.Changes;
import news.gisa.listing.Entry;
import news.gisa.listing.Facet;
import news.gisa.listing.ListingWriter;
import news.gisa.listing.PendingCounts;
import news.gisa.site.SiteConfig;
import news.gisa.storage.Known;

/** Lists articles anew that a transaction did something to, when it ends: whatever that was, the rows follow from how they stand. */
@ApplicationScoped
public class ArticleListings {
    private static final int TOGETHER = 500;

    private final ArticleRepository articles;
    private final PublicationRepository publications;
    private final ListedRevisions revisions;
    private final ListingWriter listings;
    private final PendingCounts pending;
    private final Changes changes;
    private final SiteConfig site;
    private final Clock clock;

    ArticleListings(
            ArticleRepository articles,
            PublicationRepository publications,
            ListedRevisions revisions,
            ListingWriter listings,
            PendingCounts pending,
            Changes changes,
            SiteConfig site,
            Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.revisions = revisions;
        this.listings = listings;
        this.pending = pending;
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
        changes.ending(Followed.class, Followed::new);
        if (to == null) {
            pending.add(listings.drop(from));
        } else {
            List<UUID> both = listings.both(from, to);
            pending.add(listings.rename(from, to));
            some(both).forEach(ids -> pending.add(renew(ids)));
        }
    }

    /** @return the articles that are or were listed under a facet */
    public List<UUID> listed(Facet facet) {
        return listings.listed(List.of(facet));
    }

    /** Holds all that is listed under one of these, until the transaction ends. */
    public void hold(Collection<Facet> facets) {
        some(listings.listed(facets).stream().sorted().toList()).forEach(articles::lockAll);
    }

    /** Some at a time, in their order: a statement takes no more than 65,535 values on PostgreSQL. */
    private static Stream<List<UUID>> some(List<UUID> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + TOGETHER)
                .mapToObj(from -> ids.subList(from, Math.min(from + TOGETHER, ids.size())));
    }

    /** What one transaction did something to. */
    private final class Followed implements Changes.Ending {
        private final Set<UUID> articles = new TreeSet<>();

        @Override
        public void write() {
            if (!articles.isEmpty()) {
                pending.add(renew(articles));
            }
        }

        @Override
        public void writeLast() {
            listings.count(pending.all());
        }
    }

    /**
     * Makes the rows what follows from how the articles stand; what this transaction knows of them is not read again.
     *
     * @return by how much counts change
     */
    Map<Facet, Long> renew(Collection<UUID> articleIds) {
        Instant now = clock.instant();
        Map<UUID, Article> present = present(articleIds);
        Map<UUID, Timeline> timelines = timelines(present.values());
        Map<UUID, ListedRevision> read = revisions.of(present.values(), timelines);
        Map<UUID, List<Entry>> entries = new HashMap<>();
        for (UUID id : articleIds) {
            Article article = present.get(id);
            entries.put(
                    id,
                    // What is not there was purged.
                    article == null ? null : ArticleEntries.of(article, timelines.get(id), read, site.timeZone(), now));
        }
        Set<UUID> listedNowhere = present.values().stream()
                .filter(Article::isMade)
                .map(Article::id)
                .collect(Collectors.toSet());
        return listings.replace(entries, listedNowhere, now);
    }

    private Map<UUID, Article> present(Collection<UUID> ids) {
        Map<UUID, Article> known = new HashMap<>(Known.of(articles.getEntityManager(), Article.class, ids));
        List<UUID> unread = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unread.isEmpty()) {
            articles.list("id in ?1", unread).forEach(article -> known.put(article.id(), article));
        }
        return known;
    }

    private Map<UUID, Timeline> timelines(Collection<Article> present) {
        Map<UUID, Timeline> timelines = new HashMap<>();
        present.forEach(article -> article.timeline().ifPresent(timeline -> timelines.put(article.id(), timeline)));
        List<UUID> unread = present.stream()
                .map(Article::id)
                .filter(id -> !timelines.containsKey(id))
                .toList();
        if (!unread.isEmpty()) {
            timelines.putAll(publications.timelines(unread));
            unread.forEach(id -> timelines.putIfAbsent(id, Timeline.EMPTY));
        }
        return timelines;
    }
}
