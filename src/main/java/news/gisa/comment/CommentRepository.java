package news.gisa.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    /** A place in the order of time; null before the first. */
    record Position(Instant createdAt, UUID id) {}

    List<Comment> newest(UUID article, Position before, int size) {
        return before == null
                ? find("articleId = ?1 order by createdAt desc, id desc", article)
                        .page(0, size)
                        .list()
                : find(
                                "articleId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                        + " order by createdAt desc, id desc",
                                article,
                                before.createdAt(),
                                before.id())
                        .page(0, size)
                        .list();
    }

    List<Comment> oldest(UUID article, Position after, int size) {
        return after == null
                ? find("articleId = ?1 order by createdAt, id", article)
                        .page(0, size)
                        .list()
                : find(
                                "articleId = ?1 and (createdAt > ?2 or (createdAt = ?2 and id > ?3))"
                                        + " order by createdAt, id",
                                article,
                                after.createdAt(),
                                after.id())
                        .page(0, size)
                        .list();
    }

    List<Comment> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    void countReply(UUID parent) {
        update("replyCount = replyCount + 1 where id = ?1", parent);
    }
}
