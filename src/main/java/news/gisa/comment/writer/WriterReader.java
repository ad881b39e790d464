package news.gisa.comment.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.EarlierTexts;
import news.gisa.comment.Report;
import news.gisa.comment.Vote;
import news.gisa.comment.WriterKey;
import news.gisa.comment.moderation.Bans;
import news.gisa.http.problem.ProblemException;

/** What is known of a writer: in short, for moderators, and all of it, for the writer. */
@ApplicationScoped
class WriterReader {
    private static final int MOST_COMMENTS = 1000;
    private static final int MOST_OPINIONS = 10_000;

    private final EntityManager entities;
    private final EarlierTexts earlier;
    private final Bans bans;

    WriterReader(EntityManager entities, EarlierTexts earlier, Bans bans) {
        this.entities = entities;
        this.earlier = earlier;
        this.bans = bans;
    }

    WriterResponse get(String key) {
        WriterKey writer = WriterKey.require(key);
        Map<CommentStatus, Long> counts = new EnumMap<>(CommentStatus.class);
        Instant first = null;
        Instant last = null;
        for (Object[] row : entities.createQuery(
                        "select c.status, count(c), min(c.createdAt), max(c.createdAt) from Comment c where c."
                                + writer.kind().property() + " = :writer group by c.status",
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
        WriterKey writer = WriterKey.require(key);
        List<Comment> written = writtenBy(writer);
        Set<UUID> ids = written.stream().map(Comment::id).collect(Collectors.toSet());
        return WriterExport.of(
                writer.toString(),
                written,
                earlier.of(ids),
                by(Vote.class, "CommentVote", writer),
                by(Report.class, "CommentReport", writer));
    }

    private List<Comment> writtenBy(WriterKey writer) {
        List<Comment> written = entities.createQuery(
                        "select c from Comment c where c." + writer.kind().property()
                                + " = :writer order by c.createdAt, c.id",
                        Comment.class)
                .setParameter("writer", writer.value())
                .setMaxResults(MOST_COMMENTS + 1)
                .getResultList();
        if (written.size() > MOST_COMMENTS) {
            throw ProblemException.badParameter(
                    "writer",
                    "More than " + MOST_COMMENTS + " comments; read them by pages: /api/v1/comments?writer=" + writer
                            + ".");
        }
        return written;
    }

    /** Votes and reports go with a member or an address. */
    private <T> List<T> by(Class<T> type, String entity, WriterKey writer) {
        return writer.kind() == WriterKey.Kind.name
                ? List.of()
                : entities.createQuery("select v from " + entity + " v where v.voter = :voter", type)
                        .setParameter("voter", writer.toString())
                        .setMaxResults(MOST_OPINIONS)
                        .getResultList();
    }
}
