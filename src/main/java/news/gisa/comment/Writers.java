package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.change.Changes;
import news.gisa.http.problem.ProblemException;

/** What is known of a writer, given out and erased on request. */
@ApplicationScoped
class Writers {
    /** Of an answer, and of one transaction that erases. */
    private static final int AT_ONCE = 1000;

    private final CommentRepository comments;
    private final EntityManager entities;
    private final Threads threads;
    private final Bans bans;
    private final Changes changes;

    Writers(CommentRepository comments, EntityManager entities, Threads threads, Bans bans, Changes changes) {
        this.comments = comments;
        this.entities = entities;
        this.threads = threads;
        this.bans = bans;
        this.changes = changes;
    }

    WriterResponse get(String key) {
        WriterKey writer = require(key);
        Map<CommentStatus, Long> counts = new EnumMap<>(CommentStatus.class);
        Instant first = null;
        Instant last = null;
        for (Object[] row : entities.createQuery(
                        "select c.status, count(c), min(c.createdAt), max(c.createdAt) from Comment c where c."
                                + writer.kind().property + " = :writer group by c.status",
                        Object[].class)
                .setParameter("writer", writer.value())
                .getResultList()) {
            counts.put((CommentStatus) row[0], (Long) row[1]);
            first = first == null || ((Instant) row[2]).isBefore(first) ? (Instant) row[2] : first;
            last = last == null || ((Instant) row[3]).isAfter(last) ? (Instant) row[3] : last;
        }
        return new WriterResponse(writer.toString(), counts, first, last, bans.of(List.of(writer.toString())));
    }

    /** Everything that is kept under a key: what the writer wrote, voted and reported. */
    WriterExport export(String key) {
        WriterKey writer = require(key);
        List<Comment> written = comments.find(writer.kind().property + " = ?1 order by createdAt, id", writer.value())
                .page(0, AT_ONCE + 1)
                .list();
        if (written.size() > AT_ONCE) {
            throw ProblemException.badParameter(
                    "writer",
                    "More than " + AT_ONCE + " comments; read them by pages: /api/v1/comments?writer=" + writer + ".");
        }
        Set<UUID> ids = written.stream().map(Comment::id).collect(Collectors.toSet());
        Map<UUID, List<EarlierText>> earlier = ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select t from EarlierText t where t.commentId in :ids order by t.number",
                                EarlierText.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(EarlierText::commentId));
        return WriterExport.of(
                writer.toString(),
                written,
                earlier,
                by(Vote.class, "CommentVote", writer),
                by(Report.class, "CommentReport", writer));
    }

    /** Votes and reports go with a member or an address. */
    private <T> List<T> by(Class<T> type, String entity, WriterKey writer) {
        return writer.kind() == WriterKey.Kind.name
                ? List.of()
                : entities.createQuery("select v from " + entity + " v where v.voter = :voter", type)
                        .setParameter("voter", writer.toString())
                        .setMaxResults(AT_ONCE * 10)
                        .getResultList();
    }

    /**
     * Takes away text, name and keys of everything that the writer wrote; votes stay, as those of nobody. Where replies are
     * shown, the place stays.
     */
    ErasureResponse erase(String key) {
        WriterKey writer = require(key);
        List<UUID> ids = comments.idsOf(writer, AT_ONCE);
        List<Comment> held = threads.lock(ids);
        List<Comment> standing = held.stream()
                .filter(comment -> comment.status() != CommentStatus.deleted)
                .toList();
        Set<UUID> seen = new HashSet<>(threads.stand(standing, CommentStatus.deleted, List.of()));
        for (Comment comment : held) {
            comment.erase();
            comment.takeBack();
            changes.tell(
                    "comment.erased",
                    "comment",
                    comment.id().toString(),
                    seen.contains(comment.id()) ? Threads.tags(comment.articleId()) : Set.of());
        }
        forget(ids, writer);
        changes.record("writer.erased", "writer", writer.kind().name(), ids.size() + " comments", Set.of());
        return new ErasureResponse(ids.size(), comments.idsOf(writer, 1).isEmpty());
    }

    private void forget(List<UUID> ids, WriterKey writer) {
        if (!ids.isEmpty()) {
            entities.createQuery("delete from EarlierText t where t.commentId in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        if (writer.kind() != WriterKey.Kind.name) {
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

    private static WriterKey require(String key) {
        return WriterKey.parse(key)
                .orElseThrow(() -> ProblemException.notFound(
                        "A writer is addressed by name:, member: or address: and what the queue shows as the key."));
    }
}
