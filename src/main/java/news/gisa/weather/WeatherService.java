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
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.change.Changes;
import news.gisa.http.Answers.Saved;
import news.gisa.http.Cursors;
import news.gisa.http.FieldError;
import news.gisa.http.Preconditions;
import news.gisa.http.ProblemException;
import news.gisa.http.Slice;
import news.gisa.site.SiteConfig;

/** The rules of snapshots: every reading belongs to a known station, and each station is read once. */
@ApplicationScoped
public class WeatherService {
    static final String SNAPSHOTS = "/api/v1/weather/snapshots";
    static final String TAG = "weather";
    private static final String SCOPE = "weather snapshots";

    private final SnapshotRepository snapshots;
    private final StationService stations;
    private final Preconditions preconditions;
    private final Changes changes;
    private final Cursors cursors;
    private final SiteConfig site;
    private final Clock clock;

    WeatherService(
            SnapshotRepository snapshots,
            StationService stations,
            Preconditions preconditions,
            Changes changes,
            Cursors cursors,
            SiteConfig site,
            Clock clock) {
        this.snapshots = snapshots;
        this.stations = stations;
        this.preconditions = preconditions;
        this.changes = changes;
        this.cursors = cursors;
        this.site = site;
        this.clock = clock;
    }

    /** The newest snapshot that is not ahead of the clock. */
    Optional<SnapshotResponse> latest() {
        return snapshots.newestAt(clock.instant()).map(this::response);
    }

    Slice<SnapshotResponse> list(int limit, String cursor) {
        Optional<String[]> after = cursors.decode(SCOPE, cursor);
        List<Snapshot> rows = snapshots.page(
                after.map(at -> Instant.parse(at[0])).orElse(null),
                after.map(at -> UUID.fromString(at[1])).orElse(null),
                limit + 1);
        Map<String, Station> known = stations.byCode();
        return Slice.of(rows, limit, snapshot -> cursors.encode(SCOPE, snapshot.sortsAt(), snapshot.id()))
                .map(page -> page.stream()
                        .map(snapshot -> SnapshotResponse.of(snapshot, known))
                        .toList());
    }

    SnapshotResponse get(String address) {
        return response(require(address));
    }

    Saved<SnapshotResponse> put(String address, SnapshotInput input) {
        SnapshotRef ref = SnapshotRef.parse(address, site.timeZone());
        Optional<Snapshot> present = snapshots.findByRef(ref.text());
        if (present.isPresent()) {
            snapshots.lock(present.get());
            preconditions.requireMatch(response(present.get()));
        } else {
            preconditions.requireAbsentMatch();
        }
        Snapshot snapshot = present.isEmpty() ? create(ref, input) : change(present.get(), ref, input);
        return new Saved<>(response(snapshot), present.isEmpty());
    }

    /** Stores a snapshot in the form of a page under a date that is known to have none. */
    public void add(String date, Instant observedAt, String source, String strip) {
        SnapshotRef ref = SnapshotRef.parse(date, site.timeZone());
        SnapshotInput input = WeatherText.read(strip);
        create(ref, new SnapshotInput(observedAt, source, input.readings()));
    }

    private Snapshot create(SnapshotRef ref, SnapshotInput input) {
        Snapshot snapshot = store(new Snapshot(ref), ref, input);
        record("snapshot.created", snapshot);
        return snapshot;
    }

    private Snapshot change(Snapshot snapshot, SnapshotRef ref, SnapshotInput input) {
        int before = snapshot.version();
        store(snapshot, ref, input);
        if (snapshot.version() != before) {
            record("snapshot.updated", snapshot);
        }
        return snapshot;
    }

    private Snapshot store(Snapshot snapshot, SnapshotRef ref, SnapshotInput input) {
        Set<Reading> readings = resolve(input.readings());
        Instant observedAt = observedAt(ref, input);
        Instant sortsAt =
                observedAt == null ? ref.date().atStartOfDay(site.timeZone()).toInstant() : observedAt;
        snapshot.set(observedAt, sortsAt, input.source(), readings);
        snapshots.persistAndFlush(snapshot);
        plan(snapshot);
        return snapshot;
    }

    void delete(String address) {
        Snapshot snapshot = snapshots.lock(require(address));
        preconditions.requireMatch(response(snapshot));
        snapshots.delete(snapshot);
        changes.plan("snapshot", snapshot.ref(), clock.instant(), List.of());
        record("snapshot.deleted", snapshot);
    }

    private void record(String action, Snapshot snapshot) {
        changes.record(action, "snapshot", snapshot.ref(), snapshot.source(), Set.of(TAG));
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
            Reading reading = new Reading(code, entry.temperature(), entry.condition());
            if (readings.put(code, reading) != null) {
                errors.add(entry.fault(i, "station", "The station " + entry.station() + " is given twice."));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return readings.values().stream().collect(Collectors.toSet());
    }

    /** What is under exactly this address; under a date without one, the newest of that date. */
    private Snapshot require(String address) {
        SnapshotRef ref = SnapshotRef.parse(address, site.timeZone());
        return snapshots
                .findByRef(ref.text())
                .or(() -> ref.instant() == null ? snapshots.newestOf(ref.date()) : Optional.empty())
                .orElseThrow(() -> ProblemException.notFound("There is no weather snapshot of " + address + "."));
    }

    private SnapshotResponse response(Snapshot snapshot) {
        return SnapshotResponse.of(snapshot, stations.byCode());
    }
}
