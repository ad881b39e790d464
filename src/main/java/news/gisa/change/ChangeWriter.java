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
    private final OwnChanges own;
    private final ChangeSignal signal;

    ChangeWriter(
            TransactionManager transactions,
            ChangeLog log,
            ResponseCache cache,
            ForeseenChanges foreseen,
            OwnChanges own,
            ChangeSignal signal) {
        this.transactions = transactions;
        this.log = log;
        this.cache = cache;
        this.foreseen = foreseen;
        this.own = own;
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
                        committed(batch);
                    }
                }
            });
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The transaction is over", e);
        }
    }

    /** Before the writer gets its answer: nobody on this node is shown the older state after that. */
    private void committed(ChangeBatch batch) {
        batch.planned().forEach(plan -> foreseen.add(new ForeseenChanges.Plan(plan.at(), plan.tags())));
        cache.invalidate(batch.tags());
        own.add(batch.before(), batch.happenings().size());
        signal.give();
    }
}
