package news.gisa.http.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import news.gisa.storage.DatabaseFault;
import org.jboss.logging.Logger;

/** Faults in the log, but no more of them in a minute than somebody can read: a disk full of them is a fault too. */
final class FaultLog {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final int AT_MOST = 20;

    /** When each outage was told last, by what it is answered with: one line of many requests that meet the same. */
    private final Map<String, Long> outages = new HashMap<>();

    private long windowBegan = System.nanoTime();
    private int told;
    private int untold;

    /** @param id that the client was given */
    synchronized void tell(String id, String path, Throwable fault) {
        if (mayTell()) {
            LOG.errorf(fault, "Request %s to %s failed", id, path);
        }
    }

    /** What is not our doing: without a stack. */
    synchronized void tell(String path, ProblemException outage, Throwable fault) {
        if (DatabaseFault.of(fault).filter(DatabaseFault.TOO_LONG::equals).isEmpty()) {
            tellOnce(path, outage, fault);
        } else if (mayTell()) {
            LOG.errorf("Request to %s failed: %s (%s)", path, outage.getMessage(), fault.getMessage());
        }
    }

    /** What all requests meet that come at the time: once in a minute. */
    private void tellOnce(String path, ProblemException outage, Throwable fault) {
        long now = System.nanoTime();
        Long before = outages.get(outage.getMessage());
        if (before == null || now - before > WINDOW) {
            outages.put(outage.getMessage(), now);
            LOG.errorf(
                    "Requests fail, the first to %s: %s (%s)", path, outage.getMessage(), DatabaseFault.reason(fault));
        }
    }

    private boolean mayTell() {
        if (System.nanoTime() - windowBegan > WINDOW) {
            if (untold > 0) {
                LOG.errorf("%d more requests failed and were not logged one by one", untold);
            }
            windowBegan = System.nanoTime();
            told = 0;
            untold = 0;
        }
        boolean may = told < AT_MOST;
        told += may ? 1 : 0;
        untold += may ? 0 : 1;
        return may;
    }
}
