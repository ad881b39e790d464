package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import news.gisa.article.content.Body;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.PublicFilter;
import news.gisa.article.reading.PublicReader;
import news.gisa.listing.Facet;
import news.gisa.listing.ListedUnder;

/** What feeds and sitemaps need to know of public articles: whole ones, or addresses alone. */
@ApplicationScoped
public class ArticlesForFeeds {
    private static final int MOST_DAYS = 50_000;

    private final PublicReader reader;
    private final ListedDays days;
    private final EntityManager entities;
    private final Clock clock;

    ArticlesForFeeds(PublicReader reader, ListedDays days, EntityManager entities, Clock clock) {
        this.reader = reader;
        this.days = days;
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest public articles with their bodies as Markdown, as many as an answer may hold. */
    public List<ArticleResponse> newest(PublicFilter filter, int limit) {
        return reader.newest(filter, limit, Body.Format.markdown);
    }

    /**
     * An address for a sitemap.
     *
     * @param canonicalUrl where search engines are to find it, as written; null for its page
     */
    public record Address(
            UUID id,
            String slug,
            String language,
            String headline,
            String canonicalUrl,
            Instant publishedAt,
            Instant updatedAt) {}

    /**
     * Addresses of what is public now, newest first.
     *
     * @param from published at or after this instant
     * @param to published before this instant
     */
    public List<Address> addresses(Instant from, Instant to, int limit) {
        ListedUnder listed = ListedUnder.now(clock.instant(), List.of(Facet.Shelf.readers.all()))
                .and("l.sortsAt >= :from", from)
                .and("l.sortsAt < :to", to);
        return listed.bind(entities.createQuery(
                        "select new news.gisa.article.port.ArticlesForFeeds$Address("
                                + "listed.id, r.slug, r.language, r.headline, r.canonicalUrl, p.publishedAt, p.updatedAt) from ("
                                + listed.newest() + ") as listed"
                                + " left join Publication p on p.articleId = listed.id and p.startsAt <= :now and p.endsAt > :now"
                                + " left join Revision r on r.id = p.revisionId order by listed.at desc, listed.id desc",
                        Address.class))
                .setParameter("size", limit)
                .getResultList();
    }

    /** A day for an index of sitemaps, with the last change of what was first published on it. */
    public record Day(LocalDate date, Instant changedAt) {}

    /**
     * The days on which something was first published that is public now, and not canonical on another site; newest first, as many as an
     * index of sitemaps may have.
     */
    public List<Day> days() {
        return days.list(MOST_DAYS);
    }
}
