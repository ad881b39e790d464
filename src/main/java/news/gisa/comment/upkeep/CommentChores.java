package news.gisa.comment.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import news.gisa.comment.screening.Screening;
import news.gisa.comment.writer.AddressKeys;
import news.gisa.http.problem.Races;
import news.gisa.storage.DatabaseFault;
import news.gisa.storage.DiskSpace;
import org.jboss.logging.Logger;

/** What has to be done from time to time: keys turn, what was removed is erased, forgotten questions are asked. */
@ApplicationScoped
public class CommentChores {
    private static final Logger LOG = Logger.getLogger(CommentChores.class);
    private static final int SECONDS = 5;
    private static final int HOURLY = 3600 / SECONDS;

    private final AddressKeys addressKeys;
    private final CommentClearing clearing;
    private final Screening screening;
    private final DiskSpace disk;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "comment-chores");
        thread.setDaemon(true);
        return thread;
    });
    private int round;

    CommentChores(AddressKeys addressKeys, CommentClearing clearing, Screening screening, DiskSpace disk) {
        this.addressKeys = addressKeys;
        this.clearing = clearing;
        this.screening = screening;
        this.disk = disk;
    }

    /** Before the first request: addresses are hashed from the first comment on. */
    @ActivateRequestContext
    public void start() {
        Races.once(addressKeys::turn);
        schedule.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            run();
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e).isPresent()) {
                LOG.debug("The database is gone; it is tried again", e);
            } else {
                LOG.error("Chores of comments failed; they are tried again", e);
            }
        }
    }

    @ActivateRequestContext
    void run() {
        if (disk.isShort()) {
            return;
        }
        screening.askAboutForgotten();
        if (round++ % HOURLY == 0) {
            addressKeys.turn();
            while (clearing.clear() > 0) {
                LOG.debug("More to erase");
            }
        }
    }

    public void stop() {
        schedule.shutdownNow();
        screening.stop();
    }
}
