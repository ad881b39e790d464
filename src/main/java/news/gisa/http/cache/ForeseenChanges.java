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
 * the plans. They are few; where they are not, those far ahead are left out, and nothing is taken to last beyond them. What
 * passed is forgotten; where the clock is set back behind that it lies ahead again, and nothing is taken to last at all until
 * it is known anew.
 */
@Singleton
public class ForeseenChanges {
    /** How many plans are kept in mind. */
    public static final int CAPACITY = 10_000;

    private final NavigableMap<Instant, Set<String>> known = new TreeMap<>();

    /** Of what comes after this all is known, up to the horizon. */
    private Instant beginning = Instant.MAX;

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
     * Looks ahead, farther than before or from farther back.
     *
     * @param plans the next ones, at most one more than there is room for, in order; with all that was told until the mark
     * @param after the instant after which they are the next ones
     */
    public synchronized void extend(List<Plan> plans, Instant after, long mark) {
        if (mark == leftOut) {
            horizon = Instant.MAX;
        }
        if (after.isBefore(beginning)) {
            beginning = after;
        }
        plans.forEach(this::add);
    }

    /**
     * Forgets what passed before any answer was begun that may still be kept.
     *
     * @return whether it is time to look ahead: not far is known any more, or the clock was set back to where nothing is
     */
    public synchronized boolean forgetPassed(Instant now) {
        Instant passed = now.minus(ResponseCache.LONGEST_RENDER);
        if (passed.isAfter(beginning)) {
            known.headMap(passed).clear();
            beginning = passed;
        }
        return now.isBefore(beginning) || horizon.isBefore(Instant.MAX) && known.size() < CAPACITY / 2;
    }

    /**
     * @return the first instant after this one at which the clock changes something with one of these tags; this one itself
     *     where that is not known
     */
    synchronized Instant next(Collection<String> tags, Instant after) {
        if (after.isBefore(beginning)) {
            return after;
        }
        for (Map.Entry<Instant, Set<String>> plan : known.tailMap(after, false).entrySet()) {
            if (!Collections.disjoint(plan.getValue(), tags)) {
                return plan.getKey();
            }
        }
        return horizon;
    }

    /** @return the first instant after this one at which the clock changes anything; this one itself where that is not known */
    public synchronized Instant next(Instant after) {
        if (after.isBefore(beginning)) {
            return after;
        }
        Instant next = known.higherKey(after);
        return next == null ? horizon : next;
    }
}
