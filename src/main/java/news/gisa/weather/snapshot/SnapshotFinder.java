package news.gisa.weather.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import news.gisa.http.problem.ProblemException;
import news.gisa.site.SiteConfig;

/** Finds snapshots by their addresses, and the one that is current. */
@ApplicationScoped
class SnapshotFinder {
    private final SnapshotRepository snapshots;
    private final SiteConfig site;
    private final Clock clock;

    SnapshotFinder(SnapshotRepository snapshots, SiteConfig site, Clock clock) {
        this.snapshots = snapshots;
        this.site = site;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for what is no address of a snapshot */
    SnapshotRef ref(String address) {
        return SnapshotRef.parse(address, site.timeZone());
    }

    /** What is under exactly this address; under a date without one, the newest of that date. */
    Snapshot require(String address) {
        SnapshotRef ref = ref(address);
        return snapshots
                .findByRef(ref.text())
                .or(() -> ref.instant() == null ? snapshots.newestOf(ref.date()) : Optional.empty())
                .orElseThrow(() -> ProblemException.notFound("There is no weather snapshot of " + address + "."));
    }

    /** What is under exactly this address, for a save. */
    Optional<Snapshot> lock(SnapshotRef ref) {
        return snapshots.findByRef(ref.text()).map(snapshots::lock);
    }

    /** The same as {@link #require}, for a deletion. */
    Snapshot requireLocked(String address) {
        return snapshots.lock(require(address));
    }

    /** The newest that is not ahead of the clock, with all that it shows. */
    Optional<SnapshotRepository.Whole> wholeCurrent() {
        return snapshots.wholeNewestAt(clock.instant());
    }

    /** The newest that is not ahead of the clock. */
    Optional<Snapshot> current() {
        return snapshots.newestAt(clock.instant());
    }
}
