package news.gisa.weather.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import news.gisa.weather.snapshot.SnapshotRevision.Content;

/** Where weather comes in that no client of ours sends. */
@ApplicationScoped
public class SnapshotIntake {
    private final SnapshotRevisionRepository revisions;
    private final SnapshotFinder finder;
    private final SnapshotWriter writer;
    private final SnapshotResolver resolver;

    SnapshotIntake(
            SnapshotRevisionRepository revisions,
            SnapshotFinder finder,
            SnapshotWriter writer,
            SnapshotResolver resolver) {
        this.revisions = revisions;
        this.finder = finder;
        this.writer = writer;
        this.resolver = resolver;
    }

    /** Stores a snapshot under a date that is known to have none. */
    public void add(String date, SnapshotInput input) {
        SnapshotRef ref = finder.ref(date);
        writer.save(ref, Optional.empty(), resolver.resolve(ref, input));
    }

    /**
     * Stores what was fetched under its instant. What a person saved or deleted there stays, and what is there already is not
     * saved again.
     *
     * @return whether there was anything new
     */
    @Transactional
    public boolean store(Observation observation, Instant fetchedAt) {
        SnapshotRef ref = finder.ref(observation.observedAt().toString());
        // Locked before it is looked who saved it last: somebody may be saving it now.
        Optional<Snapshot> present = finder.lock(ref);
        Optional<SnapshotRevision> latest = revisions.latest(ref.text());
        if (latest.filter(SnapshotRevision::isByHand).isPresent()) {
            return false;
        }
        Content content = new Content(
                observation.observedAt(),
                fetchedAt,
                null,
                observation.source(),
                resolver.marked(observation.readings()));
        int before = latest.map(SnapshotRevision::number).orElse(0);
        return writer.save(ref, present, content).latest().number() > before;
    }
}
