package news.gisa.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.change.Changes;
import news.gisa.http.Answers;
import news.gisa.http.Answers.Saved;
import news.gisa.http.Cursors;
import news.gisa.http.Preconditions;
import news.gisa.http.ProblemException;
import news.gisa.http.ProblemType;
import news.gisa.http.Slice;

/** The registry of stations and what each of them measured. */
@ApplicationScoped
class StationService {
    static final String PATH = "/api/v1/weather/stations";
    private static final String SCOPE = "weather stations";

    /** Snapshots show the names of stations. */
    private static final Set<String> TAGS = Set.of("weather-stations", "weather");

    private final StationRepository stations;
    private final SnapshotRepository snapshots;
    private final Preconditions preconditions;
    private final Changes changes;
    private final Cursors cursors;

    StationService(
            StationRepository stations,
            SnapshotRepository snapshots,
            Preconditions preconditions,
            Changes changes,
            Cursors cursors) {
        this.stations = stations;
        this.snapshots = snapshots;
        this.preconditions = preconditions;
        this.changes = changes;
        this.cursors = cursors;
    }

    Slice<StationResponse> list(int limit, String cursor) {
        Optional<String[]> after = cursors.decode(SCOPE, cursor);
        List<Station> rows = stations.page(
                after.map(at -> Integer.parseInt(at[0])).orElse(-1),
                after.map(at -> at[1]).orElse(""),
                limit + 1);
        return Slice.of(rows, limit, station -> cursors.encode(SCOPE, station.position(), station.code()))
                .map(page -> page.stream().map(StationResponse::of).toList());
    }

    StationResponse get(String ref) {
        return StationResponse.of(require(ref));
    }

    Slice<ReadingResponse> readings(String ref, int limit, String cursor) {
        Station station = require(ref);
        String scope = "weather readings " + station.code();
        Optional<String[]> after = cursors.decode(scope, cursor);
        List<Object[]> rows = snapshots.readings(
                station.code(),
                after.map(at -> Instant.parse(at[0])).orElse(null),
                after.map(at -> UUID.fromString(at[1])).orElse(null),
                limit + 1);
        return Slice.of(
                        rows,
                        limit,
                        row -> cursors.encode(scope, ((Snapshot) row[0]).sortsAt(), ((Snapshot) row[0]).id()))
                .map(page -> page.stream()
                        .map(row -> ReadingResponse.of((Snapshot) row[0], (Reading) row[1]))
                        .toList());
    }

    Saved<StationResponse> put(String code, StationInput input) {
        Optional<Station> present = stations.findByIdOptional(code);
        if (present.isPresent()) {
            stations.lock(present.get());
            preconditions.requireMatch(StationResponse.of(present.get()));
        } else {
            preconditions.requireAbsentMatch();
            if (!code.matches("[A-Za-z0-9]{1,20}")) {
                throw ProblemException.notFound(
                        "A station is addressed by its number: 1 to 20 Latin letters and digits.");
            }
        }
        Station station = present.orElseGet(() -> new Station(code));
        int before = station.version();
        station.set(input);
        stations.persistAndFlush(station);
        if (present.isEmpty()) {
            changes.record("station.created", "station", code, station.name(), TAGS);
        } else if (station.version() != before) {
            changes.record("station.updated", "station", code, station.name(), TAGS);
        }
        return new Saved<>(StationResponse.of(station), present.isEmpty());
    }

    void delete(String code) {
        Station station = stations.lock(stations.findByIdOptional(code).orElseThrow(() -> missing(code)));
        preconditions.requireMatch(StationResponse.of(station));
        long uses = stations.uses(code);
        if (uses > 0) {
            throw new ProblemException(ProblemType.IN_USE, uses + " snapshots have a reading of this station.")
                    .with("count", uses)
                    .with("uses", PATH + "/" + Answers.segment(code) + "/readings");
        }
        stations.delete(station);
        changes.record("station.deleted", "station", code, station.name(), TAGS);
    }

    StationNames names() {
        return new StationNames(stations.listAll());
    }

    Map<String, Station> byCode() {
        return stations.streamAll().collect(Collectors.toMap(Station::code, station -> station));
    }

    private Station require(String ref) {
        return stations.findByIdOptional(ref).or(() -> names().find(ref)).orElseThrow(() -> missing(ref));
    }

    private static ProblemException missing(String ref) {
        return ProblemException.notFound("There is no weather station " + ref + ".");
    }
}
