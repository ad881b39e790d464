package news.gisa.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.gisa.access.Caller;
import news.gisa.change.Changes;
import news.gisa.http.Versioned;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.write.Preconditions;
import news.gisa.site.SiteConfig;
import news.gisa.weather.SnapshotRevision.Content;
import news.gisa.weather.SnapshotRevision.Kind;

/**
 * Writes snapshots: every reading belongs to a known station, each station is read once, and every save that changes
 * something is a revision.
 */
@ApplicationScoped
public class WeatherService {
    static final String SNAPSHOTS = "/api/v1/weather/snapshots";
    static final String TAG = "weather";

    /** Of more saves that a client has missed, the rest is in the list of revisions. */
    private static final int MAX_TOLD = 50;

    private final SnapshotRepository snapshots;
    private final RevisionRepository revisions;
    private final SnapshotReader reader;
    private final SnapshotAssembler assembler;
    private final StationService stations;
    private final Preconditions preconditions;
    private final Changes changes;
    private final Caller caller;
    private final SiteConfig site;
    private final Clock clock;

    WeatherService(
            SnapshotRepository snapshots,
            RevisionRepository revisions,
            SnapshotReader reader,
            SnapshotAssembler assembler,
            StationService stations,
            Preconditions preconditions,
            Changes changes,
            Caller caller,
            SiteConfig site,
            Clock clock) {
        this.snapshots = snapshots;
        this.revisions = revisions;
        this.reader = reader;
        this.assembler = assembler;
        this.stations = stations;
        this.preconditions = preconditions;
        this.changes = changes;
        this.caller = caller;
        this.site = site;
        this.clock = clock;
    }

    Saved<SnapshotResponse> put(String address, SnapshotInput input) {
        SnapshotRef ref = SnapshotRef.parse(address, site.timeZone());
        Optional<Snapshot> present = snapshots.findByRef(ref.text());
        if (present.isPresent()) {
            requireMatch(snapshots.lock(present.get()));
        } else {
            preconditions.requireAbsentMatch();
        }
        SnapshotInput whole = present.map(it -> completed(input, it.latest())).orElse(input);
        Snapshot snapshot = save(ref, present, content(ref, whole));
        return new Saved<>(assembler.whole(snapshot), present.isEmpty());
    }

    /** What a form cannot say stays as it was. */
    private static SnapshotInput completed(SnapshotInput input, SnapshotRevision latest) {
        return input.hasReadingsOnly()
                ? new SnapshotInput(latest.observedAt(), latest.validUntil(), latest.source(), input.readings())
                : input;
    }

    /** Stores a snapshot in the form of a page under a date that is known to have none. */
    public void add(String date, Instant observedAt, String source, String strip) {
        SnapshotRef ref = SnapshotRef.parse(date, site.timeZone());
        SnapshotInput input = Strip.read(strip);
        save(ref, Optional.empty(), content(ref, new SnapshotInput(observedAt, null, source, input.readings())));
    }

    /**
     * Stores what a provider said. What a person saved or deleted stays as it is.
     *
     * @return whether there was anything new
     */
    boolean add(Observation observation, Instant fetchedAt) {
        SnapshotRef ref = SnapshotRef.parse(observation.observedAt().toString(), site.timeZone());
        // Locked before it is looked who saved it last: somebody may be saving it now.
        Optional<Snapshot> present = snapshots.findByRef(ref.text()).map(snapshots::lock);
        Optional<SnapshotRevision> latest = revisions.latest(ref.text());
        if (latest.filter(SnapshotRevision::isByHand).isPresent()) {
            return false;
        }
        Content content = new Content(
                observation.observedAt(), fetchedAt, null, observation.source(), Set.copyOf(observation.readings()));
        int before = latest.map(SnapshotRevision::number).orElse(0);
        return save(ref, present, content).latest().number() > before;
    }

