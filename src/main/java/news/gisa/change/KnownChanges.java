package news.gisa.change;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * How far this node knows the log: all that its follower has told, and beyond that what it wrote itself, of which its cache knew
 * before the follower came to read it.
 */
@Singleton
public class KnownChanges {
    private final Set<Long> own = ConcurrentHashMap.newKeySet();
    private volatile long told;

    /**
     * Notes what this node wrote, once it is committed.
     *
     * @param before the number before the first one
     */
    void add(long before, int count) {
        LongStream.rangeClosed(before + 1, before + count).forEach(own::add);
    }

    /** @return those that others made */
    List<Change> others(List<Change> read) {
        return read.stream().filter(change -> !own.contains(change.seq())).toList();
    }

    /** Notes that the cache knows of all entries up to this one. */
    void tell(long last) {
        told = last;
        // Also those that were read before they were added here.
        own.removeIf(seq -> seq <= last);
    }

    /** Whether nothing up to this entry is unknown here: then no answer of this node is older than it. */
    public boolean reach(long seq) {
        long known = told;
        while (known < seq && own.contains(known + 1)) {
            known++;
        }
        // What is no longer among its own has been told meanwhile.
        return known >= seq || told >= seq;
    }
}
