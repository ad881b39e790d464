package news.gisa.author;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {
    /** @param ref id, present or former slug */
    Optional<Author> findByRef(UUID id, String slug) {
        return id != null ? findByIdOptional(id) : find("slug", slug).singleResultOptional();
    }

    Optional<Author> findByFormerSlug(String slug) {
        return getEntityManager()
                .createQuery(
                        "select a from Author a, AuthorSlug s where s.slug = :slug and a.id = s.authorId", Author.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findAny();
    }

    /** Ids by slug, present or former. */
    Map<String, UUID> idsOfSlugs(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("select s.slug, s.authorId from AuthorSlug s where s.slug in :slugs", Object[].class)
                .setParameter("slugs", slugs)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    /** Slugs, present and former, that begin like this one. */
    Set<String> slugsLike(String slug) {
        return getEntityManager()
                .createQuery("select s.slug from AuthorSlug s where s.slug like :prefix", String.class)
                .setParameter("prefix", slug + "%")
                .getResultStream()
                .collect(Collectors.toSet());
    }

    Author lock(Author author) {
        getEntityManager().refresh(author, LockModeType.PESSIMISTIC_WRITE);
        return author;
    }

    List<Author> page(String afterName, UUID afterId, int size) {
        return afterName == null
                ? find("order by name, id").page(0, size).list()
                : find("name > ?1 or (name = ?1 and id > ?2) order by name, id", afterName, afterId)
                        .page(0, size)
                        .list();
    }

    Map<UUID, Author> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).stream().collect(Collectors.toMap(Author::id, author -> author));
    }

    /** Public articles at an instant, per author; authors without any are left out. */
    Map<UUID, Long> articleCounts(Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("""
                        select b.authorId, count(distinct p.articleId)
                        from Revision r join r.byline b join Publication p on p.revisionId = r.id
                        where b.authorId in :ids and p.startsAt <= :now and p.endsAt > :now
                        group by b.authorId""", Object[].class)
                .setParameter("ids", ids)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    long uses(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct r.articleId) from Revision r join r.byline b where b.authorId = :id",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
