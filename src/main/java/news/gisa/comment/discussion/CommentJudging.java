package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.PolicyMode;
import news.gisa.comment.Writer;
import news.gisa.comment.WriterKey;
import news.gisa.comment.rule.Judge;
import news.gisa.comment.rule.Judgement;
import news.gisa.comment.rule.Submission;
import news.gisa.comment.screening.Screening;
import news.gisa.comment.writer.Visitor;

/** Has a text judged, new or edited: by the rules at once, with what its writer wrote before, then by the outside service. */
@ApplicationScoped
class CommentJudging {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int RECENT = 50;

    private final EntityManager entities;
    private final Judge judge;
    private final Screening screening;
    private final Clock clock;

    CommentJudging(EntityManager entities, Judge judge, Screening screening, Clock clock) {
        this.entities = entities;
        this.judge = judge;
        this.screening = screening;
        this.clock = clock;
    }

    /**
     * What the rules say of it; the newsroom's own comments are not judged.
     *
     * @param trap what the field holds that only robots fill in; null when empty
     * @param approved what it said when a moderator approved it; null if none did
     */
    Judgement judge(Comment comment, Visitor visitor, String trap, String approved, PolicyMode mode) {
        if (visitor.isNewsroom()) {
            return Judgement.PUBLISHED;
        }
        Instant now = clock.instant();
        Instant since = now.minus(DAY);
        List<Submission.Recent> recent = recent(visitor, since).stream()
                .filter(earlier -> !earlier.id().equals(comment.id()))
                .map(earlier -> new Submission.Recent(earlier.createdAt(), earlier.textDigest()))
                .toList();
        Submission submission = new Submission(
                comment.writer().name(),
                comment.text(),
                trap,
                mode,
                mode == PolicyMode.first_time_pre_moderated && isKnown(comment.writer(), visitor),
                recent,
                countText(comment.textDigest(), since),
                now);
        return judge.judge(submission, approved);
    }

    /** How a stored text stands that the rules have judged: where the outside service is to be asked, it waits for that. */
    CommentStatus standing(Comment comment, Judgement judgement, Visitor visitor) {
        return visitor.isNewsroom() ? judgement.status() : screening.await(comment, judgement.status());
    }

    private List<Comment> recent(Visitor visitor, Instant since) {
        if (visitor.member() != null) {
            return recent(WriterKey.Kind.member, visitor.member(), visitor.member(), since);
        }
        List<String> keys = visitor.addressKeys();
        return keys.isEmpty()
                ? List.of()
                : recent(WriterKey.Kind.address, keys.get(0), keys.get(Math.min(1, keys.size() - 1)), since);
    }

    /**
     * What came lately from a writer, newest first.
     *
     * @param key of an address: under the present key
     * @param former under the key before it, or the same
     */
    private List<Comment> recent(WriterKey.Kind kind, String key, String former, Instant since) {
        return entities.createQuery(
                        "select c from Comment c where c." + kind.property()
                                + " in (?1, ?2) and c.createdAt > ?3 order by c.createdAt desc, c.id desc",
                        Comment.class)
                .setParameter(1, key)
                .setParameter(2, former)
                .setParameter(3, since)
                .setMaxResults(RECENT)
                .getResultList();
    }

    private boolean isKnown(Writer writer, Visitor visitor) {
        return visitor.member() == null
                ? hasPublished(writer.nameKey(), visitor.addressKeys())
                : hasPublished(visitor.member());
    }

    private boolean hasPublished(String member) {
        return !entities.createQuery(
                        "select c from Comment c where c.writer.member = ?1 and c.status = ?2", Comment.class)
                .setParameter(1, member)
                .setParameter(2, CommentStatus.published)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Of a name at an address. */
    private boolean hasPublished(String nameKey, Collection<String> addressKeys) {
        return !addressKeys.isEmpty()
                && !entities.createQuery(
                                "select c from Comment c where c.writer.addressKey in ?1 and c.writer.nameKey = ?2"
                                        + " and c.status = ?3",
                                Comment.class)
                        .setParameter(1, addressKeys)
                        .setParameter(2, nameKey)
                        .setParameter(3, CommentStatus.published)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    private long countText(String digest, Instant since) {
        return entities.createQuery(
                        "select count(*) from Comment c where c.textDigest = ?1 and c.createdAt > ?2", Long.class)
                .setParameter(1, digest)
                .setParameter(2, since)
                .getSingleResult();
    }
}
