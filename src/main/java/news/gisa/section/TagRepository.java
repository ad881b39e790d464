package news.gisa.section;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.storage.RowLocks;

@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {
    private final RowLocks rows;

    TagRepository(RowLocks rows) {
        this.rows = rows;
    }

    Optional<Tag> findBySlug(String slug) {
        return find("slug", slug).singleResultOptional();
    }

    Tag lock(Tag tag) {
        rows.hold(Tag.class, tag.id());
        getEntityManager().refresh(tag, LockModeType.PESSIMISTIC_WRITE);
        return tag;
    }

    List<Tag> page(String afterSlug, int size) {
        return find("slug > ?1 order by slug", afterSlug).page(0, size).list();
    }

    List<Tag> named(Collection<String> keys, Collection<String> slugs) {
        return list("nameKey in ?1 or slug in ?2", keys, slugs);
    }

    /** Slugs that begin like this one. */
    Set<String> slugsLike(String slug) {
        return find("slug like ?1", slug + "%").stream().map(Tag::slug).collect(Collectors.toSet());
    }

    Map<UUID, Tag> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : find("id in ?1", ids).stream().collect(Collectors.toMap(Tag::id, tag -> tag));
    }

    long uses(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct r.articleId) from Revision r join r.tagIds t where t = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
