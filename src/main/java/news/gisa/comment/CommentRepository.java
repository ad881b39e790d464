package news.gisa.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    List<Comment> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /**
     * Reads these and all whose places may follow theirs: what they are listed under, what they answer, and what is answered by
     * one of those that is there for its answers only. One statement a level.
     */
    List<Comment> withThoseAbove(Collection<UUID> ids) {
        List<Comment> found = byIds(ids);
        Set<UUID> asked = Set.copyOf(ids);
        Set<UUID> known = new HashSet<>(ids);
        List<Comment> level = found;
        while (!level.isEmpty()) {
            List<UUID> above = level.stream()
                    .flatMap(comment -> Stream.of(comment.parentId(), beside(comment, asked)))
                    .filter(id -> id != null && known.add(id))
                    .toList();
            level = byIds(above);
        }
        return found;
    }

    private static UUID beside(Comment comment, Set<UUID> asked) {
        return asked.contains(comment.id()) || !comment.isPublished() ? comment.answersBeside() : null;
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
