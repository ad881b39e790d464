package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.CommentStatus;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** For how long writers may edit: some minutes, while the comment is there. */
@ApplicationScoped
class EditWindow {
    private final CommentConfig config;
    private final Clock clock;

    EditWindow(CommentConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    Instant end(Comment comment) {
        return comment.createdAt().plus(Duration.ofMinutes(config.editMinutes()));
    }

    /** @throws ProblemException when it is closed */
    void require(Comment comment) {
        if (comment.status() != CommentStatus.published && comment.status() != CommentStatus.pending) {
            throw new ProblemException(ProblemType.CONFLICT, "The comment was removed and can no longer be edited.");
        }
        Instant end = end(comment);
        if (!end.isAfter(clock.instant())) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The comment could be edited until " + end + "; it can still be deleted.");
        }
    }
}
