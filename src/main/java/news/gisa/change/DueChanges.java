package news.gisa.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import news.gisa.storage.DiskSpace;

/** Logs what the clock did: once, whichever node comes first, and also what it did while none ran. */
@ApplicationScoped
class DueChanges {
    private static final int AT_ONCE = 500;

    private final ChangeRepository changes;
    private final ChangeLog log;
    private final Clock clock;
    private final DiskSpace disk;

    DueChanges(ChangeRepository changes, ChangeLog log, Clock clock, DiskSpace disk) {
        this.changes = changes;
        this.log = log;
        this.clock = clock;
        this.disk = disk;
    }

    /** @return how many; those that are left, if any, are for the next call */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int log() {
        Instant now = clock.instant();
        if (disk.isShort() || !changes.isDue(now)) {
            return 0;
        }
        // With the lock of the log: another node that saw the same finds nothing any more.
        changes.take(0);
        List<PlannedChange> due = changes.due(now, AT_ONCE);
        log.append(due.stream().map(PlannedChange::happening).toList());
        due.forEach(changes::remove);
        changes.flush();
        return due.size();
    }
}
