package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.article.content.Body;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.PublicFilter;
import news.gisa.article.reading.PublicReader;
import org.hibernate.Session;

/** What feeds and sitemaps need to know of public articles: whole ones, or addresses alone. */
@ApplicationScoped
public class ArticlesForFeeds {
    private static final int MOST_DAYS = 50_000;

    private final PublicReader reader;
    private final EntityManager entities;
    private final Clock clock;

    ArticlesForFeeds(PublicReader reader, EntityManager entities, Clock clock) {
        this.reader = reader;
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
        // Outer joins: see PublicArticles.
        return entities.createQuery("""
                        select new news.gisa.article.port.ArticlesForFeeds$Address(
                          a.id, r.slug, r.language, r.headline, r.canonicalUrl, p.publishedAt, p.updatedAt)
                        from Publication p
                        left join Revision r on r.id = p.revisionId
                        left join Article a on a.id = p.articleId
                        where p.startsAt <= :now and p.endsAt > :now and p.revisionId is not null and a.trashedAt is null
                        and p.publishedAt >= :from and p.publishedAt < :to
                        order by p.publishedAt desc, p.articleId desc""", Address.class)
                .setParameter("now", clock.instant())
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A day for an index of sitemaps, with the last change of what was first published on it. */
    public record Day(LocalDate date, Instant changedAt) {}

    /**
     * The days on which something was first published that is public now, and not canonical on another site; newest first.
     *
     * <p>Each day asks the index of publications for one row, its newest: to group a million of them by day takes seconds. What was
     * changed since is little, and found in one pass over the table. Why the subquery is not an exists: ordered like the index and cut to
     * one row, it leaves the planners no other way.
     *
     * @param own how addresses begin that are of this site
     */
    public List<Day> days(ZoneId zone, String own) {
        List<LocalDate> candidates = candidates(zone);
        Map<LocalDate, Instant> changes = changes(zone);
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select t.starts, t.changed from
                          (select d.starts as starts,
                             (select p.updated_at from publication p
                               left join revision r on r.id = p.revision_id
                               where p.published_at >= d.starts and p.published_at < d.ends
                               and p.starts_at <= :now and p.ends_at > :now and p.revision_id is not null
                               and (r.canonical_url is null or r.canonical_url like :own escape '!')
                               order by p.published_at desc, p.article_id desc fetch first 1 row only) as changed
                           from unnest(:starts, :ends) as d (starts, ends)) t
                        where t.changed is not null
                        order by t.starts desc""", Object[].class)
                .addScalar("starts", Instant.class)
                .addScalar("changed", Instant.class)
                .setParameter("starts", starts(candidates, zone, 0))
                .setParameter("ends", starts(candidates, zone, 1))
                .setParameter("now", clock.instant())
                .setParameter("own", own.replaceAll("[!%_]", "!$0") + "%")
                .getResultStream()
                .map(row -> day(LocalDate.ofInstant((Instant) row[0], zone), (Instant) row[1], changes))
                .toList();
    }

    private static Day day(LocalDate date, Instant newest, Map<LocalDate, Instant> changes) {
        Instant changed = changes.getOrDefault(date, newest);
        return new Day(date, changed.isAfter(newest) ? changed : newest);
    }

    /** The last change of articles that were changed since they were first published, by the day of that. */
    private Map<LocalDate, Instant> changes(ZoneId zone) {
        return entities.createQuery("""
                        select p.publishedAt, p.updatedAt from Publication p
                        where p.updatedAt > p.publishedAt
                        and p.startsAt <= :now and p.endsAt > :now and p.revisionId is not null""", Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> LocalDate.ofInstant((Instant) row[0], zone),
                        row -> (Instant) row[1],
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    /** All days from the newest publication to the oldest, as many as an index of sitemaps may have. */
    private List<LocalDate> candidates(ZoneId zone) {
        Object[] bounds = entities.createQuery(
                        "select min(p.publishedAt), max(p.publishedAt) from Publication p", Object[].class)
                .getSingleResult();
        if (bounds[0] == null) {
            return List.of();
        }
        LocalDate oldest = LocalDate.ofInstant((Instant) bounds[0], zone);
        return Stream.iterate(
                        LocalDate.ofInstant((Instant) bounds[1], zone),
                        day -> !day.isBefore(oldest),
                        day -> day.minusDays(1))
                .limit(MOST_DAYS)
                .toList();
    }

    private static Instant[] starts(List<LocalDate> days, ZoneId zone, int later) {
        return days.stream()
                .map(day -> day.plusDays(later).atStartOfDay(zone).toInstant())
                .toArray(Instant[]::new);
    }
}
