package news.gisa.http.problem;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.gisa.storage.DiskSpace;

/** Faults that are nobody's in this program: the database has no space, needs too long, or cannot be reached. They end, and nothing is lost by them. */
@Singleton
public class Outage {
    /** Of PostgreSQL: SQLSTATE disk_full. */
    private static final String DISK_FULL = "53100";

    /** Connection exceptions, insufficient resources, shutdown by the operator (PostgreSQL, appendix A). */
    private static final Pattern UNREACHABLE = Pattern.compile("08...|53...|57P0.");

    /** Of both: a statement was cancelled, as one is that holds a connection for too long. */
    private static final String CANCELLED = "57014";

    /** Of H2: it closed itself. */
    private static final int CLOSED = 90098;

    /** Of the pool, which has no state for it: all connections are in use for longer than it waits. */
    private static final String NO_CONNECTION = "acquisition timeout";

    private final DiskSpace disk;

    Outage(DiskSpace disk) {
        this.disk = disk;
    }

    /** @return what to answer if a fault is one of these */
    Optional<ProblemException> of(Throwable fault) {
        List<SQLException> causes = causes(fault);
        if (!causes.isEmpty() && disk.isShort()
                || causes.stream().anyMatch(cause -> DISK_FULL.equals(cause.getSQLState()))) {
            return Optional.of(noSpace());
        }
        if (causes.stream().anyMatch(cause -> CANCELLED.equals(cause.getSQLState()))) {
            return Optional.of(tooLong());
        }
        return causes.stream().anyMatch(Outage::isUnreachable) ? Optional.of(unreachable()) : Optional.empty();
    }

    /** @throws ProblemException 507 if nothing may be written now */
    public void refuseWithoutSpace() {
        if (disk.isShort()) {
            throw noSpace();
        }
    }

    private static ProblemException noSpace() {
        return new ProblemException(
                        ProblemType.INSUFFICIENT_STORAGE,
                        "The disk is almost full, and nothing is written until there is space again. Nothing was stored.")
                .header("Retry-After", "60");
    }

    private static ProblemException tooLong() {
        return ProblemException.unavailable(
                "The database needed longer for this than a request may take. Nothing was stored; ask for less, or try again.",
                10);
    }

    private static ProblemException unreachable() {
        return ProblemException.unavailable("The database cannot take this now. Nothing was stored; try again.", 5);
    }

    private static boolean isUnreachable(SQLException cause) {
        return cause.getErrorCode() == CLOSED
                || cause.getSQLState() != null
                        && UNREACHABLE.matcher(cause.getSQLState()).matches()
                || cause.getMessage() != null
                        && cause.getMessage().toLowerCase(Locale.ROOT).contains(NO_CONNECTION);
    }

    private static List<SQLException> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .flatMap(cause -> Stream.iterate(cause, Objects::nonNull, Throwable::getCause))
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
    }
}
