package news.gisa.http.cache;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The instants at which the clock alone will change answers, with the cache tags of what it changes: what this node knows of
 * the plans. They are few; where they are not, those far ahead are left out, and nothing is taken to last beyond them.
 */
@Singleton
public class ForeseenChanges {
    /** How many plans are kept in mind. */
    public static final int CAPACITY = 10_000;

    private final NavigableMap<Instant, Set<String>> known = new TreeMap<>();

    /** From here on not all is known. */
    private Instant horizon = Instant.MAX;

    private long leftOut;

    /** A change that the clock will bring. */
    public record Plan(Instant at, Set<String> tags) {}

    /** Adds a plan. One that is given up later stays: it costs a render and nothing else. */
    public synchronized void add(Plan plan) {
        if (!plan.at().isBefore(horizon)) {
            leftOut++;
            return;
        }
        known.computeIfAbsent(plan.at(), key -> new TreeSet<>()).addAll(plan.tags());
        if (known.size() > CAPACITY) {
            horizon = known.pollLastEntry().getKey();
        }
    }

    /** @return a mark for {@link #extend}, to be taken before the plans are read */
    public synchronized long mark() {
        return leftOut;
    }

    /**
     * Looks farther ahead.
     *
     * @param plans the next ones, at most one more than there is room for, in order; with all that was told until the mark
     */
    public synchronized void extend(List<Plan> plans, long mark) {
        if (mark == leftOut) {
            horizon = Instant.MAX;
        }
        plans.forEach(this::add);
    }

    /** Forgets what passed before any answer was begun that may still be kept. @return whether it is time to look farther ahead */
    public synchronized boolean forgetPassed(Instant now) {
        known.headMap(now.minus(ResponseCache.LONGEST_RENDER)).clear();
        return horizon.isBefore(Instant.MAX) && known.size() < CAPACITY / 2;
    }

    /** @return the first instant after this one at which the clock changes something with one of these tags */
    synchronized Instant next(Collection<String> tags, Instant after) {
        for (Map.Entry<Instant, Set<String>> plan : known.tailMap(after, false).entrySet()) {
            if (!Collections.disjoint(plan.getValue(), tags)) {
                return plan.getKey();
            }
        }
        return horizon;
    }

    /** @return the first instant after this one at which the clock changes anything */
    public synchronized Instant next(Instant after) {
        Instant next = known.higherKey(after);
        return next == null ? horizon : next;
    }
}
