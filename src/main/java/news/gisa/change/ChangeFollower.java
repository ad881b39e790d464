package news.gisa.change;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Follows the log on this node, on a thread of its own: logs what the clock did, and has told what happened. */
@Singleton
public class ChangeFollower {
    private static final Logger LOG = Logger.getLogger(ChangeFollower.class);
    private static final long PATIENCE_MILLIS = 500;
    private static final long PATIENCE_UNTOLD_MILLIS = 200;
    private static final Duration CLEARED_EVERY = Duration.ofHours(1);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    private final DueChanges due;
    private final ChangeNews news;
    private final ChangeOutlook outlook;
    private final ChangeClearing clearing;
    private final ChangeSignal signal;
    private final Clock clock;
    private final long patienceMillis;

    private volatile boolean running;
    private volatile Thread thread;
    private Instant clearedAt = Instant.MIN;
    private Instant toldAt = Instant.MIN;

    ChangeFollower(
            DueChanges due,
            ChangeNews news,
            ChangeOutlook outlook,
            ChangeClearing clearing,
            ChangeSignal signal,
            Clock clock,
            ChangeConfig config) {
        this.due = due;
        this.news = news;
        this.outlook = outlook;
        this.clearing = clearing;
        this.signal = signal;
        this.clock = clock;
        this.patienceMillis = config.listen() ? PATIENCE_MILLIS : PATIENCE_UNTOLD_MILLIS;
    }

    /** Before the first request, so nothing that was answered can be older than where it begins. */
    @ActivateRequestContext
    public void start() {
        // Before the plans: one that is made in between comes with the log.
        news.begin();
        outlook.look();
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
                // What the clock will do next is logged at that instant.
                signal.await(outlook.millisToNext(patienceMillis));
                step();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // Nobody else reads on; without this thread the node would show old answers and nobody would know.
                tell(e);
            }
        }
    }

    /** Once a minute, however often it is tried. */
    private void tell(Throwable fault) {
        if (running && toldAt.plus(TOLD_EVERY).isBefore(clock.instant())) {
            toldAt = clock.instant();
            LOG.error("The change log could not be read; trying again", fault);
        }
    }

    @ActivateRequestContext
    void step() {
        while (due.log() > 0) {
            LOG.debug("The clock did something");
        }
        if (news.tell()) {
            signal.give();
        }
        outlook.renew();
        if (clearedAt.plus(CLEARED_EVERY).isBefore(clock.instant())) {
            clearedAt = clock.instant();
            clearing.clear();
        }
    }
}
