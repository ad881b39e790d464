package news.gisa.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import news.gisa.storage.DiskSpace;
import org.jboss.logging.Logger;

/** Clears old entries away; the newest change of each thing stays known. */
@ApplicationScoped
public class ChangeClearing {
    private static final Logger LOG = Logger.getLogger(ChangeClearing.class);

    private final ChangeRepository changes;
    private final ChangeConfig config;
    private final Clock clock;
    private final DiskSpace disk;

    ChangeClearing(ChangeRepository changes, ChangeConfig config, Clock clock, DiskSpace disk) {
        this.changes = changes;
        this.config = config;
        this.clock = clock;
        this.disk = disk;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void clear() {
        if (disk.isShort()) {
            return;
        }
        int cleared = changes.clear(clock.instant().minus(Duration.ofDays(config.keepDays())));
        if (cleared > 0) {
            LOG.infof(
                    "%d entries of the change log were older than %d days and were cleared",
                    cleared, config.keepDays());
        }
    }
}
