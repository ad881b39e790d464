package news.gisa.access.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEvent, UUID> {
    /** An id is made a little later than the entry's instant. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    /** Newest first. Ids begin with the time, so that a range of time is a range of the index too. */
    List<AuditEvent> page(AuditFilter filter, UUID before, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject = :subject", filter.subject());
        values.put("subjectId = :subjectId", filter.id());
        values.put("action = :action", filter.action());
        values.put("tokenId = :tokenId", filter.token());
        values.put("recordedAt >= :from", filter.from());
        values.put("id >= :fromId", filter.from() == null ? null : firstIdAt(filter.from()));
        values.put("recordedAt < :to", filter.to());
        values.put(
                "id < :toId", filter.to() == null ? null : firstIdAt(filter.to().plus(SLACK)));
        values.put("id < :before", before);
        values.values().removeIf(Objects::isNull);
        Map<String, Object> parameters = new LinkedHashMap<>();
        values.forEach((condition, value) -> parameters.put(condition.substring(condition.indexOf(':') + 1), value));
        String where = values.isEmpty() ? "" : String.join(" and ", values.keySet()) + " ";
        return find(where + "order by " + order(filter), parameters)
                .page(0, size)
                .list();
    }

    /** What is the same for all changes nothing in front, but lets H2 see that an index has this order. */
    private static String order(AuditFilter filter) {
        if (filter.subject() != null && filter.id() != null) {
            return "subject, subjectId, id desc";
        }
        return (filter.token() != null ? "tokenId, " : filter.action() != null ? "action, " : "") + "id desc";
    }

    /** The smallest UUIDv7 of an instant (RFC 9562, section 5.7). */
    private static UUID firstIdAt(Instant time) {
        return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0);
    }
}
