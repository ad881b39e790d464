package news.gisa.http.cache;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;

/** The last changes that made answers old. All but the epoch is guarded by whoever holds it. */
final class Invalidations {
    /** An answer that took longer to make than these is not kept. */
    private static final int REMEMBERED = 1000;

    private record Invalidation(long epoch, Set<String> tags) {}

    private final Deque<Invalidation> last = new ArrayDeque<>();
    private volatile long epoch;

    /** How many there were. */
    long epoch() {
        return epoch;
    }

    void add(Set<String> tags) {
        last.addLast(new Invalidation(++epoch, tags));
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    /** Whether something with one of these tags changed, as far as is known. */
    boolean changedSince(long begun, Set<String> tags) {
        if (begun == epoch) {
            return false;
        }
        if (last.getFirst().epoch() > begun + 1) {
            return true;
        }
        return last.stream().filter(it -> it.epoch() > begun).anyMatch(it -> !Collections.disjoint(it.tags(), tags));
    }
}
