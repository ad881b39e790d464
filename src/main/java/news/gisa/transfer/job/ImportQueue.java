package news.gisa.transfer.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import news.gisa.access.Caller;
import news.gisa.transfer.ImportForm;
import news.gisa.transfer.LineImport;
import news.gisa.transfer.job.ImportJob.Order;

/** The jobs of this node that wait. */
@ApplicationScoped
class ImportQueue {
    private final ImportJobs jobs;
    private final ImportFolder folder;
    private final ImportChores chores;
    private final ImportReaders readers;
    private final Caller caller;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    ImportQueue(
            ImportJobs jobs,
            ImportFolder folder,
            ImportChores chores,
            ImportReaders readers,
            Caller caller,
            Clock clock,
            TransactionSynchronizationRegistry transaction) {
        this.jobs = jobs;
        this.folder = folder;
        this.chores = chores;
        this.readers = readers;
        this.caller = caller;
        this.transaction = transaction;
        this.clock = clock;
    }

    ImportJob add(Order order) {
        ImportJob job = new ImportJob(folder.node(), order, caller.deputy(), clock.instant());
        jobs.add(job);
        return job;
    }

    LineImport reader(ImportForm form) {
        return readers.of(form);
    }

    /** Where it has ended it is read by nobody. */
    void forget(ImportJob job) {
        if (!job.state().isEnd()) {
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // It may come to nothing.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ImportFolder.delete(folder.of(job.id()));
                    chores.tellEndOf(job.id());
                }
            }
        });
    }

    /** What was added can be seen now. */
    void wake() {
        chores.wake();
    }
}
