package news.gisa.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    List<Comment> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Reads these and all that they are listed under: one statement a level. */
    List<Comment> withThoseAbove(Collection<UUID> ids) {
        List<Comment> found = byIds(ids);
        Set<UUID> known = new HashSet<>(ids);
        List<Comment> level = found;
        while (!level.isEmpty()) {
            List<UUID> above = level.stream()
                    .map(Comment::parentId)
                    .filter(id -> id != null && known.add(id))
                    .toList();
            level = byIds(above);
        }
        return found;
    }

    long countPinned(UUID article) {
        return count("articleId = ?1 and place = ?2", article, Comment.PINNED);
    }

    /** Articles of these comments. */
    List<UUID> articlesOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("select distinct c.articleId from Comment c where c.id in :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
