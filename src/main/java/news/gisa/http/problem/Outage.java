package news.gisa.http.problem;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import news.gisa.storage.DatabaseFault;
import news.gisa.storage.DiskSpace;

/** Faults that are nobody's in this program: the database has no space, needs too long, or cannot be reached. They end, and nothing is lost by them. */
@Singleton
public class Outage {
    private final DiskSpace disk;

    Outage(DiskSpace disk) {
        this.disk = disk;
    }

    /**
     * @param writes whether the request asked for something to be stored
     * @return what to answer if a fault is one of these
     */
    Optional<ProblemException> of(Throwable fault, boolean writes) {
        if (disk.isShort() && DatabaseFault.isOfDatabase(fault)) {
            return Optional.of(noSpace());
        }
        return DatabaseFault.of(fault).map(known -> switch (known) {
            case NO_SPACE -> noSpace();
            case TOO_LONG -> tooLong();
            case READ_ONLY -> readOnly();
            case UNREACHABLE -> unreachable();
            case UNKNOWN_OUTCOME -> writes ? unknown() : unreachable();
        });
    }

    /** Whether a fault is one of these. */
    public boolean isOne(Throwable fault) {
        return of(fault, true).isPresent();
    }

    /** @throws ProblemException 507 if nothing may be written now */
    public void refuseWithoutSpace() {
        if (disk.isShort()) {
            throw noSpace();
        }
    }

    /**
     * The same for a file of ours.
     *
     * @param more bytes that are to be written
     * @throws ProblemException 507 if there would be less space left in the folder than there is to be
     */
    public void refuseWithoutSpace(Path folder, long more) {
        if (disk.isShort(folder, more)) {
            throw noSpace();
        }
    }

    public static ProblemException noSpace() {
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

    private static ProblemException readOnly() {
        return ProblemException.unavailable(
                "The database takes no writes at the moment; it can be read. Nothing was stored; try again.", 10);
    }

    /** Of whom the database cannot be reached for. */
    public static ProblemException unreachable() {
        return ProblemException.unavailable("The database cannot take this now. Nothing was stored; try again.", 5);
    }

    private static ProblemException unknown() {
        return ProblemException.unavailable(
                        "The database was lost while it stored this, and whether it did is not known. Send it again: with"
                                + " the same Idempotency-Key it is done once, whichever it was; without one, look first.",
                        5)
                .with("outcome", "unknown");
    }
}
