package news.gisa.http.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.gisa.storage.Contact;

/**
 * Answers that were given before, in ready bytes. What makes it right:
 *
 * <ul>
 *   <li>an answer dies when a change with one of its tags commits, before the writer is told, and at the first instant at
 *       which the clock alone makes another answer of it; and it is not shown while the clock is behind its making;
 *   <li>an answer whose making began before such a change and ended after it is not kept;
 *   <li>while it is not known what happens elsewhere, an answer says for how long that has been so, and after a while it is not
 *       shown any more;
 *   <li>of several requests for one answer that is not there one makes it, and only those wait for it that came when nothing
 *       had changed since it was begun.
 * </ul>
 */
@Singleton
public class ResponseCache {
    /** An answer that took longer to make is not kept. */
    static final Duration LONGEST_RENDER = Duration.ofMinutes(5);

    /** What is asked for: the address as it came, and the wanted forms. */
    record Key(String uri, String accept) {
        int length() {
            return uri.length() + (accept == null ? 0 : accept.length());
        }
    }

    /** Like the invalidations guarded by this, but for {@link KeptAnswers#find} and {@link Invalidations#epoch}. */
    private final KeptAnswers answers;

    private final Invalidations invalidations = new Invalidations();
    private final Map<Key, Render> renders = new ConcurrentHashMap<>();
    private final ForeseenChanges foreseen;
    private final Contact contact;

    /** Seconds for which answers are shown of which it is not known whether they are still true. */
    private final long oldest;

    private final CacheMetrics metrics;
    private final Clock clock;

    ResponseCache(CacheConfig config, ForeseenChanges foreseen, Contact contact, Clock clock, MeterRegistry meters) {
        this.foreseen = foreseen;
        this.contact = contact;
        this.oldest = config.withoutDatabase().toSeconds();
        this.clock = clock;
        this.metrics = CacheMetrics.of(meters);
        this.answers = new KeptAnswers(config.size().asLongValue(), metrics.evictions(), meters);
    }

    /** Answers from what is kept. @return whether that was possible */
    boolean answer(Key key, RoutingContext request) {
        long now = clock.millis();
        long age = age();
        Representation answer = answers.find(key);
        if (answer == null || !answer.freshness().holdsAt(now) || age > oldest) {
            return false;
        }
        metrics.hits().increment();
        answer.send(request.request(), now, age);
        return true;
    }

    /**
     * How long it has not been known whether what is kept is still true. To be asked before it is looked for: it is known again when
     * what changed meanwhile is gone.
     *
     * @return seconds, 0 where it is
     */
    long age() {
        return contact.age();
    }

    /**
     * @param age for how long it may be outdated
     * @return what is kept; null where there is nothing
     */
    Representation find(Key key, long age) {
        Representation answer = answers.find(key);
        return answer != null && answer.freshness().holdsAt(clock.millis()) && age <= oldest ? answer : null;
    }

    /** @return the render under way if this request may wait for it, or a new one */
    Render render(Key key) {
        Instant now = clock.instant();
        long present = invalidations.epoch();
        return renders.compute(
                key,
                (same, current) -> current != null && current.epoch() == present && unchanged(current.begunAt(), now)
                        ? current
                        : new Render(this, key, present, now));
    }

    private boolean unchanged(Instant since, Instant now) {
        return !now.isBefore(since) && foreseen.next(since).isAfter(now);
    }

    /**
     * Answers a request that waited for another one's answer.
     *
     * @return false if by the clock the answer is not that of now: it ended while it was made, or the clock was set back
     */
    boolean shared(Representation answer, RoutingContext request) {
        long now = clock.millis();
        if (!answer.freshness().holdsAt(now)) {
            return false;
        }
        metrics.shared().increment();
        answer.send(request.request(), now, 0);
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
        metrics.misses().increment();
        // Compressed before anybody has to wait for it.
        answer.size();
        synchronized (this) {
            answers.tidy();
            if (isOutdated(render, answer)) {
                metrics.discards().increment();
            } else {
                answers.put(usual, answer);
                answers.put(render.key(), answer);
            }
        }
    }

    /** Lets another address lead to an answer that is kept. */
    synchronized void alias(Key key, Key of, Representation answer) {
        metrics.hits().increment();
        answers.tidy();
        if (answers.find(of) == answer) {
            answers.put(key, answer);
        }
    }

    private boolean isOutdated(Render render, Representation answer) {
        Instant now = clock.instant();
        return !answer.freshness().holdsAt(now.toEpochMilli())
                || render.begunAt().plus(LONGEST_RENDER).isBefore(now)
                || invalidations.changedSince(render.epoch(), answer.tags());
    }

    /** Drops all answers that show something with one of these tags; when this returns nobody gets them any more. */
    public synchronized void invalidate(Collection<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        // Before anything is dropped: an answer that is made of the older state is not waited for any more.
        invalidations.add(Set.copyOf(tags));
        answers.tidy();
        tags.forEach(tag -> metrics.invalidated().increment(answers.drop(tag)));
    }
}