    /** A save that changes nothing makes no revision. */
    private Snapshot save(SnapshotRef ref, Optional<Snapshot> present, Content content) {
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

    private SnapshotRevision revise(String ref, Kind kind, Content content) {
        int number = revisions.latest(ref).map(SnapshotRevision::number).orElse(0) + 1;
        SnapshotRevision revision = new SnapshotRevision(ref, number, kind, content, clock.instant(), caller);
        revisions.persist(revision);
        return revision;
    }

    /** What was saved under its address stays, with the deletion as the last of it. */
    void delete(String address) {
        Snapshot snapshot = snapshots.lock(reader.require(address));
        requireMatch(snapshot);
        record("snapshot.deleted", snapshot);
        snapshots.delete(snapshot);
        revise(snapshot.ref(), Kind.deleted, Content.NONE);
        changes.plan("snapshot", snapshot.ref(), clock.instant(), List.of());
    }

    private void requireMatch(Snapshot snapshot) {
        preconditions.requireMatch(
                Versioned.of(snapshot.latest().number(), snapshot.id()),
                () -> assembler.whole(snapshot),
                seen -> Map.of("changes", since(snapshot.ref(), Versioned.number(seen))));
    }

    private List<RevisionItem> since(String ref, String number) {
        return number.matches("\\d{1,9}")
                ? revisions.after(ref, Integer.parseInt(number), MAX_TOLD).stream()
                        .map(RevisionItem::of)
                        .toList()
                : List.of();
    }

    private void record(String action, Snapshot snapshot) {
        changes.record(action, "snapshot", snapshot.ref(), snapshot.latest().source(), Set.of(TAG));
    }

    /** One that lies ahead is the newest as soon as it is its time. */
    private void plan(Snapshot snapshot) {
        Instant now = clock.instant();
        boolean ahead = snapshot.sortsAt().isAfter(now);
        changes.plan(
                "snapshot",
                snapshot.ref(),
                now,
                ahead ? List.of(new Changes.Plan(snapshot.sortsAt(), "snapshot.current", Set.of(TAG))) : List.of());
    }

    private Content content(SnapshotRef ref, SnapshotInput input) {
        Instant observedAt = observedAt(ref, input);
        Instant begin =
                observedAt == null ? ref.date().atStartOfDay(site.timeZone()).toInstant() : observedAt;
        if (input.validUntil() != null && !input.validUntil().isAfter(begin)) {
            throw ProblemException.invalid("/validUntil", "Expected an instant after the observation.");
        }
        return new Content(observedAt, null, input.validUntil(), input.source(), resolve(input.readings()));
    }

    private Instant observedAt(SnapshotRef ref, SnapshotInput input) {
        if (ref.instant() == null) {
            boolean otherDay = input.observedAt() != null
                    && !input.observedAt().atZone(site.timeZone()).toLocalDate().equals(ref.date());
            if (otherDay) {
                throw ProblemException.invalid(
                        "/observedAt", "Expected an instant of " + ref.date() + " in the site's zone.");
            }
            return input.observedAt();
        }
        if (input.observedAt() != null && !input.observedAt().equals(ref.instant())) {
            throw ProblemException.invalid("/observedAt", "Differs from the instant in the address; leave it out.");
        }
        return ref.instant();
    }

    private Set<Reading> resolve(List<SnapshotInput.Entry> entries) {
        StationNames names = stations.names();
        Map<String, Reading> readings = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            SnapshotInput.Entry entry = entries.get(i);
            Optional<Station> station = names.find(entry.station());
            if (station.isEmpty()) {
                errors.add(entry.fault(
                        i,
                        "station",
                        "There is no station " + entry.station()
                                + "; stations are listed at /api/v1/weather/stations."));
                continue;
            }
            String code = station.get().code();
            if (readings.put(code, entry.reading(code)) != null) {
                errors.add(entry.fault(i, "station", "The station " + entry.station() + " is given twice."));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return Set.copyOf(readings.values());
    }
}
