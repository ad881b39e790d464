package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.Article;
import news.gisa.article.Publication;
import news.gisa.article.Revision;
import news.gisa.storage.Where;

/**
 * Lists of what is public at an instant, newest first. The joins are outer ones although they always find their row: so the
 * planner of H2 walks the index of publications and stops at the limit, instead of sorting all articles of an author.
 */
@ApplicationScoped
class PublicQueries {
    private static final String FROM = """
            from Publication p
            left join Revision r on r.id = p.revisionId
            left join Article a on a.id = p.articleId
            left join Section s on s.id = p.sectionId
            where\s""";

    private static final String HEADLINE =
            "select new news.gisa.article.reading.HeadlineRow(a.id, r.slug, r.headline, r.deck, s.slug, r.bylineNames, r.image.url,"
                    + " r.image.alt, p.publishedAt, p.updatedAt, r.breaking, a.commentCount) ";

    private final EntityManager entities;

    PublicQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** The sort key of a list: no two articles share it. */
    record Position(Instant publishedAt, UUID articleId) {
        static Position parse(String[] cursor) {
            return new Position(Instant.parse(cursor[0]), UUID.fromString(cursor[1]));
        }
    }

    record Row(Publication publication, Revision revision, Article article) {}

    List<Row> newest(PublicFilter filter, Instant now, Position after, int size) {
        return list("select p, r, a ", Object[].class, filter, now, after, size).stream()
                .map(row -> new Row((Publication) row[0], (Revision) row[1], (Article) row[2]))
                .toList();
    }

    List<HeadlineRow> headlines(PublicFilter filter, Instant now, Position after, int size) {
        return list(HEADLINE, HeadlineRow.class, filter, now, after, size);
    }

    List<HeadlineRow> headlinesOf(Collection<UUID> ids, PublicFilter filter, Instant now) {
        Where where = publicAt(filter, now).and("p.articleId in :ids", ids);
        return where.bind(entities.createQuery(HEADLINE + FROM + where.hql(), HeadlineRow.class))
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

    /** What was public at any time, whatever became of it. */
    private Set<UUID> ever(Collection<UUID> ids, PublicFilter filter, Instant now) {
        Where where = begun(filter, now).and("p.endsAt > p.startsAt").and("p.articleId in :ids", ids);
        return Set.copyOf(
                where.bind(entities.createQuery("select distinct p.articleId " + FROM + where.hql(), UUID.class))
                        .getResultList());
    }

    long count(PublicFilter filter, Instant now) {
        Where where = publicAt(filter, now);
        return where.bind(entities.createQuery("select count(*) " + FROM + where.hql(), Long.class))
                .getSingleResult();
    }

    private <T> List<T> list(String select, Class<T> type, PublicFilter filter, Instant now, Position after, int size) {
        Where where = publicAt(filter, now);
        if (after != null) {
            where.and("p.publishedAt <= :at", after.publishedAt())
                    .and("(p.publishedAt < :at or p.articleId < :id)")
                    .with("id", after.articleId());
        }
        // Ordered by the one section too, which changes nothing but lets H2 see that the index has this order.
        String section = filter.section() == null ? "" : "p.sectionId, ";
        String hql = select + FROM + where.hql() + " order by " + section + "p.publishedAt desc, p.articleId desc";
        return where.bind(entities.createQuery(hql, type)).setMaxResults(size).getResultList();
    }

    private static Where publicAt(PublicFilter filter, Instant now) {
        return begun(filter, now).and("p.endsAt > :now").and("a.trashedAt is null");
    }

    /** A new filter of public lists goes here, and as a word into {@link PublicListParameters} and {@link FilterResolver}. */
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
