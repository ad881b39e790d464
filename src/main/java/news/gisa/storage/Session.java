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

    /** Milliseconds that an answer may take while it changes hands: then it is only told something, or asked whether it is there. */
    private static final int HANDOVER = 3_000;

    /** Milliseconds after the database should have cancelled a statement itself. */
    private static final int GRACE = 2_000;

    /**
     * How long somebody may have a transaction without doing anything in it: one who is cut off from the database, and has locks there,
     * is not waited for longer than that.
     */
    private static final int SHORTEST_IDLENESS = 10_000;

    private static final int IDLENESS_WITHOUT_BOUND = 60_000;

    private final Connection connection;
    private final boolean isEmbedded;
    /** For how long an answer of who has no bound is waited for: as the address of the database says, or by default. */
    private final int usualPatience;

    private int told = UNKNOWN;

    /** PostgreSQL forgets what it was told in a transaction that is rolled back. */
    private boolean toldInTransaction;

    /** Whoever has it; null while it is in the pool. */
    private volatile Holding holding;

    /** @param connection of the driver, not of the pool */
    Session(Connection connection, boolean isEmbedded) {
        this.connection = connection;
        this.isEmbedded = isEmbedded;
        this.usualPatience = isEmbedded ? 0 : patience();
        waitFor(HANDOVER);
    }

    void lend(Allowance allowance) {
        holding = Holding.begin(this, allowance);
    }

    boolean isLent() {
        return holding != null;
    }

    private int patience() {
        try {
            return connection.getNetworkTimeout();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection is closed already", e);
        }
    }

    /** What does not answer within that is taken for gone. The embedded database is here. */
    private void waitFor(int millis) {
        if (isEmbedded) {
            return;
        }
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLException e) {
            // It is closed: whoever uses it next is told so.
            told = UNKNOWN;
        }
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
        waitFor(HANDOVER);
        if (toldInTransaction) {
            told = UNKNOWN;
            begin(usual);
            waitFor(HANDOVER);
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
        waitFor(told == NO_BOUND ? usualPatience : patienceWithBound());
    }

    /** While it is held. */
    void bound(long left) {
        if (told > millis(left)) {
            tell(millis(left / 16 * 15));
            waitFor(patienceWithBound());
        }
    }

    /** Also where the database could not be told. */
    private int patienceWithBound() {
        return (int) Math.min(Integer.MAX_VALUE, (long) Math.max(told, 0) + GRACE);
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
            // Nobody is reached over it any more. That is found by the statement that comes next, of which the pool
            // sees the fault.
            told = UNKNOWN;
        }
    }

    /** Who waits for a row there is refused for that, before the statement is cancelled. */
    private static String ofPostgreSql(int millis) {
        int wait = millis == NO_BOUND ? LONGEST_WAIT_FOR_A_ROW : Math.max(1, millis / 4 * 3);
        int idleness = millis == NO_BOUND ? IDLENESS_WITHOUT_BOUND : Math.max(SHORTEST_IDLENESS, millis);
        return "set statement_timeout = " + millis + "; set lock_timeout = " + Math.min(wait, LONGEST_WAIT_FOR_A_ROW)
                + "; set idle_in_transaction_session_timeout = " + idleness;
    }
}
