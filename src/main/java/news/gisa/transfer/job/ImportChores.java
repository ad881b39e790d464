package news.gisa.transfer.job;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.gisa.storage.DatabaseFault;
import news.gisa.storage.DiskSpace;
import news.gisa.transfer.ImportStopped;
import org.jboss.logging.Logger;

/** Reads the files of this node, one after the other, on a thread of its own; clears away what is done. */
@Singleton
public class ImportChores {
    private static final Logger LOG = Logger.getLogger(ImportChores.class);
    private static final long LOOK_MILLIS = 1000;

    /** For the lines that are being stored when the service stops. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** For who only asks whether there is anything to do, of a database that may not answer. */
    private static final long SHORT_MILLIS = 500;

    private static final Duration CLEARED_EVERY = Duration.ofHours(1);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    private final ImportFolder folder;
    private final ImportRunner runner;
    private final ImportClearing clearing;
    private final ImportWaiting waiting;
    private final DiskSpace disk;
    private final Clock clock;

    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean reading;
    private Thread thread;
    private Instant clearedAt = Instant.MIN;
    private Instant toldAt = Instant.MIN;

    ImportChores(
            ImportFolder folder,
            ImportRunner runner,
            ImportClearing clearing,
            ImportWaiting waiting,
            DiskSpace disk,
            Clock clock) {
        this.folder = folder;
        this.runner = runner;
        this.clearing = clearing;
        this.waiting = waiting;
        this.disk = disk;
        this.clock = clock;
    }

    /** Before the first request. */
    public void start() {
        folder.prepare();
        running = true;
        thread = new Thread(this::work, "imports");
        thread.setDaemon(true);
        thread.start();
    }

    /** What is being read is gone on with after the next start. */
    public void stop() throws InterruptedException {
        running = false;
        news.release();
        if (thread != null) {
            thread.join(reading ? PATIENCE_MILLIS : SHORT_MILLIS);
        }
    }

    /** There is something to do. */
    void wake() {
        news.release();
    }

    void tellEndOf(UUID job) {
        waiting.ended(job);
    }

    private void work() {
        while (running) {
            try {
                if (!step()) {
                    await();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                tell(e);
                pause();
            }
        }
    }

    private void await() throws InterruptedException {
        if (news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once a minute, however often it is tried. That the database is gone others say. */
    private void tell(Throwable fault) {
        if (DatabaseFault.of(fault).isPresent()) {
            LOG.debug("The database does not let files be imported", fault);
        } else if (running && toldAt.plus(TOLD_EVERY).isBefore(clock.instant())) {
            toldAt = clock.instant();
            LOG.error("Imports cannot go on at the moment; trying again", fault);
        }
    }

    /** @return whether a file was read to its end */
    @ActivateRequestContext
    boolean step() {
        if (disk.isShort()) {
            return false;
        }
        if (clearedAt.plus(CLEARED_EVERY).isBefore(clock.instant())) {
            clearedAt = clock.instant();
            clearing.clear();
        }
        try {
            Optional<ImportJob> ended = runner.runNext(this::breathe);
            ended.ifPresent(job -> waiting.ended(job.id()));
            return ended.isPresent();
        } finally {
            reading = false;
        }
    }

    private void breathe() {
        reading = true;
        while (running && disk.isShort()) {
            pause();
        }
        if (!running) {
            throw new ImportStopped("The service stops.");
        }
    }
}
