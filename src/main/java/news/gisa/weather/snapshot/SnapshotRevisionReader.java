package news.gisa.weather.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;

/** The saves of snapshots for editors, also of those that are deleted. */
@ApplicationScoped
public class SnapshotRevisionReader {
    private final SnapshotRevisionRepository revisions;
    private final SnapshotFinder finder;
    private final SnapshotAssembler assembler;
    private final Cursors cursors;

    SnapshotRevisionReader(
            SnapshotRevisionRepository revisions, SnapshotFinder finder, SnapshotAssembler assembler, Cursors cursors) {
        this.revisions = revisions;
        this.finder = finder;
        this.assembler = assembler;
        this.cursors = cursors;
    }

    /** Newest first. */
    public Slice<SnapshotRevisionItem> list(String address, int limit, String cursor) {
        String ref = refOf(address);
        String scope = "weather revisions " + ref;
        int before =
                cursors.decode(scope, cursor).map(at -> Integer.parseInt(at[0])).orElse(Integer.MAX_VALUE);
        return Slice.of(
                        revisions.before(ref, before, limit + 1),
                        limit,
                        revision -> cursors.encode(scope, revision.number()))
                .map(page -> page.stream().map(SnapshotRevisionItem::of).toList());
    }

    /** The snapshot as it was then. */
    public SnapshotRevisionResponse get(String address, String number) {
        String ref = refOf(address);
        SnapshotRevision revision = (number.matches("\\d{1,9}")
                        ? revisions.find(ref, Integer.parseInt(number))
                        : Optional.<SnapshotRevision>empty())
                .orElseThrow(() -> ProblemException.notFound("There is no revision " + number + " of this snapshot."));
        Snapshot snapshot = new Snapshot(finder.ref(ref));
        return new SnapshotRevisionResponse(
                SnapshotRevisionItem.of(revision),
                revision.kind() == SnapshotRevision.Kind.deleted ? null : assembler.asSaved(snapshot, revision));
    }

    private String refOf(String address) {
        String ref = finder.ref(address).text();
        return revisions
                .latest(ref)
                .map(SnapshotRevision::ref)
                .orElseGet(() -> finder.require(address).ref());
    }
}
