package news.gisa.storage;

import jakarta.inject.Singleton;
import jakarta.persistence.LockTimeoutException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * On the embedded database, one transaction of this process at a time that writes: it has the turn from before its first lock or write
 * until its outcome is in the file. Readers need none and wait for nobody.
 *
 * <p>H2 (2.4.240) writes its tables to the file one after the other, and does not keep other transactions from going on meanwhile: of
 * one that was under way a kill could leave half (https://github.com/h2database/h2database/issues/2080; one file in fifty, copied while
 * four threads wrote, was such a one). It also loses committed changes: where several transactions want one row, the rollback of one
 * can put an older version back over what another one committed meanwhile, and every refusal behind a lock is a rollback. Only this
 * process uses an embedded database, so it is enough that its own transactions do not meet. PostgreSQL needs none of it.
 */
@Singleton
public class SingleWriter {
    /** As long as H2 itself waits for a row: a handful of writers ahead are done by then, on a slow machine that just started too. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(1, true);

    /** Of whoever has it: a transaction within another one does not wait for that. */
    private final AtomicInteger transactions = new AtomicInteger();

    private volatile Thread owner;

    private final TransactionSynchronizationRegistry transaction;
    private final boolean needed;

    SingleWriter(
            TransactionSynchronizationRegistry transaction,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.transaction = transaction;
        this.needed = database.equals("h2");
    }

    /**
     * Whether who has it need not lock a row in the database too: there is nobody else. H2 writes a row anew to lock it, and Hibernate
     * translates a query with a lock anew each time.
     */
    public boolean suffices() {
        return needed;
    }

    /**
     * Waits until no other transaction writes, and has the turn until this one ends. To be called before what is to be changed is read.
     *
     * @throws LockTimeoutException when another one keeps it
     */
    public void enter() {
        if (!needed || transaction.getResource(SingleWriter.class) != null) {
            return;
        }
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("The turn ends with a transaction, and there is none");
        }
        if (owner != Thread.currentThread()) {
            await();
            owner = Thread.currentThread();
        }
        transactions.incrementAndGet();
        try {
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // It is kept until the outcome is there.
                }

                @Override
                public void afterCompletion(int status) {
                    giveBack();
                }
            });
        } catch (RuntimeException e) {
            // The transaction is over.
            giveBack();
            throw e;
        }
        transaction.putResource(SingleWriter.class, this);
    }

    /** The wait has a bound of its own, so it does not count as time for which a connection is held. */
    private void await() {
        long before = System.nanoTime();
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LockTimeoutException("Another transaction goes on writing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockTimeoutException("The wait for other transactions was interrupted", e);
        } finally {
            Holding.excuse(System.nanoTime() - before);
        }
    }

    /** By whichever thread ends the transaction. */
    private void giveBack() {
        if (transactions.decrementAndGet() == 0) {
            owner = null;
            free.release();
        }
    }
}
