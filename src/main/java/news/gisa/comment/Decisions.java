package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps who decided what about a comment, and why. */
@ApplicationScoped
class Decisions {
    private final EntityManager entities;
    private final Clock clock;

    Decisions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param actorId null where no moderator decided */
    void keep(
            Comment comment,
            UUID actorId,
            String actor,
            CommentStatus from,
            CommentStatus to,
            List<Reason> reasons,
            String note) {
        entities.persist(new Decision(comment, clock.instant(), actorId, actor, from, to, reasons, note));
    }

    /** Oldest first. */
    List<Decision> of(UUID comment) {
        return entities.createQuery(
                        "select d from CommentDecision d where d.commentId = :id order by d.at, d.id", Decision.class)
                .setParameter("id", comment)
                .getResultList();
    }
}
