package news.gisa.storage;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sees, on a thread of its own, when the database is gone and when it is back. Whoever asks is answered at once from what was seen
 * last: a database that hangs would have them wait.
 */
@Singleton
public class DatabaseWatch {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int SECONDS_TO_ANSWER = 2;

    /** Seconds for which nothing was heard, and nobody who asked was answered. */
    private static final int GONE_AFTER = 5;

    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER;

    private final Contact contact;
    private final Holdings holdings;
    private final AgroalDataSource pool;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "database-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** When it answered us. The log may be behind for other reasons than that it is gone, such as a long wait for its lock. */
    private volatile long answeredAt = System.nanoTime();

    private boolean wasLost;
    private boolean told;
    private long lostSince;

    DatabaseWatch(Contact contact, Holdings holdings, AgroalDataSource pool, MeterRegistry meters) {
        this.contact = contact;
        this.holdings = holdings;
        this.pool = pool;
        Gauge.builder("gisa.database.lost", contact, Contact::age)
                .baseUnit("seconds")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        schedule.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** After all who use the database have been told to stop. Those who still wait for it would not let the transaction manager go. */
    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        schedule.shutdownNow();
        holdings.cutOff();
    }

    /** Whether requests that need the database cannot be answered. */
    public boolean isDown() {
        return contact.age() >= GONE_AFTER
                && System.nanoTime() - answeredAt
                        > Duration.ofSeconds(GONE_AFTER).toNanos();
    }

    private void look() {
        if (!contact.isLost()) {
            wasLost = false;
            noteBack();
            return;
        }
        if (!wasLost) {
            wasLost = true;
            lostSince = System.nanoTime() - Duration.ofSeconds(contact.age()).toNanos();
            // They may lead nowhere, and nobody is to try one after the other.
            pool.flush(AgroalDataSource.FlushMode.IDLE);
        }
        try (Connection connection = pool.getConnection()) {
            if (!connection.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLException("it does not answer");
            }
            answeredAt = System.nanoTime();
        } catch (SQLException | RuntimeException e) {
            noteGone(e);
        }
    }

    private void noteGone(Exception fault) {
        if (!told && contact.isLost() && !schedule.isShutdown()) {
            told = true;
            LOG.errorf(
                    "The database is gone (%s): what is in memory is shown for a while, all else is refused",
                    fault.getMessage());
        }
    }

    private void noteBack() {
        if (told) {
            told = false;
            LOG.infof("The database is back after %d s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lostSince));
        }
    }
}
