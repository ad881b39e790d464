package news.gisa.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** Faults of the database that are nobody's in this program. They end, and no answer that was given is undone by them. */
public enum DatabaseFault {
    NO_SPACE,
    TOO_LONG,
    READ_ONLY,
    UNREACHABLE,
    /** It was asked to commit, and cannot be reached since: it may have done so or not. */
    UNKNOWN_OUTCOME;

    /** Of PostgreSQL: SQLSTATE disk_full. */
    private static final String DISK_FULL = "53100";

    /** Of PostgreSQL: SQLSTATE read_only_sql_transaction. */
    private static final String NO_WRITES = "25006";

    /**
     * Connection exceptions, insufficient resources, shutdown by the operator, a session that was idle in a transaction for too long
     * (PostgreSQL, appendix A).
     */
    private static final Pattern GONE = Pattern.compile("08...|53...|57P0.|25P03");

    /** Of both: a statement was cancelled, as one is that holds a connection for too long. */
    private static final String CANCELLED = "57014";

    /** Of H2: it closed itself. */
    private static final int CLOSED = 90098;

    /** Of the driver for PostgreSQL, where the pool gives up waiting for a connection that is being made: somebody else may have wanted it. */
    private static final String GIVEN_UP = "Interrupted while attempting to connect";

    /** Of the pool, which has no state for it: all connections are in use for longer than it waits. */
    private static final String NO_CONNECTION = "acquisition timeout";

    /** Of what stands between the pool and the transaction manager. */
    private static final String WHILE_COMMITTING = "transactionCommit";

    /** @return which of these a fault is, or comes from */
    public static Optional<DatabaseFault> of(Throwable fault) {
        List<Throwable> causes = causes(fault);
        List<SQLException> told = causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        if (has(told, DISK_FULL)) {
            return Optional.of(NO_SPACE);
        }
        if (has(told, CANCELLED)) {
            return Optional.of(TOO_LONG);
        }
        if (has(told, NO_WRITES)) {
            return Optional.of(READ_ONLY);
        }
        if (told.stream().noneMatch(DatabaseFault::isGone)
                && causes.stream()
                        .noneMatch(cause -> String.valueOf(cause.getMessage()).contains(GIVEN_UP))) {
            return Optional.empty();
        }
        return Optional.of(causes.stream().anyMatch(DatabaseFault::isOfCommit) ? UNKNOWN_OUTCOME : UNREACHABLE);
    }

    /** Whether it comes from the database at all. */
    public static boolean isOfDatabase(Throwable fault) {
        return causes(fault).stream().anyMatch(SQLException.class::isInstance);
    }

    /** @return what the database or its driver said, in short */
    public static String reason(Throwable fault) {
        return causes(fault).stream()
                .filter(SQLException.class::isInstance)
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""))
                .findFirst()
                .orElse(fault.getMessage());
    }

    private static boolean has(List<SQLException> causes, String state) {
        return causes.stream().anyMatch(cause -> state.equals(cause.getSQLState()));
    }

    private static boolean isGone(SQLException cause) {
        return cause.getErrorCode() == CLOSED
                || cause.getSQLState() != null
                        && GONE.matcher(cause.getSQLState()).matches()
                || cause.getMessage() != null
                        && cause.getMessage().toLowerCase(Locale.ROOT).contains(NO_CONNECTION);
    }

    private static boolean isOfCommit(Throwable cause) {
        return cause instanceof XAException
                && cause.getMessage() != null
                && cause.getMessage().contains(WHILE_COMMITTING);
    }

    private static List<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .flatMap(cause -> Stream.iterate(cause, Objects::nonNull, Throwable::getCause))
                .toList();
    }
}
