package news.gisa.change;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import news.gisa.http.cache.ForeseenChanges;
import news.gisa.http.cache.ResponseCache;
import org.jboss.logging.Logger;

/** The one reader of the log on this node: tells its cache and all listeners what happened, here and on other nodes. */
@Singleton
public class ChangeFollower {
    private static final Logger LOG = Logger.getLogger(ChangeFollower.class);
    private static final long PATIENCE_MILLIS = 500;
    private static final int AT_ONCE = 500;
    private static final Duration CLEARED_EVERY = Duration.ofHours(1);

    private final ChangeRepository changes;
    private final DueChanges due;
    private final ChangeClearing clearing;
    private final OwnChanges own;
    private final ResponseCache cache;
    private final ForeseenChanges foreseen;
    private final ChangeSignal signal;
    private final Instance<ChangeListener> listeners;
    private final Clock clock;

    private volatile boolean running;
    private volatile Thread thread;
    private long position;
    private Instant clearedAt = Instant.MIN;

    ChangeFollower(
            ChangeRepository changes,
            DueChanges due,
            ChangeClearing clearing,
            OwnChanges own,
            ResponseCache cache,
            ForeseenChanges foreseen,
            ChangeSignal signal,
            @Any Instance<ChangeListener> listeners,
            Clock clock) {
        this.changes = changes;
        this.due = due;
        this.clearing = clearing;
        this.own = own;
        this.cache = cache;
        this.foreseen = foreseen;
        this.signal = signal;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Begins where the log stands; before the first request, so nothing that was answered can be older. */
    @ActivateRequestContext
    public void start() {
        // Before the plans: one that is made in between comes with the log.
        position = changes.position();
        lookAhead();
        running = true;
        thread = new Thread(this::follow, "change-follower");
        thread.setDaemon(true);
        thread.start();
    }

    public void stop() throws InterruptedException {
        running = false;
        if (thread != null) {
            signal.give();
            thread.join();
        }
    }

    private void follow() {
        while (running) {
            try {
                signal.await(patience());
                step();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // Nobody else reads on; without this thread the node would show old answers and nobody would know.
                if (running) {
                    LOG.error("The change log could not be read; trying again", e);
                }
            }
        }
    }

    /** What the clock will do next is logged at that instant. */
    private long patience() {
        Instant now = clock.instant();
        Instant next = foreseen.next(now);
        return next.isBefore(now.plusMillis(PATIENCE_MILLIS)) ? now.until(next, ChronoUnit.MILLIS) : PATIENCE_MILLIS;
    }

    @ActivateRequestContext
    void step() {
        while (due.log() > 0) {
            LOG.debug("The clock did something");
        }
        List<Change> news = changes.after(position, AT_ONCE);
        if (!news.isEmpty()) {
            tell(news);
        }
        listeners.forEach(listener -> tell(listener, news));
        if (news.size() == AT_ONCE) {
            signal.give();
        }
        if (foreseen.forgetPassed(clock.instant())) {
            lookAhead();
        }
        if (clearedAt.plus(CLEARED_EVERY).isBefore(clock.instant())) {
            clearedAt = clock.instant();
            clearing.clear();
        }
    }

    private void tell(List<Change> news) {
        long last = news.get(news.size() - 1).seq();
        // Before the answers die: those made anew must know how long they last.
        changes.plannedWith(position, last).forEach(plan -> foreseen.add(plan.foreseen()));
        cache.invalidate(own.others(news).stream()
                .flatMap(change -> change.tags().stream())
                .collect(Collectors.toSet()));
        position = last;
    }

    /** What fails in one listener is no matter of the others. */
    private void tell(ChangeListener listener, List<Change> news) {
        try {
            listener.read(news, position);
        } catch (RuntimeException e) {
            LOG.error("A listener to the change log failed at entry " + position, e);
        }
    }

    private void lookAhead() {
        long mark = foreseen.mark();
        List<PlannedChange> ahead = changes.ahead(clock.instant(), ForeseenChanges.CAPACITY + 1);
        foreseen.extend(ahead.stream().map(PlannedChange::foreseen).toList(), mark);
    }
}
