package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.change.Changes;

/** Has a comment stand otherwise: moves it, keeps who decided and why, and tells it. Under the lock of {@link Threads}. */
@ApplicationScoped
public class Decisions {
    private static final String SUBJECT = "comment";

    private final Threads threads;
    private final EntityManager entities;
    private final Changes changes;
    private final Clock clock;

    Decisions(Threads threads, EntityManager entities, Changes changes, Clock clock) {
        this.threads = threads;
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    /** Stores a new comment. That nothing speaks against it is no decision. */
    public void first(Comment comment, CommentStatus status, List<Reason> reasons) {
        boolean seen = threads.stand(comment, status, reasons);
        // Not before: what is changed once it is stored is stored twice.
        threads.add(comment);
        if (status != CommentStatus.published) {
            keep(comment, Decider.RULES, null, reasons, null);
        }
        tell(status.news(), comment, Decider.RULES, seen);
    }

    /** @param news what happened, as the change log names it */
    public void take(Comment comment, Decider by, CommentStatus status, List<Reason> reasons, String news) {
        CommentStatus before = comment.status();
        boolean seen = threads.stand(comment, status, reasons);
        keep(comment, by, before, reasons, null);
        tell(news, comment, by, seen);
    }

    /** For a comment that was looked at anew and stays as it is, if for other reasons. */
    public void leave(Comment comment, List<Reason> reasons, String news) {
        boolean seen = threads.stand(comment, comment.status(), reasons);
        tell(news, comment, Decider.RULES, seen);
    }

    /** The same decision about many. */
    public void take(Collection<Comment> many, Decider by, CommentStatus status, List<Reason> reasons, String note) {
        Map<UUID, CommentStatus> before = many.stream().collect(Collectors.toMap(Comment::id, Comment::status));
        Set<UUID> seen = threads.stand(many, status, reasons);
        for (Comment comment : many) {
            keep(comment, by, before.get(comment.id()), reasons, note);
            changes.record(
                    "comment." + status, SUBJECT, comment.id(), note, tags(comment, seen.contains(comment.id())));
        }
    }

    private void keep(Comment comment, Decider by, CommentStatus before, List<Reason> reasons, String note) {
        entities.persist(new Decision(comment, clock.instant(), by, before, reasons, note));
    }

    private void tell(String news, Comment comment, Decider by, boolean seen) {
        if (by.id() == null) {
            changes.tell(news, SUBJECT, comment.id().toString(), tags(comment, seen));
        } else {
            changes.record(news, SUBJECT, comment.id(), null, tags(comment, seen));
        }
    }

    private static Set<String> tags(Comment comment, boolean seen) {
        return seen ? CommentTags.counts(comment.articleId()) : Set.of();
    }

    /** When a moderator let it be shown, if none said otherwise since. */
    public Optional<Instant> approvedAt(Comment comment) {
        return Optional.ofNullable(approvals(Set.of(comment.id())).get(comment.id()));
    }

    /** Those of which a moderator let be shown what they say now. */
    public Set<UUID> approved(Collection<Comment> many) {
        Map<UUID, Instant> approvals = approvals(many.stream().map(Comment::id).toList());
        return many.stream()
                .filter(comment -> approvals.containsKey(comment.id()))
                .filter(comment ->
                        comment.editedAt() == null || !comment.editedAt().isAfter(approvals.get(comment.id())))
                .map(Comment::id)
                .collect(Collectors.toSet());
    }

    private Map<UUID, Instant> approvals(Collection<UUID> comments) {
        Map<UUID, Instant> approvals = new HashMap<>();
        if (!comments.isEmpty()) {
            entities.createQuery(
                            "select d from CommentDecision d where d.commentId in :ids and d.actorId is not null"
                                    + " order by d.at, d.id",
                            Decision.class)
                    .setParameter("ids", comments)
                    .getResultList()
                    .forEach(decision -> approvals.put(
                            decision.commentId(), decision.to() == CommentStatus.published ? decision.at() : null));
        }
        approvals.values().removeIf(Objects::isNull);
        return approvals;
    }

    /** Oldest first. */
    public List<Decision> of(UUID comment) {
        return entities.createQuery(
                        "select d from CommentDecision d where d.commentId = :id order by d.at, d.id", Decision.class)
                .setParameter("id", comment)
                .getResultList();
    }
}
