package news.gisa.weather.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.gisa.access.Caller;
import news.gisa.change.Changes;
import news.gisa.site.SiteConfig;
import news.gisa.weather.snapshot.SnapshotRevision.Content;
import news.gisa.weather.snapshot.SnapshotRevision.Kind;

/** Writes snapshots, whoever sends them: every save that changes something is a revision, and stands in the change log. */
@ApplicationScoped
class SnapshotWriter {
    private static final Set<String> TAGS = Set.of(SnapshotResponse.TAG);

    private final SnapshotRepository snapshots;
    private final SnapshotRevisionRepository revisions;
    private final Changes changes;
    private final Caller caller;
    private final SiteConfig site;
    private final Clock clock;

    SnapshotWriter(
            SnapshotRepository snapshots,
            SnapshotRevisionRepository revisions,
            Changes changes,
            Caller caller,
            SiteConfig site,
            Clock clock) {
        this.snapshots = snapshots;
        this.revisions = revisions;
        this.changes = changes;
        this.caller = caller;
        this.site = site;
        this.clock = clock;
    }

    /**
     * A save that changes nothing makes no revision.
     *
     * @param present what is under the address, locked
     */
    Snapshot save(SnapshotRef ref, Optional<Snapshot> present, Content content) {
        if (present.isPresent() && present.get().latest().says(content)) {
            return present.get();
        }
        Snapshot snapshot = present.orElseGet(() -> new Snapshot(ref));
        Instant sortsAt = content.observedAt() == null
                ? ref.date().atStartOfDay(site.timeZone()).toInstant()
                : content.observedAt();
        snapshot.show(revise(ref.text(), Kind.saved, content), sortsAt);
        snapshots.persistAndFlush(snapshot);
        plan(snapshot);
        record(present.isEmpty() ? "snapshot.created" : "snapshot.updated", snapshot);
        return snapshot;
    }

    /** What was saved under its address stays, with the deletion as the last of it. */
    void delete(Snapshot snapshot) {
        record("snapshot.deleted", snapshot);
        snapshots.delete(snapshot);
        revise(snapshot.ref(), Kind.deleted, Content.NONE);
        changes.plan("snapshot", snapshot.ref(), clock.instant(), List.of());
    }

    private SnapshotRevision revise(String ref, Kind kind, Content content) {
        int number = revisions.latest(ref).map(SnapshotRevision::number).orElse(0) + 1;
        SnapshotRevision revision = new SnapshotRevision(ref, number, kind, content, clock.instant(), caller);
        revisions.persist(revision);
        return revision;
    }

    private void record(String action, Snapshot snapshot) {
        changes.record(action, "snapshot", snapshot.ref(), snapshot.latest().source(), TAGS);
    }

    /** One that lies ahead is the newest as soon as it is its time. */
    private void plan(Snapshot snapshot) {
        Instant now = clock.instant();
        boolean ahead = snapshot.sortsAt().isAfter(now);
        changes.plan(
                "snapshot",
                snapshot.ref(),
                now,
                ahead ? List.of(new Changes.Plan(snapshot.sortsAt(), "snapshot.current", TAGS)) : List.of());
    }
}
