package news.gisa.change;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import news.gisa.storage.Allowances;
import news.gisa.storage.DatabaseFault;
import org.jboss.logging.Logger;

/** Follows the log on this node, on a thread of its own: logs what the clock did, and has told what happened. */
@Singleton
public class ChangeFollower {
    private static final Logger LOG = Logger.getLogger(ChangeFollower.class);
    private static final long PATIENCE_MILLIS = 500;
    private static final long PATIENCE_UNTOLD_MILLIS = 200;
    private static final long PATIENCE_TO_STOP_MILLIS = 1000;
    /** For one look at the log. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration CLEARED_EVERY = Duration.ofHours(1);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    private final DueChanges due;
    private final ChangeNews news;
    private final ChangeOutlook outlook;
    private final ChangeClearing clearing;
    private final ChangeSignal signal;
    private final Allowances allowances;
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
            Allowances allowances,
            Clock clock,
            ChangeConfig config) {
        this.due = due;
        this.news = news;
        this.outlook = outlook;
        this.clearing = clearing;
        this.signal = signal;
        this.allowances = allowances;
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
            // One that waits for a database that does not answer holds nobody up.
            thread.join(PATIENCE_TO_STOP_MILLIS);
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
                news.pause();
            }
        }
    }

    /** Once a minute, however often it is tried. That the database is gone others say. */
    private void tell(Throwable fault) {
        if (DatabaseFault.of(fault).isPresent()) {
            LOG.debug("The database does not let the change log be followed", fault);
        } else if (running && toldAt.plus(TOLD_EVERY).isBefore(clock.instant())) {
            toldAt = clock.instant();
            LOG.error("The change log could not be read; trying again", fault);
        }
    }

    @ActivateRequestContext
    void step() {
        try {
            while (allowances.within(PATIENCE, due::log) > 0) {
                LOG.debug("The clock did something");
            }
        } finally {
            // Also where nothing can be written: a database that can be read is read on.
            if (allowances.within(PATIENCE, news::tell)) {
                signal.give();
            }
        }
        outlook.renew();
        if (clearedAt.plus(CLEARED_EVERY).isBefore(clock.instant())) {
            clearedAt = clock.instant();
            clearing.clear();
        }
    }
}
