package news.gisa.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import news.gisa.access.Caller;

/** The trail of who did what to what. An entry stands or falls with what it tells of: it is written in that transaction. */
@ApplicationScoped
public class Audit {
    private final AuditRepository events;
    private final Caller caller;
    private final Clock clock;

    Audit(AuditRepository events, Caller caller, Clock clock) {
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records what the caller did.
     *
     * @param action the subject, a dot, and what was done to it, such as {@code author.created}
     * @param subject one of {@link AuditSubject}
     * @param id what clients address it by for good: an id, or a slug or code that never changes
     * @param detail whatever an admin would like to read beside it, cut at 500 characters; may be null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subject, String id, String detail) {
        write(List.of(entry(action, subject, id, detail)));
    }

    public void record(String action, String subject, UUID id, String detail) {
        record(action, subject, id.toString(), detail);
    }

    /** What {@link #record} records, for {@link #write} to write later in the same transaction, together with others. */
    public AuditEvent entry(String action, String subject, String id, String detail) {
        if (!action.startsWith(subject + ".")) {
            throw new IllegalArgumentException("The action " + action + " is not one on a " + subject);
        }
        return new AuditEvent(clock.instant(), action, AuditSubject.valueOf(subject), id, caller, cut(detail));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<AuditEvent> entries) {
        events.persist(entries);
    }

    private static String cut(String detail) {
        if (detail == null || detail.length() <= AuditEvent.MAX_DETAIL) {
            return detail;
        }
        int end = AuditEvent.MAX_DETAIL - 1;
        return detail.substring(0, Character.isHighSurrogate(detail.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
