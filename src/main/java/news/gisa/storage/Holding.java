package news.gisa.storage;

import java.sql.SQLException;
import org.hibernate.QueryTimeoutException;

/** A connection in the hands of a thread, from when it left the pool until it is back; one within another where transactions nest. */
final class Holding {
    /** Of both databases, for a statement that was cancelled. */
    private static final String CANCELLED = "57014";

    private static final ThreadLocal<Holding> LATEST = new ThreadLocal<>();

    private final Session session;
    private final Allowance allowance;
    private final Holding outer;
    private long since;

    /** Told by whichever thread gives it back. */
    private volatile boolean isOver;

    private Holding(Session session, Allowance allowance, Holding outer) {
        this.session = session;
        this.allowance = allowance;
        this.outer = outer;
        this.since = System.nanoTime();
    }

    /** @throws QueryTimeoutException if the time is used up */
    static Holding begin(Session session, Allowance allowance) {
        if (allowance.left() <= 0) {
            throw tooLong(null);
        }
        session.begin(allowance);
        Holding begun = new Holding(session, allowance, present());
        LATEST.set(begun);
        return begun;
    }

    void end() {
        isOver = true;
        allowance.use(System.nanoTime() - since);
        present();
    }

    /** The time that this thread spent waiting for others is not its own. */
    static void excuse(long nanos) {
        for (Holding holding = present(); holding != null; holding = holding.outer) {
            holding.since += nanos;
        }
    }

    /**
     * Before a statement is prepared: lets the database know when little time is left for it.
     *
     * @throws QueryTimeoutException if the time is used up
     */
    static void goOn(String sql) {
        Holding holding = present();
        if (holding != null && holding.allowance.isBounded()) {
            long left = holding.allowance.left() - (System.nanoTime() - holding.since);
            if (left <= 0) {
                throw tooLong(sql);
            }
            holding.session.bound(left);
        }
    }

    private static Holding present() {
        Holding latest = LATEST.get();
        Holding present = latest;
        while (present != null && present.isOver) {
            present = present.outer;
        }
        if (present == null && latest != null) {
            LATEST.remove();
        } else if (present != latest) {
            LATEST.set(present);
        }
        return present;
    }

    private static QueryTimeoutException tooLong(String sql) {
        String reason = "The connection was held for as long as a request may";
        return new QueryTimeoutException(reason, new SQLException(reason, CANCELLED), sql);
    }
}
