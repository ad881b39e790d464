package news.gisa.transfer.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets what was done long ago, and deletes files that nobody will read. */
@ApplicationScoped
class ImportClearing {
    private static final Logger LOG = Logger.getLogger(ImportClearing.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final ImportJobs jobs;
    private final ImportFolder folder;
    private final Clock clock;

    ImportClearing(ImportJobs jobs, ImportFolder folder, Clock clock) {
        this.jobs = jobs;
        this.folder = folder;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void clear() {
        folder.keep(jobs.live(folder.node()), clock.instant());
        int cleared = jobs.clear(clock.instant().minus(KEPT));
        if (cleared > 0) {
            LOG.infof("%d imports ended more than %d days ago and were forgotten", cleared, KEPT.toDays());
        }
    }
}
