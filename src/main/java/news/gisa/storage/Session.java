package news.gisa.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * A connection of the pool as the database knows it: how long a statement of it may take, after which the database itself cancels it.
 * That is told anew only where it is far from what it should be, which it seldom is.
 */
final class Session {
    /** Nothing was told yet, or it failed. */
    private static final int UNKNOWN = -1;

    private static final int NO_BOUND = 0;

    /** As long as the embedded database waits for a row. */
    private static final int LONGEST_WAIT_FOR_A_ROW = 10_000;

    private final Connection connection;
    private final boolean isEmbedded;
    private int told = UNKNOWN;

    /** PostgreSQL forgets what it was told in a transaction that is rolled back. */
    private boolean toldInTransaction;

    /** Whoever has it; null while it is in the pool. */
    private volatile Holding holding;

    /** @param connection of the driver, not of the pool */
    Session(Connection connection, boolean isEmbedded) {
        this.connection = connection;
        this.isEmbedded = isEmbedded;
    }

    void lend(Allowance allowance) {
        holding = Holding.begin(this, allowance);
    }

    /**
     * Nobody has one that could not be handed out.
     *
     * @param usual what most will have who take it next
     */
    void takeBack(Allowance usual) {
        Holding ended = holding;
        if (ended != null) {
            holding = null;
            ended.end();
        }
        if (toldInTransaction) {
            told = UNKNOWN;
            begin(usual);
        }
    }

    /** When it has left the pool. */
    void begin(Allowance allowance) {
        if (!allowance.isBounded()) {
            if (told != NO_BOUND) {
                tell(NO_BOUND);
            }
        } else if (told <= NO_BOUND || told > millis(allowance.left()) || told < millis(allowance.left() / 8 * 7)) {
            tell(millis(allowance.left() / 16 * 15));
        }
    }

    /** While it is held. */
    void bound(long left) {
        if (told > millis(left)) {
            tell(millis(left / 16 * 15));
        }
    }

    /** At least one, since none would be no bound. */
    private static int millis(long nanos) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(nanos)));
    }

    private void tell(int millis) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(isEmbedded ? "set query_timeout " + millis : ofPostgreSql(millis));
            told = millis;
            toldInTransaction = !isEmbedded && !connection.getAutoCommit();
        } catch (SQLException e) {
            told = UNKNOWN;
            throw new IllegalStateException("The database was not told how long a statement may take", e);
        }
    }

    /** Who waits for a row there is refused for that, before the statement is cancelled. */
    private static String ofPostgreSql(int millis) {
        int wait = millis == NO_BOUND ? LONGEST_WAIT_FOR_A_ROW : Math.max(1, millis / 4 * 3);
        return "set statement_timeout = " + millis + "; set lock_timeout = " + Math.min(wait, LONGEST_WAIT_FOR_A_ROW);
    }
}
