package news.gisa.access.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.gisa.storage.Where;

@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEvent, UUID> {
    /** An id is made a little later than the entry's instant. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    /** Newest first. Ids begin with the time, so that a range of time is a range of the index too. */
    List<AuditEvent> page(AuditFilter filter, UUID before, int size) {
        Where where = new Where()
                .and("subject = :subject", filter.subject())
                .and("subjectId = :subjectId", filter.id())
                .and("action = :action", filter.action())
                .and("tokenId = :tokenId", filter.token())
                .and("recordedAt >= :from", filter.from())
                .and("id >= :fromId", filter.from() == null ? null : firstIdAt(filter.from()))
                .and("recordedAt < :to", filter.to())
                .and(
                        "id < :toId",
                        filter.to() == null ? null : firstIdAt(filter.to().plus(SLACK)))
                .and("id < :before", before);
        return find(where.hql() + " order by " + order(filter), where.values())
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
