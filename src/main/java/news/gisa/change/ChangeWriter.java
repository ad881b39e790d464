package news.gisa.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import news.gisa.http.cache.ForeseenChanges;
import news.gisa.http.cache.ResponseCache;

/** Has the log written as the last thing before a commit, and this node know of it as the first thing after. */
@ApplicationScoped
class ChangeWriter {
    private final TransactionManager transactions;
    private final ChangeLog log;
    private final ResponseCache cache;
    private final ForeseenChanges foreseen;
    private final KnownChanges known;
    private final WrittenChanges written;
    private final ChangeSignal signal;

    ChangeWriter(
            TransactionManager transactions,
            ChangeLog log,
            ResponseCache cache,
            ForeseenChanges foreseen,
            KnownChanges known,
            WrittenChanges written,
            ChangeSignal signal) {
        this.transactions = transactions;
        this.log = log;
        this.cache = cache;
        this.foreseen = foreseen;
        this.known = known;
        this.written = written;
        this.signal = signal;
    }

    void writeAtCommit(ChangeBatch batch) {
        try {
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    log.write(batch);
                }

                @Override
                public void afterCompletion(int status) {
                    // Where the outcome is not known, it may have been a commit.
                    if (status != Status.STATUS_ROLLEDBACK) {
                        tell(batch);
                        signal.give();
                    }
                    // If it was none, its numbers are those of somebody else.
                    if (status == Status.STATUS_COMMITTED) {
                        known.add(batch.before(), batch.happenings().size());
                        noteLast(batch);
                    }
                }
            });
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The transaction is over", e);
        }
    }

    /** Before the writer gets its answer: nobody on this node is shown the older state after that. */
    private void tell(ChangeBatch batch) {
        batch.planned().forEach(plan -> foreseen.add(new ForeseenChanges.Plan(plan.at(), plan.tags())));
        cache.invalidate(batch.tags());
    }

    private void noteLast(ChangeBatch batch) {
        if (!batch.happenings().isEmpty()) {
            written.note(batch.last());
        }
    }
}
