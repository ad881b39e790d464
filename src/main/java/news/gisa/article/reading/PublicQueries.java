package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.article.Article;
import news.gisa.article.ArticleTags;
import news.gisa.article.Publication;
import news.gisa.article.Revision;
import news.gisa.change.ChangeReader;
import news.gisa.http.answer.Total;
import news.gisa.listing.Facet;
import news.gisa.listing.ListedUnder;
import news.gisa.listing.ListingCounts;
import news.gisa.storage.Where;

/**
 * Lists of what is public at an instant, newest first: the articles of a page by what they are listed under, and then what they
 * show. The joins are outer ones although they always find their row, so that no planner begins with another table.
 */
@ApplicationScoped
class PublicQueries {
    private static final int FEW = 10_000;

    private static final String JOINS = """
             left join Revision r on r.id = p.revisionId
            left join Article a on a.id = p.articleId
            left join Section s on s.id = p.sectionId\s""";

    private static final String HEADLINE =
            "select new news.gisa.article.reading.HeadlineRow(a.id, r.slug, r.headline, r.deck, s.slug, r.bylineNames, r.image.url,"
                    + " r.image.alt, p.publishedAt, p.updatedAt, r.breaking, a.commentCount) ";

    /** The order of ids in both databases; Java's own has it by signed halves. */
    static final Comparator<UUID> BY_BITS = (one, other) -> {
        int halves = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return halves != 0
                ? halves
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final EntityManager entities;
    private final ListingCounts counts;

    PublicQueries(EntityManager entities, ListingCounts counts) {
        this.entities = entities;
        this.counts = counts;
    }

    /** The sort key of a list: no two articles share it. */
    record Position(Instant publishedAt, UUID articleId) implements Comparable<Position> {
        private static final Comparator<Position> NEWEST_FIRST = Comparator.comparing(Position::publishedAt)
                .thenComparing(Position::articleId, BY_BITS)
                .reversed();

        static Position parse(String[] cursor) {
            return new Position(Instant.parse(cursor[0]), UUID.fromString(cursor[1]));
        }

        @Override
        public int compareTo(Position other) {
            return NEWEST_FIRST.compare(this, other);
        }
    }

    record Row(Publication publication, Revision revision, Article article) {
        Position position() {
            return new Position(publication.publishedAt(), publication.articleId());
        }
    }

    List<Row> newest(PublicFilter filter, Instant now, Position after, int size) {
        return list("select p, r, a ", Object[].class, filter, now, after, size)
                .map(row -> new Row((Publication) row[0], (Revision) row[1], (Article) row[2]))
                .sorted(Comparator.comparing(Row::position))
                .limit(size)
                .toList();
    }

    List<HeadlineRow> headlines(PublicFilter filter, Instant now, Position after, int size) {
        return list(HEADLINE, HeadlineRow.class, filter, now, after, size)
                .sorted(Comparator.comparing(row -> new Position(row.publishedAt(), row.id())))
                .limit(size)
                .toList();
    }

    List<HeadlineRow> headlinesOf(Collection<UUID> ids, PublicFilter filter, Instant now) {
        Where where = publicAt(filter, now).and("p.articleId in :ids", ids);
        return where.bind(entities.createQuery(HEADLINE + from(where), HeadlineRow.class))
                .getResultList();
    }

    Map<UUID, GoneReason> gone(Collection<UUID> ids, PublicFilter filter, Instant now) {
        Set<UUID> were = ever(ids, filter, now);
        Map<UUID, GoneReason> gone = new HashMap<>();
        // What is not found below was deleted.
        ids.forEach(id -> gone.put(id, GoneReason.trashed));
        entities.createQuery("""
                        select a.id, a.trashedAt, p.revisionId from Article a
                        left join Publication p on p.articleId = a.id and p.startsAt <= :now and p.endsAt > :now
                        where a.id in :ids""", Object[].class)
                .setParameter("ids", ids)
                .setParameter("now", now)
                .getResultStream()
                .forEach(row -> gone.compute(
                        (UUID) row[0], (id, deleted) -> were.contains(id) ? reason(row[1], row[2]) : null));
        return gone;
    }

    private static GoneReason reason(Object trashedAt, Object publicRevision) {
        if (trashedAt != null) {
            return GoneReason.trashed;
        }
        return publicRevision == null ? GoneReason.withdrawn : GoneReason.filtered;
    }

    /**
     * What was public at any time, whatever became of it: also where another event of the same instant came to take its place, and when
     * it was published is asked of none, since an earlier publication changes that for all.
     */
    private Set<UUID> ever(Collection<UUID> ids, PublicFilter filter, Instant now) {
        PublicFilter anyTime = new PublicFilter(
                filter.section(), filter.tag(), filter.author(), filter.language(), null, null, filter.asOf());
        Where where = begun(anyTime, now).and("p.articleId in :ids", ids);
        return Set.copyOf(where.bind(entities.createQuery("select distinct p.articleId " + from(where), UUID.class))
                .getResultList());
    }

    /** The facet with the fewest articles that a filter asks for; empty where these are many. */
    Optional<Facet> few(PublicFilter filter) {
        Facet rarest = counts.rarestFirst(filter.facets()).get(0);
        return counts.of(rarest) > FEW ? Optional.empty() : Optional.of(rarest);
    }

    /** Of articles that are or were under a facet, the newest change of each. */
    List<ChangeReader.Newest> changes(Facet facet, long after, String ref, long until, int size) {
        List<?> rows = entities.createNativeQuery("""
                        select distinct m.ref, m.seq from listing l join change_mark m
                        on m.topic = :topic and m.ref = cast(l.article_id as varchar(36))
                        where l.facet = :facet and m.seq >= :after and (m.seq > :after or m.ref > :ref) and m.seq <= :until
                        order by m.seq, m.ref""")
                .setParameter("topic", ArticleTags.TOPIC)
                .setParameter("facet", facet.id())
                .setParameter("after", after)
                // Behind every id.
                .setParameter("ref", ref == null ? "g" : ref)
                .setParameter("until", until)
                .setMaxResults(size)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ChangeReader.Newest((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    private static String from(Where where) {
        return "from Publication p" + JOINS + "where " + where.hql();
    }

    /** Kept where one facet is all that is asked for; else counted on as many rows of the rarest as a count may cost. */
    Total count(PublicFilter filter, Instant now) {
        boolean isKept =
                filter.facets().size() == 1 && filter.asOf() == null && filter.from() == null && filter.to() == null;
        return isKept
                ? Total.of(counts.of(filter.facets().get(0)))
                : pasts(filter)
                        .map(past -> listed(filter, now, past, null).total(entities))
                        .reduce(Total.of(0), Total::plus);
    }

    private <T> Stream<T> list(
            String select, Class<T> type, PublicFilter filter, Instant now, Position after, int size) {
        return pasts(filter).flatMap(past -> {
            ListedUnder listed = listed(filter, now, past, after);
            String hql = select + "from (" + listed.newest() + ") as listed left join Publication p"
                    + " on p.articleId = listed.id and p.startsAt <= :now and p.endsAt > :now" + JOINS
                    + "order by listed.at desc, listed.id desc";
            return listed.bind(entities.createQuery(hql, type))
                    .setParameter("size", size)
                    .getResultStream();
        });
    }

    /** What is listed now is not past; at an earlier instant it may be. */
    private static Stream<Boolean> pasts(PublicFilter filter) {
        return filter.asOf() == null ? Stream.of(false) : Stream.of(false, true);
    }

    private ListedUnder listed(PublicFilter filter, Instant now, boolean past, Position after) {
        List<Facet> facets = counts.rarestFirst(filter.facets());
        ListedUnder listed = filter.asOf() == null ? ListedUnder.now(now, facets) : ListedUnder.at(now, facets, past);
        listed.and("l.sortsAt >= :from", filter.from());
        // One upper bound, the lowest: with two H2 walks an index that descends from the higher one. What was published
        // earlier than
        // something in the list is before its end too, and nothing is listed before it was first published.
        if (after != null) {
            return listed.behind(after.publishedAt(), after.articleId());
        }
        return filter.to() != null && filter.to().isBefore(now)
                ? listed.and("l.sortsAt < :to", filter.to())
                : listed.and("l.sortsAt <= :now");
    }

    private static Where publicAt(PublicFilter filter, Instant now) {
        return begun(filter, now).and("p.endsAt > :now").and("a.trashedAt is null");
    }

    /**
     * The same for articles that are given. A new filter of public lists goes here and into {@link PublicFilter#facets}, and as a word into
     * {@link PublicListParameters} and {@link FilterResolver}.
     */
    private static Where begun(PublicFilter filter, Instant now) {
        return new Where()
                .and("p.startsAt <= :now", now)
                .and("p.revisionId is not null")
                .and("p.sectionId = :section", filter.section())
                .and("concat(lower(r.language), '-') like :language", filter.languages())
                .and("p.publishedAt >= :from", filter.from())
                .and("p.publishedAt < :to", filter.to())
                .and(
                        "exists (select 1 from Revision ra join ra.byline b"
                                + " where ra.id = p.revisionId and b.authorId = :author)",
                        filter.author())
                .and(
                        "exists (select 1 from Revision rt join rt.tagIds t where rt.id = p.revisionId and t = :tag)",
                        filter.tag());
    }
}
