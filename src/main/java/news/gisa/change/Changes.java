package news.gisa.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import news.gisa.access.audit.Audit;

/** Where features tell what they did. It is in the log when the transaction of what was done commits, or it did not happen. */
@ApplicationScoped
public class Changes {
    private final TransactionSynchronizationRegistry transaction;
    private final ChangeWriter writer;
    private final Audit audit;
    private final Clock clock;

    Changes(TransactionSynchronizationRegistry transaction, ChangeWriter writer, Audit audit, Clock clock) {
        this.transaction = transaction;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is left for the end of a transaction. */
    public interface Ending {
        /** Writes what has locks of its own. */
        void write();

        /** Writes what all writers want, such as a count. The lock of the log is held, so no other may be waited for. */
        void writeLast();
    }

    /** What the clock will do to a subject. */
    public record Plan(Instant at, String kind, Set<String> tags) {}

    /**
     * Records what the caller did, in the log and in the audit trail.
     *
     * @param action the subject, a dot, and what was done to it, such as {@code author.created}
     * @param id what clients address it by for good
     * @param detail for the trail; may be null
     * @param tags the cache tags of what it changed for the public; none where it changed nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subject, String id, String detail, Set<String> tags) {
        batch().enter(audit.entry(action, subject, id, detail));
        tell(action, subject, id, tags);
    }

    public void record(String action, String subject, UUID id, String detail, Set<String> tags) {
        record(action, subject, id.toString(), detail, tags);
    }

    /**
     * Records what the caller planned, of which the public is to notice nothing.
     *
     * @param tags the cache tags of what the plan will change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordPlan(String action, String subject, UUID id, String detail, Set<String> tags) {
        batch().enter(audit.entry(action, subject, id.toString(), detail));
        batch().add(new Happening(clock.instant(), action, subject, id.toString(), tags, true));
    }

    /** Records what needs no trail, such as what a reader did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(String kind, String subject, String id, Set<String> tags) {
        batch().add(new Happening(clock.instant(), kind, subject, id, tags, false));
    }

    /**
     * Replaces all that was planned for a subject.
     *
     * @param since the instant after which these plans lie; what was due by then is still to be logged, and stays
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(String subject, String id, Instant since, List<Plan> plans) {
        batch().plan(
                        subject,
                        id,
                        since,
                        plans.stream()
                                .map(plan -> new Happening(plan.at(), plan.kind(), subject, id, plan.tags(), false))
                                .toList());
    }

    /**
     * What else a transaction writes at its end, all at once.
     *
     * @param make called the first time in a transaction
     * @return the one of this transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends Ending> T ending(Class<T> type, Supplier<T> make) {
        return batch().ending(type, make);
    }

    private ChangeBatch batch() {
        ChangeBatch batch = (ChangeBatch) transaction.getResource(ChangeBatch.class);
        if (batch == null) {
            batch = new ChangeBatch();
            transaction.putResource(ChangeBatch.class, batch);
            writer.writeAtCommit(batch);
        }
        return batch;
    }
}
