package news.gisa.comment.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Decider;
import news.gisa.comment.Decisions;
import news.gisa.comment.Reason;
import news.gisa.comment.Threads;
import news.gisa.comment.screening.ScreeningClient.Answer;

/** What follows from an answer: the short transaction after a question to the outside service. */
@ApplicationScoped
class ScreeningResults {
    private final Threads threads;
    private final Decisions decisions;
    private final CommentConfig config;

    ScreeningResults(Threads threads, Decisions decisions, CommentConfig config) {
        this.threads = threads;
        this.decisions = decisions;
        this.config = config;
    }

    /** @param version of the comment that the question was about */
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
        CommentStatus status = statusAfter(comment, answer);
        List<Reason> reasons = new ArrayList<>(comment.reasons());
        if (answer.reason() != null) {
            reasons.add(new Reason(Decider.SCREENING.name(), answer.reason()));
        }
        decisions.take(comment, Decider.SCREENING, status, reasons, status.news());
    }

    /** The service can make it worse; better only what nothing else held. */
    private CommentStatus statusAfter(Comment comment, Answer answer) {
        if (comment.status() != CommentStatus.pending) {
            return comment.status();
        }
        boolean heldByRules = !comment.reasons().isEmpty();
        CommentStatus wanted = answer.verdict() != null
                ? answer.verdict().status()
                : config.screeningOnFailure() == CommentConfig.OnFailure.publish
                        ? CommentStatus.published
                        : CommentStatus.pending;
        return wanted == CommentStatus.published && heldByRules ? CommentStatus.pending : wanted;
    }
}
