package news.gisa.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.storage.Known;
import org.hibernate.Hibernate;

@ApplicationScoped
public class RevisionRepository implements PanacheRepositoryBase<Revision, UUID> {
    public Optional<Revision> find(UUID articleId, int number) {
        return getEntityManager()
                .createQuery(
                        "select r from Revision r where r.articleId = :article and r.number = :number", Revision.class)
                .setParameter("article", articleId)
                .setParameter("number", number)
                .getResultStream()
                .findAny();
    }

    /** Newest first, without the bodies. */
    List<Revision> before(UUID articleId, int number, int size) {
        return getEntityManager()
                .createQuery(
                        "select r from Revision r where r.articleId = :article and r.number < :number order by r.number desc",
                        Revision.class)
                .setParameter("article", articleId)
                .setParameter("number", number)
                .setMaxResults(size)
                .getResultList();
    }

    /** Oldest first, without the bodies. */
    List<Revision> after(UUID articleId, int number, int size) {
        return getEntityManager()
                .createQuery(
                        "select r from Revision r where r.articleId = :article and r.number > :number order by r.number",
                        Revision.class)
                .setParameter("article", articleId)
                .setParameter("number", number)
                .setMaxResults(size)
                .getResultList();
    }

    /** How many bytes the Markdown of these revisions has, which the databases tell without handing it out. */
    public Map<UUID, Integer> bodySizes(Collection<UUID> revisionIds) {
        return getEntityManager()
                .createQuery("select r.id, octet_length(r.body) from Revision r where r.id in :ids", Object[].class)
                .setParameter("ids", revisionIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** The Markdown of these revisions. */
    public Map<UUID, String> bodies(Collection<UUID> revisionIds) {
        Map<UUID, String> bodies = new HashMap<>();
        Known.of(getEntityManager(), Revision.class, revisionIds).forEach((id, revision) -> {
            if (Hibernate.isPropertyInitialized(revision, "body")) {
                bodies.put(id, revision.body());
            }
        });
        List<UUID> unread =
                revisionIds.stream().filter(id -> !bodies.containsKey(id)).toList();
        if (!unread.isEmpty()) {
            getEntityManager()
                    .createQuery("select r.id, r.body from Revision r where r.id in :ids", Object[].class)
                    .setParameter("ids", unread)
                    .getResultStream()
                    .forEach(row -> bodies.put((UUID) row[0], (String) row[1]));
        }
        return bodies;
    }

    /** Reads the tags and bylines of many revisions at once; left to themselves they come in hundreds, and later one by one. */
    public void fetchRelations(Collection<UUID> revisionIds) {
        for (String relation : List.of("tagIds", "byline")) {
            getEntityManager()
                    .createQuery(
                            "select r from Revision r left join fetch r." + relation + " where r.id in :ids",
                            Revision.class)
                    .setParameter("ids", revisionIds)
                    .getResultList();
        }
    }

    /** The latest revision of each of these articles, without the body. */
    public Map<UUID, Revision> latest(Collection<UUID> articleIds) {
        return getEntityManager()
                .createQuery("""
                        select r from Revision r, Article a
                        where a.id in :ids and r.articleId = a.id and r.number = a.revision""", Revision.class)
                .setParameter("ids", articleIds)
                .getResultStream()
                .collect(Collectors.toMap(Revision::articleId, Function.identity()));
    }
}
