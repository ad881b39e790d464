package news.gisa.weather.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.gisa.http.Versioned;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.write.Preconditions;

/** What editors do with snapshots: nobody overwrites what they have not seen. */
@ApplicationScoped
public class SnapshotService {
    public static final String PATH = "/api/v1/weather/snapshots";

    /** Of more saves that a client has missed, the rest is in the list of revisions. */
    private static final int MAX_TOLD = 50;

    private final SnapshotRevisionRepository revisions;
    private final SnapshotFinder finder;
    private final SnapshotWriter writer;
    private final SnapshotResolver resolver;
    private final SnapshotAssembler assembler;
    private final Preconditions preconditions;

    SnapshotService(
            SnapshotRevisionRepository revisions,
            SnapshotFinder finder,
            SnapshotWriter writer,
            SnapshotResolver resolver,
            SnapshotAssembler assembler,
            Preconditions preconditions) {
        this.revisions = revisions;
        this.finder = finder;
        this.writer = writer;
        this.resolver = resolver;
        this.assembler = assembler;
        this.preconditions = preconditions;
    }

    public Saved<SnapshotResponse> put(String address, SnapshotInput input) {
        SnapshotRef ref = finder.ref(address);
        Optional<Snapshot> present = finder.lock(ref);
        present.ifPresentOrElse(this::requireMatch, preconditions::requireAbsentMatch);
        SnapshotInput whole = present.map(it -> completed(input, it.latest())).orElse(input);
        Snapshot snapshot = writer.save(ref, present, resolver.resolve(ref, whole));
        return new Saved<>(assembler.whole(snapshot), present.isEmpty());
    }

    /** What a form cannot say stays as it was. */
    private static SnapshotInput completed(SnapshotInput input, SnapshotRevision latest) {
        return input.hasReadingsOnly()
                ? new SnapshotInput(latest.observedAt(), latest.validUntil(), latest.source(), input.readings())
                : input;
    }

    public void delete(String address) {
        Snapshot snapshot = finder.requireLocked(address);
        requireMatch(snapshot);
        writer.delete(snapshot);
    }

    private void requireMatch(Snapshot snapshot) {
        preconditions.requireMatch(
                Versioned.of(snapshot.latest().number(), snapshot.id()),
                () -> assembler.whole(snapshot),
                seen -> Map.of("changes", since(snapshot.ref(), Versioned.number(seen))));
    }

    private List<SnapshotRevisionItem> since(String ref, String number) {
        return number.matches("\\d{1,9}")
                ? revisions.after(ref, Integer.parseInt(number), MAX_TOLD).stream()
                        .map(SnapshotRevisionItem::of)
                        .toList()
                : List.of();
    }
}
