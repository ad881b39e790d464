package news.gisa.comment.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.change.Changes;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.CommentTags;
import news.gisa.comment.EarlierTexts;
import news.gisa.comment.Threads;
import news.gisa.comment.WriterKey;
import news.gisa.http.write.KeptAnswers;

/**
 * Takes away text, name and keys of everything that a writer wrote; votes stay, as those of nobody. Where replies are shown, the
 * place stays.
 */
@ApplicationScoped
class WriterErasure {
    /** Of one transaction. */
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final Threads threads;
    private final EarlierTexts earlier;
    private final Changes changes;
    private final KeptAnswers kept;

    WriterErasure(EntityManager entities, Threads threads, EarlierTexts earlier, Changes changes, KeptAnswers kept) {
        this.entities = entities;
        this.threads = threads;
        this.earlier = earlier;
        this.changes = changes;
        this.kept = kept;
    }

    ErasureResponse erase(String key) {
        WriterKey writer = WriterKey.require(key);
        List<UUID> ids = idsOf(writer, AT_ONCE);
        List<Comment> held = threads.lock(ids);
        List<Comment> standing = held.stream()
                .filter(comment -> comment.status() != CommentStatus.deleted)
                .toList();
        Set<UUID> seen = threads.stand(standing, CommentStatus.deleted, List.of());
        for (Comment comment : held) {
            comment.erase();
            comment.takeBack();
            changes.tell(
                    "comment.erased",
                    "comment",
                    comment.id().toString(),
                    seen.contains(comment.id()) ? CommentTags.counts(comment.articleId()) : Set.of());
        }
        earlier.forget(ids);
        kept.forget(held.stream().map(Comment::address).toList());
        forgetOpinions(writer);
        changes.record("writer.erased", "writer", writer.kind().name(), ids.size() + " comments", Set.of());
        return new ErasureResponse(ids.size(), idsOf(writer, 1).isEmpty());
    }

    /** Oldest first. */
    private List<UUID> idsOf(WriterKey writer, int size) {
        return entities.createQuery(
                        "select c.id from Comment c where c." + writer.kind().property()
                                + " = :writer order by c.createdAt, c.id",
                        UUID.class)
                .setParameter("writer", writer.value())
                .setMaxResults(size)
                .getResultList();
    }

    /** Votes and reports go with a member or an address. */
    private void forgetOpinions(WriterKey writer) {
        if (writer.kind() == WriterKey.Kind.name) {
            return;
        }
        String nobody = "erased:" + UUID.randomUUID();
        for (String column : List.of("comment_vote set voter", "comment_report set reporter")) {
            entities.createNativeQuery("update " + column + " = :nobody where "
                            + column.substring(column.lastIndexOf(' ') + 1) + " = :writer")
                    .setParameter("nobody", nobody)
                    .setParameter("writer", writer.toString())
                    .executeUpdate();
        }
    }
}
