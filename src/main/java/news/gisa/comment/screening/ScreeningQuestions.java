package news.gisa.comment.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.screening.ScreeningClient.Question;

/** What is to be asked, and by whom: the short transaction before a question to the outside service. */
@ApplicationScoped
class ScreeningQuestions {
    private static final int AT_ONCE = 100;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final CommentConfig config;
    private final Clock clock;

    ScreeningQuestions(EntityManager entities, CommentConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** What should have been asked about a while ago. */
    @Transactional
    List<UUID> overdue() {
        return entities.createQuery(
                        "select c.id from Comment c where c.screeningAt < :instant order by c.screeningAt", UUID.class)
                .setParameter("instant", clock.instant().minus(GRACE))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** @param version of the comment that the question is about */
    record Taken(Question question, int version) {}

    /** @return the question, for whoever is first to take it */
    @Transactional
    Optional<Taken> take(UUID id) {
        Instant now = clock.instant();
        int taken = entities.createQuery(
                        "update Comment c set c.screeningAt = :later where c.id = :id and c.screeningAt <= :now")
                .setParameter("later", now.plus(lease()))
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        if (taken == 0) {
            return Optional.empty();
        }
        Comment comment = entities.find(Comment.class, id);
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
}
