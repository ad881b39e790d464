package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import news.gisa.article.listing.ListedRevision;
import news.gisa.article.port.ArticlesForFeeds.Day;
import news.gisa.listing.Facet;
import news.gisa.site.SiteConfig;
import org.hibernate.Session;

/** The days on which articles were first published. Each has a list of its own, whose first row tells its last change. */
@ApplicationScoped
class ListedDays {
    private final EntityManager entities;
    private final SiteConfig site;
    private final Clock clock;

    ListedDays(EntityManager entities, SiteConfig site, Clock clock) {
        this.entities = entities;
        this.site = site;
        this.clock = clock;
    }

    /** Those with something that is public now, newest first. */
    List<Day> list(int most) {
        LocalDate[] days = candidates(most);
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select t.published_on, t.changed from
                          (select d.published_on as published_on,
                             (select l.sorts_at from listing l where l.facet = d.facet and l.past = false
                               and l.starts_at <= :now and l.ends_at > :now
                               order by l.facet, l.past, l.sorts_at desc, l.article_id desc fetch first 1 row only) as changed
                           from unnest(:days, :facets) as d (published_on, facet)) t
                        where t.changed is not null
                        order by t.published_on desc""", Object[].class)
                .addScalar("published_on", LocalDate.class)
                .addScalar("changed", Instant.class)
                .setParameter("days", days)
                .setParameter(
                        "facets",
                        Arrays.stream(days)
                                .map(day -> ListedRevision.day(day).id())
                                .toArray(java.util.UUID[]::new))
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> new Day((LocalDate) row[0], (Instant) row[1]))
                .toList();
    }

    /** All days from the newest publication to the oldest. */
    private LocalDate[] candidates(int most) {
        Object[] bounds = entities.createQuery("""
                        select min(l.sortsAt), max(l.sortsAt) from Listing l
                        where l.facet = :facet and l.past = false""", Object[].class)
                .setParameter("facet", Facet.Shelf.readers.all().id())
                .getSingleResult();
        if (bounds[0] == null) {
            return new LocalDate[0];
        }
        LocalDate oldest = date(bounds[0]);
        return Stream.iterate(date(bounds[1]), day -> !day.isBefore(oldest), day -> day.minusDays(1))
                .limit(most)
                .toArray(LocalDate[]::new);
    }

    private LocalDate date(Object instant) {
        return LocalDate.ofInstant((Instant) instant, site.timeZone());
    }
}
