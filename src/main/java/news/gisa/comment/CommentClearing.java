package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Erases what was removed long ago; only places and counts stay. */
@ApplicationScoped
class CommentClearing {
    private static final Logger LOG = Logger.getLogger(CommentClearing.class);
    private static final int AT_ONCE = 500;

    private final CommentRepository comments;
    private final Threads threads;
    private final CommentConfig config;
    private final Clock clock;

    CommentClearing(CommentRepository comments, Threads threads, CommentConfig config, Clock clock) {
        this.comments = comments;
        this.threads = threads;
        this.config = config;
        this.clock = clock;
    }

    /** @return how many were erased; there may be more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int clear() {
        List<UUID> old =
                comments.idsRemovedBefore(clock.instant().minus(Duration.ofDays(config.removedDays())), AT_ONCE);
        threads.lock(old).stream()
                .filter(comment -> comment.removedAt() != null)
                .forEach(Comment::erase);
        if (!old.isEmpty()) {
            comments.getEntityManager()
                    .createQuery("delete from EarlierText t where t.commentId in :ids")
                    .setParameter("ids", old)
                    .executeUpdate();
            LOG.infof("%d removed comments were older than %d days and were erased", old.size(), config.removedDays());
        }
        return old.size();
    }
}
