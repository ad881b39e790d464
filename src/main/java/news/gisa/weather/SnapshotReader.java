package news.gisa.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.http.answer.Slice;
import news.gisa.http.input.Instants;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.site.SiteConfig;
import news.gisa.weather.SnapshotRepository.Position;
import news.gisa.weather.SnapshotRepository.Range;

/** Snapshots for readers, and their saves for editors. */
@ApplicationScoped
class SnapshotReader {
    private final SnapshotRepository snapshots;
    private final RevisionRepository revisions;
    private final SnapshotAssembler assembler;
    private final StationService stations;
    private final Cursors cursors;
    private final SiteConfig site;
    private final Clock clock;

    SnapshotReader(
            SnapshotRepository snapshots,
            RevisionRepository revisions,
            SnapshotAssembler assembler,
            StationService stations,
            Cursors cursors,
            SiteConfig site,
            Clock clock) {
        this.snapshots = snapshots;
        this.revisions = revisions;
        this.assembler = assembler;
        this.stations = stations;
        this.cursors = cursors;
        this.site = site;
        this.clock = clock;
    }

    /** The newest snapshot that is not ahead of the clock. */
    Optional<SnapshotResponse> latest() {
        return snapshots.newestAt(clock.instant()).map(assembler::whole);
    }

    /**
     * The same, as somebody wants to see it.
     *
     * @param names of the stations to show, with commas; null for those that were read
     * @throws ProblemException 404 when there is none
     */
    SnapshotResponse latest(String names, SnapshotView view) {
        Snapshot newest = snapshots
                .newestAt(clock.instant())
                .orElseThrow(() -> ProblemException.notFound("There is no weather snapshot yet."));
        return names == null
                ? assembler.whole(newest, view)
                : assembler.of(newest, stations.named("stations", names), view);
    }

    /** Newest first. */
    Slice<SnapshotResponse> list(String from, String to, int limit, String cursor) {
        String scope = "weather snapshots " + from + " " + to;
        List<Snapshot> rows = snapshots.page(range(from, to), position(scope, cursor), limit + 1);
        return Slice.of(rows, limit, snapshot -> cursors.encode(scope, snapshot.sortsAt(), snapshot.id()))
                .map(page -> assembler.all(page, assembler.usual()));
    }

    SnapshotResponse get(String address, SnapshotView view) {
        return assembler.whole(require(address), view);
    }

    /** What a station measured, newest first. */
    Slice<StationReading> readings(String station, String from, String to, int limit, String cursor) {
        String scope = "weather readings " + station + " " + from + " " + to;
        List<Object[]> rows = snapshots.readings(station, range(from, to), position(scope, cursor), limit + 1);
        return Slice.of(
                        rows,
                        limit,
                        row -> cursors.encode(scope, ((Snapshot) row[0]).sortsAt(), ((Snapshot) row[0]).id()))
                .map(page -> page.stream()
                        .<StationReading>map(
                                row -> ReadingResponse.of((Snapshot) row[0], (Reading) row[1], assembler.usual()))
                        .toList());
    }

    private Range range(String from, String to) {
        return new Range(Instants.bound("from", from, site.timeZone()), Instants.bound("to", to, site.timeZone()));
    }

    private Position position(String scope, String cursor) {
        return cursors.decode(scope, cursor)
                .map(at -> new Position(Instant.parse(at[0]), UUID.fromString(at[1])))
                .orElse(null);
    }

    /** The saves under an address, newest first. */
    Slice<RevisionItem> revisions(String address, int limit, String cursor) {
        String ref = refOf(address);
        String scope = "weather revisions " + ref;
        int before =
                cursors.decode(scope, cursor).map(at -> Integer.parseInt(at[0])).orElse(Integer.MAX_VALUE);
        return Slice.of(
                        revisions.before(ref, before, limit + 1),
                        limit,
                        revision -> cursors.encode(scope, revision.number()))
                .map(page -> page.stream().map(RevisionItem::of).toList());
    }

    /** One save: the snapshot as it was then. */
    RevisionResponse revision(String address, String number) {
        String ref = refOf(address);
        SnapshotRevision revision = (number.matches("\\d{1,9}")
                        ? revisions.find(ref, Integer.parseInt(number))
                        : Optional.<SnapshotRevision>empty())
                .orElseThrow(() -> ProblemException.notFound("There is no revision " + number + " of this snapshot."));
        Snapshot snapshot = new Snapshot(SnapshotRef.parse(ref, site.timeZone()));
        return new RevisionResponse(
                RevisionItem.of(revision),
                revision.kind() == SnapshotRevision.Kind.deleted ? null : assembler.asSaved(snapshot, revision));
    }

    /** Also of a snapshot that is deleted. */
    private String refOf(String address) {
        String ref = SnapshotRef.parse(address, site.timeZone()).text();
        return revisions
                .latest(ref)
                .map(SnapshotRevision::ref)
                .orElseGet(() -> require(address).ref());
    }

    /** What is under exactly this address; under a date without one, the newest of that date. */
    Snapshot require(String address) {
        SnapshotRef ref = SnapshotRef.parse(address, site.timeZone());
        return snapshots
                .findByRef(ref.text())
                .or(() -> ref.instant() == null ? snapshots.newestOf(ref.date()) : Optional.empty())
                .orElseThrow(() -> ProblemException.notFound("There is no weather snapshot of " + address + "."));
    }
}
