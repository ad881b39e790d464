package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.gisa.change.Changes;
import news.gisa.comment.ScreeningClient.Answer;
import news.gisa.comment.ScreeningClient.Question;

/** The two short transactions around a question to the outside service. */
@ApplicationScoped
class ScreeningResults {
    private static final String NAME = "screening";
    private static final int AT_ONCE = 100;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CommentRepository comments;
    private final Threads threads;
    private final Decisions decisions;
    private final CommentConfig config;
    private final Changes changes;
    private final Clock clock;

    ScreeningResults(
            CommentRepository comments,
            Threads threads,
            Decisions decisions,
            CommentConfig config,
            Changes changes,
            Clock clock) {
        this.comments = comments;
        this.threads = threads;
        this.decisions = decisions;
        this.config = config;
        this.changes = changes;
        this.clock = clock;
    }

    /** What should have been asked about a while ago. */
    @Transactional
    List<UUID> overdue() {
        return comments
                .find("screeningAt < ?1 order by screeningAt", clock.instant().minus(GRACE))
                .page(0, AT_ONCE)
                .stream()
                .map(Comment::id)
                .toList();
    }

    /** @param version of the comment that the question is about */
    record Taken(Question question, int version) {}

    /** @return the question, for whoever is first to take it */
    @Transactional
    Optional<Taken> take(UUID id) {
        Instant now = clock.instant();
        if (comments.update("screeningAt = ?1 where id = ?2 and screeningAt <= ?3", now.plus(lease()), id, now) == 0) {
            return Optional.empty();
        }
        Comment comment = comments.findById(id);
        Question question = new Question(
                id,
                comment.articleId(),
                comment.replyTo(),
                comment.writer().name(),
                comment.writer().member() != null,
                comment.text(),
                comment.createdAt());
        return Optional.of(new Taken(question, comment.version()));
    }

    /** Whoever took a question and was stopped leaves it to others after this time. */
    private Duration lease() {
        return Duration.ofMillis(config.screeningTimeout()).multipliedBy(2).plus(GRACE);
    }

    @Transactional
    void apply(UUID id, int version, Answer answer) {
        for (Comment comment : threads.lock(Set.of(id))) {
            // Null when a moderator was faster; of another version when its writer or readers were: then it is asked
            // anew.
            if (comment.screeningAt() != null && comment.version() == version) {
                comment.screenAt(null);
                decide(comment, answer);
            }
        }
    }

    private void decide(Comment comment, Answer answer) {
        CommentStatus before = comment.status();
        CommentStatus status = statusAfter(comment, answer);
        List<Reason> reasons = new ArrayList<>(comment.reasons());
        if (answer.reason() != null) {
            reasons.add(new Reason(NAME, answer.reason()));
        }
        boolean seen = threads.stand(comment, status, reasons);
        decisions.keep(comment, null, Decision.SCREENING, before, status, reasons, null);
        changes.tell(
                status == CommentStatus.published ? "comment.posted" : "comment.held",
                "comment",
                comment.id().toString(),
                seen ? Threads.tags(comment.articleId()) : Set.of());
    }

    /** The service can make it worse; better only what nothing else held. */
    private CommentStatus statusAfter(Comment comment, Answer answer) {
        if (comment.status() != CommentStatus.pending) {
            return comment.status();
        }
        boolean heldByRules = !comment.reasons().isEmpty();
        CommentStatus wanted = answer.verdict() != null
                ? Judge.statusOf(answer.verdict())
                : config.screeningOnFailure() == CommentConfig.OnFailure.publish
                        ? CommentStatus.published
                        : CommentStatus.pending;
        return wanted == CommentStatus.published && heldByRules ? CommentStatus.pending : wanted;
    }
}
