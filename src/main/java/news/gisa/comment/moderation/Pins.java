package news.gisa.comment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.change.Changes;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.CommentTags;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** Which comments stand above the others: a few of an article. */
@ApplicationScoped
class Pins {
    private static final int MOST = 3;

    private final CommentFinder comments;
    private final Changes changes;

    Pins(CommentFinder comments, Changes changes) {
        this.comments = comments;
        this.changes = changes;
    }

    /** @return why some could not be pinned, by comment */
    Map<UUID, ProblemException> pin(List<Comment> wanted) {
        Map<UUID, ProblemException> failures = new HashMap<>();
        Map<UUID, Long> counts = new HashMap<>();
        for (Comment comment : wanted) {
            if (comment.isPinned()) {
                continue;
            }
            long count = counts.computeIfAbsent(comment.articleId(), comments::countPinned);
            if (count >= MOST || comment.depth() > 0) {
                failures.put(comment.id(), refusal(comment));
                continue;
            }
            comment.pin();
            counts.merge(comment.articleId(), 1L, Long::sum);
            record("comment.pinned", comment);
        }
        return failures;
    }

    void unpin(List<Comment> wanted) {
        for (Comment comment : wanted) {
            if (comment.isPinned()) {
                comment.unpin();
                record("comment.unpinned", comment);
            }
        }
    }

    private static ProblemException refusal(Comment comment) {
        return new ProblemException(
                ProblemType.CONFLICT,
                comment.depth() > 0
                        ? "Only comments at the top of a discussion can be pinned."
                        : "An article has at most " + MOST + " pinned comments; unpin one first.");
    }

    private void record(String action, Comment comment) {
        changes.record(action, "comment", comment.id(), null, CommentTags.counts(comment.articleId()));
    }
}
