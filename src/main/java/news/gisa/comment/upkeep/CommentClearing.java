package news.gisa.comment.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.EarlierTexts;
import news.gisa.comment.Threads;
import org.jboss.logging.Logger;

/** Erases what was removed long ago; only places and counts stay. */
@ApplicationScoped
class CommentClearing {
    private static final Logger LOG = Logger.getLogger(CommentClearing.class);
    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final Threads threads;
    private final EarlierTexts earlier;
    private final CommentConfig config;
    private final Clock clock;

    CommentClearing(EntityManager entities, Threads threads, EarlierTexts earlier, CommentConfig config, Clock clock) {
        this.entities = entities;
        this.threads = threads;
        this.earlier = earlier;
        this.config = config;
        this.clock = clock;
    }

    /** @return how many were erased; there may be more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int clear() {
        List<UUID> old = idsRemovedBefore(clock.instant().minus(Duration.ofDays(config.removedDays())));
        threads.lock(old).stream()
                .filter(comment -> comment.removedAt() != null)
                .forEach(Comment::erase);
        if (!old.isEmpty()) {
            earlier.forget(old);
            LOG.infof("%d removed comments were older than %d days and were erased", old.size(), config.removedDays());
        }
        return old.size();
    }

    private List<UUID> idsRemovedBefore(Instant instant) {
        return entities.createQuery(
                        "select c.id from Comment c where c.removedAt < :instant order by c.removedAt", UUID.class)
                .setParameter("instant", instant)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
