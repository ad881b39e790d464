package news.gisa.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Answers that were given before, in ready bytes. What makes it right:
 *
 * <ul>
 *   <li>an answer dies when a change with one of its tags commits, before the writer is told, and at the first instant at
 *       which the clock alone makes another answer of it;
 *   <li>an answer whose making began before such a change and ended after it is not kept;
 *   <li>of several requests for one answer that is not there one makes it, and only those wait for it that came when nothing
 *       had changed since it was begun.
 * </ul>
 */
@Singleton
public class ResponseCache {
    /** Invalidations that are remembered; an answer that took longer to make than these is not kept. */
    private static final int REMEMBERED = 1000;

    /** An answer that took longer to make is not kept. */
    static final Duration LONGEST_RENDER = Duration.ofMinutes(5);

    /** What is asked for: the address as it came, and the wanted forms. */
    record Key(String uri, String accept) {}

    private record Invalidation(long epoch, Set<String> tags) {}

    private final Cache<Key, Representation> answers;
    private final Map<Key, Render> renders = new ConcurrentHashMap<>();
    private final ForeseenChanges foreseen;
    private final Clock clock;

    /** Which answers have a tag; like all below guarded by this. */
    private final Map<String, Set<Key>> keys = new HashMap<>();

    private final Deque<Invalidation> invalidations = new ArrayDeque<>();
    private final Queue<Map.Entry<Key, Representation>> evicted = new ConcurrentLinkedQueue<>();
    private volatile long epoch;

    private final Counter hits;
    private final Counter misses;
    private final Counter shared;
    private final Counter evictions;
    private final Counter invalidated;
    private final Counter discards;

    ResponseCache(CacheConfig config, ForeseenChanges foreseen, Clock clock, MeterRegistry meters) {
        this.foreseen = foreseen;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(config.size().asLongValue())
                .weigher((Key key, Representation answer) ->
                        answer.size() + 2 * key.uri().length())
                .evictionListener(this::evicted)
                .executor(Runnable::run)
                .build();
        this.hits = meters.counter("gisa.cache.requests", "result", "hit");
        this.misses = meters.counter("gisa.cache.requests", "result", "miss");
        this.shared = meters.counter("gisa.cache.requests", "result", "shared");
        this.evictions = meters.counter("gisa.cache.evictions");
        this.invalidated = meters.counter("gisa.cache.invalidations");
        this.discards = meters.counter("gisa.cache.discards");
        Gauge.builder("gisa.cache.bytes", answers, ResponseCache::bytes)
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("gisa.cache.answers", answers, Cache::estimatedSize).register(meters);
    }

    private static double bytes(Cache<Key, Representation> answers) {
        return answers.policy()
                .eviction()
                .map(policy -> policy.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** Answers from what is kept. @return whether that was possible */
    boolean answer(Key key, RoutingContext request) {
        long now = clock.millis();
        Representation answer = answers.getIfPresent(key);
        if (answer == null || !answer.freshness().holdsAt(now)) {
            return false;
        }
        hits.increment();
        answer.send(request.request(), now);
        return true;
    }

    /** @return what is kept; null where there is nothing */
    Representation find(Key key) {
        Representation answer = answers.getIfPresent(key);
        return answer != null && answer.freshness().holdsAt(clock.millis()) ? answer : null;
    }

    /** @return the render under way if this request may wait for it, or a new one */
    Render render(Key key) {
        Instant now = clock.instant();
        long present = epoch;
        return renders.compute(
                key,
                (same, current) -> current != null && current.epoch() == present && unchanged(current.begunAt(), now)
                        ? current
                        : new Render(this, key, present, now));
    }

    private boolean unchanged(Instant since, Instant now) {
        return foreseen.next(since).isAfter(now);
    }

    /**
     * Answers a request that waited for another one's answer.
     *
     * @return false if the answer ended by the clock while it was made
     */
    boolean shared(Representation answer, RoutingContext request) {
        long now = clock.millis();
        if (!answer.freshness().holdsAt(now)) {
            return false;
        }
        shared.increment();
        answer.send(request.request(), now);
        return true;
    }

    void ended(Render render) {
        renders.remove(render.key(), render);
    }

    /**
     * The end of what an answer shows.
     *
     * @param until as far as the answer itself knows
     * @param begunAt when its making began
     */
    Instant endOf(Set<String> tags, Instant until, Instant begunAt) {
        Instant next = foreseen.next(tags, begunAt);
        return next.isBefore(until) ? next : until;
    }

    /** Keeps an answer, also under the usual form of its address, unless something that it shows changed meanwhile. */
    void keep(Render render, Key usual, Representation answer) {
        misses.increment();
        // Compressed before anybody has to wait for it.
        answer.size();
        synchronized (this) {
            tidy();
            if (isOutdated(render, answer)) {
                discards.increment();
            } else {
                put(usual, answer);
                put(render.key(), answer);
            }
        }
    }

    /** Lets another address lead to an answer that is kept. */
    synchronized void alias(Key key, Key of, Representation answer) {
        hits.increment();
        tidy();
        if (answers.getIfPresent(of) == answer) {
            put(key, answer);
        }
    }

    private void put(Key key, Representation answer) {
        Representation former = answers.asMap().put(key, answer);
        if (former != null) {
            forget(key, former);
        }
        answer.tags()
                .forEach(tag ->
                        keys.computeIfAbsent(tag, none -> new HashSet<>()).add(key));
    }

    private boolean isOutdated(Render render, Representation answer) {
        Instant now = clock.instant();
        return !answer.freshness().holdsAt(now.toEpochMilli())
                || render.begunAt().plus(LONGEST_RENDER).isBefore(now)
                || changedSince(render.epoch(), answer.tags());
    }

    private boolean changedSince(long begun, Set<String> tags) {
        if (begun == epoch) {
            return false;
        }
        if (invalidations.getFirst().epoch() > begun + 1) {
            return true;
        }
        return invalidations.stream()
                .filter(it -> it.epoch() > begun)
                .anyMatch(it -> !Collections.disjoint(it.tags(), tags));
    }

    /** Drops all answers that show something with one of these tags; when this returns nobody gets them any more. */
    public synchronized void invalidate(Collection<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        invalidations.addLast(new Invalidation(++epoch, Set.copyOf(tags)));
        if (invalidations.size() > REMEMBERED) {
            invalidations.removeFirst();
        }
        tidy();
        for (String tag : tags) {
            Set<Key> affected = keys.remove(tag);
            if (affected != null) {
                invalidated.increment(affected.size());
                affected.forEach(this::drop);
            }
        }
    }

    private void drop(Key key) {
        Representation answer = answers.asMap().remove(key);
        if (answer != null) {
            forget(key, answer);
        }
    }

    /** Called in the midst of the cache's own work, so it only takes a note. */
    private void evicted(Key key, Representation answer, RemovalCause cause) {
        evictions.increment();
        evicted.add(Map.entry(key, answer));
    }

    private void tidy() {
        Map.Entry<Key, Representation> gone;
        while ((gone = evicted.poll()) != null) {
            if (answers.getIfPresent(gone.getKey()) == null) {
                forget(gone.getKey(), gone.getValue());
            }
        }
    }

    private void forget(Key key, Representation answer) {
        for (String tag : answer.tags()) {
            keys.computeIfPresent(tag, (same, tagged) -> {
                tagged.remove(key);
                return tagged.isEmpty() ? null : tagged;
            });
        }
    }
}
