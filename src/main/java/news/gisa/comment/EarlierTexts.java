package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What comments said before they were edited: kept, read, and forgotten with them. */
@ApplicationScoped
public class EarlierTexts {
    private final EntityManager entities;

    EarlierTexts(EntityManager entities) {
        this.entities = entities;
    }

    /** Before it is edited. */
    public void keep(Comment comment, Instant now) {
        entities.persist(new EarlierText(comment, now));
    }

    /** Oldest first. */
    public List<EarlierText> of(UUID comment) {
        return entities.createQuery(
                        "select t from EarlierText t where t.commentId = :id order by t.number", EarlierText.class)
                .setParameter("id", comment)
                .getResultList();
    }

    /** What a comment said at an instant since it was posted. */
    public String textAt(Comment comment, Instant instant) {
        return of(comment.id()).stream()
                .filter(text -> !text.replacedAt().isBefore(instant))
                .findFirst()
                .map(EarlierText::text)
                .orElse(comment.text());
    }

    /** By comment, oldest first. */
    public Map<UUID, List<EarlierText>> of(Collection<UUID> comments) {
        return comments.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select t from EarlierText t where t.commentId in :ids order by t.number",
                                EarlierText.class)
                        .setParameter("ids", comments)
                        .getResultStream()
                        .collect(Collectors.groupingBy(EarlierText::commentId));
    }

    public void forget(Collection<UUID> comments) {
        if (!comments.isEmpty()) {
            entities.createQuery("delete from EarlierText t where t.commentId in :ids")
                    .setParameter("ids", comments)
                    .executeUpdate();
        }
    }
}
