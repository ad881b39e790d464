package news.gisa.http.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Faults of several who write at one moment. Nothing is stored of the one that they happen to. */
public final class Races {
    /** A lock was waited for in vain. The first of these classes are kinds of the ones below. */
    private static final List<Class<? extends Exception>> WAITS = List.of(
            LockTimeoutException.class,
            PessimisticLockException.class,
            org.hibernate.exception.LockTimeoutException.class,
            org.hibernate.PessimisticLockException.class);

    /** Another one was faster with the same slug, name or key, or two waited for each other. */
    private static final List<Class<? extends Exception>> DEFEATS =
            List.of(ConstraintViolationException.class, LockAcquisitionException.class, OptimisticLockException.class);

    private Races() {}

    /** Whether another one was faster: the same once more meets what that one wrote. */
    public static boolean isDefeat(Throwable fault) {
        return has(fault, DEFEATS) && !isWait(fault);
    }

    /** Does what each of several who come at one moment would make: one makes it, and the others find it then. */
    public static void once(Runnable make) {
        try {
            make.run();
        } catch (RuntimeException e) {
            if (!isDefeat(e)) {
                throw e;
            }
            make.run();
        }
    }

    /** Whether a lock was waited for in vain. */
    public static boolean isWait(Throwable fault) {
        return has(fault, WAITS);
    }

    private static boolean has(Throwable fault, List<Class<? extends Exception>> kinds) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause)));
    }
}
