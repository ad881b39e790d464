package news.gisa.storage;

import jakarta.inject.Singleton;
import jakarta.persistence.LockTimeoutException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * On the embedded database, one transaction of this process at a time that wants a row: asked for before the row is locked.
 *
 * <p>H2 (2.3.232 and 2.4.240) loses committed changes: where several transactions want one row, the rollback of one can put an
 * older version back over what another one committed meanwhile. And we roll back often: every refusal after a lock does. Only this
 * process uses an embedded database, so it is enough that no two of its transactions meet at a row. PostgreSQL needs none of it.
 */
@Singleton
public class RowLocks {
    /** As long as H2 itself waits for a row: a handful of writers ahead are done by then, on a slow machine that just started too. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<Key, Row> rows = new ConcurrentHashMap<>();
    private final TransactionSynchronizationRegistry transaction;
    private final boolean needed;

    RowLocks(
            TransactionSynchronizationRegistry transaction,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.transaction = transaction;
        this.needed = database.equals("h2");
    }

    private record Key(Class<?> entity, Object id) {}

    private static final class Row {
        private final Semaphore free = new Semaphore(1, true);
        private int wanted;
    }

    /**
     * Whether who holds a row here need not lock it in the database too: there is nobody else. H2 writes a row anew to lock it, and
     * Hibernate translates a query with a lock anew each time.
     */
    public boolean suffice() {
        return needed;
    }

    /**
     * Waits until no other transaction has the row, and has it until this one ends. Of several rows ask in the same order always.
     *
     * @throws LockTimeoutException when another one keeps it
     */
    public void hold(Class<?> entity, Object id) {
        if (!needed) {
            return;
        }
        Map<Key, Row> held = held();
        Key key = new Key(entity, id);
        if (held.containsKey(key)) {
            return;
        }
        Row row = rows.compute(key, (same, known) -> wantedOnceMore(known == null ? new Row() : known));
        if (!acquired(row)) {
            forget(key);
            throw new LockTimeoutException("Another transaction keeps " + entity.getSimpleName() + " " + id);
        }
        held.put(key, row);
    }

    private static Row wantedOnceMore(Row row) {
        row.wanted++;
        return row;
    }

    /** The wait has a bound of its own, so it does not count as time for which a connection is held. */
    private static boolean acquired(Row row) {
        long before = System.nanoTime();
        try {
            return row.free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            Holding.excuse(System.nanoTime() - before);
        }
    }

    private void forget(Key key) {
        rows.computeIfPresent(key, (same, row) -> --row.wanted == 0 ? null : row);
    }

    /** What this transaction has; it is let go when the database has it behind itself, whatever the outcome. */
    private Map<Key, Row> held() {
        @SuppressWarnings("unchecked")
        Map<Key, Row> held = (Map<Key, Row>) transaction.getResource(RowLocks.class);
        if (held != null) {
            return held;
        }
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("Rows are held to the end of a transaction, and there is none");
        }
        Map<Key, Row> none = new HashMap<>();
        transaction.putResource(RowLocks.class, none);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // All is held until the outcome is there.
            }

            @Override
            public void afterCompletion(int status) {
                none.forEach((key, row) -> {
                    row.free.release();
                    forget(key);
                });
            }
        });
        return none;
    }
}
