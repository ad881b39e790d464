package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Lists of what is public at an instant, newest first. The joins are outer ones although they always find their row: so the
 * planner of H2 walks the index of publications and stops at the limit, instead of sorting all articles of an author.
 */
@ApplicationScoped
class PublicArticles {
    private static final String JOINS = """
            from Publication p
            left join Revision r on r.id = p.revisionId
            left join Article a on a.id = p.articleId
            left join Section s on s.id = p.sectionId
            where p.startsAt <= :now and p.revisionId is not null""";

    private static final String FROM = JOINS + " and p.endsAt > :now and a.trashedAt is null";

    /** What was public at any time, whatever became of it. */
    private static final String FROM_EVER = JOINS + " and p.endsAt > p.startsAt";

    private static final String HEADLINE =
            "select new news.gisa.article.HeadlineRow(a.id, a.slug, r.headline, r.deck, s.slug, r.bylineNames, r.image.url,"
                    + " r.image.alt, p.publishedAt, p.updatedAt, r.breaking, a.commentCount) ";

    private final EntityManager entities;

    PublicArticles(EntityManager entities) {
        this.entities = entities;
    }

    /** The sort key of a list: no two articles share it. */
    record Position(Instant publishedAt, UUID articleId) {}

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
        Where where = where(FROM, filter, now);
        where.and(ids, "ids", "p.articleId in :ids");
        return where.bind(entities.createQuery(HEADLINE + where.hql, HeadlineRow.class))
                .getResultList();
    }

    Map<UUID, ArticleReader.Gone> gone(Collection<UUID> ids, PublicFilter filter, Instant now) {
        Set<UUID> were = ever(ids, filter, now);
        Map<UUID, ArticleReader.Gone> gone = new HashMap<>();
        // What is not found below was deleted.
        ids.forEach(id -> gone.put(id, ArticleReader.Gone.trashed));
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

    private static ArticleReader.Gone reason(Object trashedAt, Object publicRevision) {
        if (trashedAt != null) {
            return ArticleReader.Gone.trashed;
        }
        return publicRevision == null ? ArticleReader.Gone.withdrawn : ArticleReader.Gone.filtered;
    }

    private Set<UUID> ever(Collection<UUID> ids, PublicFilter filter, Instant now) {
        Where where = where(FROM_EVER, filter, now);
        where.and(ids, "ids", "p.articleId in :ids");
        return Set.copyOf(where.bind(entities.createQuery("select distinct p.articleId " + where.hql, UUID.class))
                .getResultList());
    }

    long count(PublicFilter filter, Instant now) {
        Where where = where(filter, now, null);
        return where.bind(entities.createQuery("select count(*) " + where.hql, Long.class))
                .getSingleResult();
    }

    private <T> List<T> list(String select, Class<T> type, PublicFilter filter, Instant now, Position after, int size) {
        Where where = where(filter, now, after);
        // Ordered by the one section too, which changes nothing but lets H2 see that the index has this order.
        String section = filter.section() == null ? "" : "p.sectionId, ";
        String hql = select + where.hql + " order by " + section + "p.publishedAt desc, p.articleId desc";
        return where.bind(entities.createQuery(hql, type)).setMaxResults(size).getResultList();
    }

    private static Where where(PublicFilter filter, Instant now, Position after) {
        Where where = where(FROM, filter, now);
        if (after != null) {
            where.and(after.publishedAt(), "at", "p.publishedAt <= :at");
            where.and(after.articleId(), "id", "(p.publishedAt < :at or p.articleId < :id)");
        }
        return where;
    }

    private static Where where(String from, PublicFilter filter, Instant now) {
        Where where = new Where(from, new TreeMap<>(Map.of("now", now)));
        where.and(filter.section(), "section", "p.sectionId = :section");
        where.and(filter.language(), "language", "lower(r.language) = lower(:language)");
        where.and(filter.from(), "from", "p.publishedAt >= :from");
        where.and(filter.to(), "to", "p.publishedAt < :to");
        where.and(
                filter.author(),
                "author",
                "exists (select 1 from Revision ra join ra.byline b where ra.id = p.revisionId and b.authorId = :author)");
        where.and(
                filter.tag(),
                "tag",
                "exists (select 1 from Revision rt join rt.tagIds t where rt.id = p.revisionId and t = :tag)");
        return where;
    }

    private static final class Where {
        private String hql;
        private final Map<String, Object> parameters;

        Where(String hql, Map<String, Object> parameters) {
            this.hql = hql;
            this.parameters = parameters;
        }

        void and(Object value, String name, String condition) {
            if (value != null) {
                hql += " and " + condition;
                parameters.put(name, value);
            }
        }

        <Q extends Query> Q bind(Q query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
