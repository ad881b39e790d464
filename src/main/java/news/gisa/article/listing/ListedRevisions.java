package news.gisa.article.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.site.ArticlePages;
import org.hibernate.Session;

/** Reads of revisions what decides where they are listed, of many at once. */
@ApplicationScoped
class ListedRevisions {
    private static final String COLUMNS = "select r.id, r.articleId, r.sectionId, r.language, r.canonicalUrl ";

    private final EntityManager entities;
    private final ArticlePages pages;

    ListedRevisions(EntityManager entities, ArticlePages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    /** By their ids. */
    Map<UUID, ListedRevision> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : read(COLUMNS + "from Revision r where r.id in :ids", ids);
    }

    /** The latest of each of these articles, by the id of that. */
    Map<UUID, ListedRevision> latest(Collection<UUID> articleIds) {
        String hql = COLUMNS
                + "from Revision r, Article a where a.id in :ids and r.articleId = a.id and r.number = a.revision";
        return read(hql, articleIds).values().stream()
                .collect(Collectors.toMap(ListedRevision::articleId, Function.identity()));
    }

    private Map<UUID, ListedRevision> read(String hql, Collection<UUID> ids) {
        Map<UUID, Object[]> rows = entities.createQuery(hql, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], Function.identity()));
        Map<UUID, Set<UUID>> tags = related("revision_tag", "tag_id", rows.keySet());
        Map<UUID, Set<UUID>> authors = related("revision_byline", "author_id", rows.keySet());
        Map<UUID, ListedRevision> revisions = new HashMap<>();
        rows.forEach((id, row) -> revisions.put(
                id,
                new ListedRevision(
                        (UUID) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        row[4] == null || ((String) row[4]).startsWith(pages.origin()),
                        tags.getOrDefault(id, Set.of()),
                        authors.getOrDefault(id, Set.of()))));
        return revisions;
    }

    /** Not HQL, which would read the revisions too. */
    private Map<UUID, Set<UUID>> related(String table, String column, Collection<UUID> revisionIds) {
        if (revisionIds.isEmpty()) {
            return Map.of();
        }
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select revision_id, " + column + " as related from " + table + " where revision_id in (:ids)"
                                + " and " + column + " is not null",
                        Object[].class)
                .addScalar("revision_id", UUID.class)
                .addScalar("related", UUID.class)
                .setParameter("ids", revisionIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }
}
