package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What feeds and sitemaps need to know of public articles: whole ones, or addresses alone. */
@ApplicationScoped
public class SyndicatedArticles {
    private final ArticleReader reader;
    private final EntityManager entities;
    private final Clock clock;

    SyndicatedArticles(ArticleReader reader, EntityManager entities, Clock clock) {
        this.reader = reader;
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest public articles with their bodies as Markdown; what was purged while they were read is left out. */
    public List<ArticleResponse> newest(PublicFilter filter, int limit) {
        return reader.newest(filter, limit, Body.Format.markdown).stream()
                .filter(article -> article.body().markdown() != null)
                .toList();
    }

    /** An address for a sitemap. */
    public record Address(
            UUID id, String slug, String language, String headline, Instant publishedAt, Instant updatedAt) {}

    /**
     * Addresses of what is public now, newest first.
     *
     * @param from published at or after this instant
     * @param to published before this instant
     */
    public List<Address> addresses(Instant from, Instant to, int offset, int limit) {
        // Outer joins: see PublicArticles.
        return entities.createQuery("""
                        select new news.gisa.article.SyndicatedArticles$Address(
                          a.id, a.slug, r.language, r.headline, p.publishedAt, p.updatedAt)
                        from Publication p
                        left join Revision r on r.id = p.revisionId
                        left join Article a on a.id = p.articleId
                        where p.startsAt <= :now and p.endsAt > :now and p.revisionId is not null and a.trashedAt is null
                        and p.publishedAt >= :from and p.publishedAt < :to
                        order by p.publishedAt desc, p.articleId desc""", Address.class)
                .setParameter("now", clock.instant())
                .setParameter("from", from)
                .setParameter("to", to)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A day on which something was first published that is public now. */
    public record Day(LocalDate date, long articles, Instant updatedAt) {}

    /**
     * The days with public articles, newest first, in one pass over the publications: that something is in the trash need not be
     * asked, for nothing of it is public on the timeline.
     *
     * <p>Year, month and day one by one, since only these mean the same for both databases: a cast to a date takes the zone of the
     * value in one and that of the session in the other.
     */
    public List<Day> days(ZoneId zone) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select d.y, d.m, d.d, count(*) as articles, max(d.updated_at) as updated_at
                        from (select extract(year from p.published_at at time zone cast(:zone as varchar(60))) as y,
                                extract(month from p.published_at at time zone cast(:zone as varchar(60))) as m,
                                extract(day from p.published_at at time zone cast(:zone as varchar(60))) as d,
                                p.updated_at
                              from publication p
                              where p.starts_at <= :now and p.ends_at > :now and p.revision_id is not null) d
                        group by d.y, d.m, d.d
                        order by d.y desc, d.m desc, d.d desc""", Tuple.class)
                .addScalar("y", Integer.class)
                .addScalar("m", Integer.class)
                .addScalar("d", Integer.class)
                .addScalar("articles", Long.class)
                .addScalar("updated_at", Instant.class)
                .setParameter("zone", zone.getId())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(SyndicatedArticles::day)
                .toList();
    }

    private static Day day(Tuple row) {
        return new Day(
                LocalDate.of(row.get("y", Integer.class), row.get("m", Integer.class), row.get("d", Integer.class)),
                row.get("articles", Long.class),
                row.get("updated_at", Instant.class));
    }
}
