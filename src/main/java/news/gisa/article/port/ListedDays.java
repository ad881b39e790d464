package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
                                .toArray(UUID[]::new))
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> new Day((LocalDate) row[0], (Instant) row[1]))
                .toList();
    }

    /** All days from that of the newest publication to the first one of the year of the oldest. */
    private LocalDate[] candidates(int most) {
        Optional<LocalDate> newest = newest();
        if (newest.isEmpty()) {
            return new LocalDate[0];
        }
        LocalDate oldest = LocalDate.of(oldestYear(newest.get().getYear(), most / 365), 1, 1);
        return Stream.iterate(newest.get(), day -> !day.isBefore(oldest), day -> day.minusDays(1))
                .limit(most)
                .toArray(LocalDate[]::new);
    }

    private Optional<LocalDate> newest() {
        return entities.createQuery("""
                        select l.sortsAt from Listing l where l.facet = :facet and l.past = false
                        order by l.facet, l.past, l.sortsAt desc, l.articleId desc""", Instant.class)
                .setParameter("facet", Facet.Shelf.readers.all().id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(instant -> LocalDate.ofInstant(instant, site.timeZone()));
    }

    /** Of each year is asked for one row before its end; the smallest of all publications would be a walk to the end of the index. */
    private int oldestYear(int newest, int most) {
        int[] years = IntStream.rangeClosed(newest - most, newest).toArray();
        List<?> begun = entities.createNativeQuery("""
                        select y.number from unnest(:years, :ends) as y (number, ends)
                        where (select l.sorts_at from listing l where l.facet = :facet and l.past = false and l.sorts_at < y.ends
                          order by l.facet, l.past, l.sorts_at desc, l.article_id desc fetch first 1 row only) is not null
                        order by y.number fetch first 1 row only""")
                .setParameter("years", Arrays.stream(years).boxed().toArray(Integer[]::new))
                .setParameter(
                        "ends",
                        Arrays.stream(years)
                                .mapToObj(year -> LocalDate.of(year + 1, 1, 1)
                                        .atStartOfDay(site.timeZone())
                                        .toInstant())
                                .toArray(Instant[]::new))
                .setParameter("facet", Facet.Shelf.readers.all().id())
                .getResultList();
        return begun.isEmpty() ? newest : ((Number) begun.get(0)).intValue();
    }
}
