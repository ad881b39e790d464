package news.gisa.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.gisa.change.Changes;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.seal.Cursors;
import news.gisa.http.write.Preconditions;
import news.gisa.text.PathSegment;

/** The registry of stations. */
@ApplicationScoped
class StationService {
    static final String PATH = "/api/v1/weather/stations";
    private static final String SCOPE = "weather stations";

    private static final Comparator<StationResponse> NEAREST =
            Comparator.comparing(StationResponse::distance).thenComparing(StationResponse::code);

    /** Snapshots show the names of stations. */
    private static final Set<String> TAGS = Set.of("weather-stations", "weather");

    private final StationRepository stations;
    private final Preconditions preconditions;
    private final Changes changes;
    private final Cursors cursors;

    StationService(StationRepository stations, Preconditions preconditions, Changes changes, Cursors cursors) {
        this.stations = stations;
        this.preconditions = preconditions;
        this.changes = changes;
        this.cursors = cursors;
    }

    /** @param near null for display order */
    Slice<StationResponse> list(String near, int limit, String cursor) {
        return near == null ? inOrder(limit, cursor) : nearest(near, limit, cursor);
    }

    private Slice<StationResponse> inOrder(int limit, String cursor) {
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

    /**
     * Stations by their distance.
     *
     * @param near where from, as latitude and longitude with a comma between
     */
    private Slice<StationResponse> nearest(String near, int limit, String cursor) {
        Place from = Place.parse("near", near);
        String scope = SCOPE + " near " + near;
        Optional<String[]> after = cursors.decode(scope, cursor);
        // The registry is small, and the database cannot put an index on a distance from anywhere.
        List<StationResponse> rows = stations.streamAll()
                .map(station -> StationResponse.of(station, from))
                .sorted(NEAREST)
                .filter(station -> after.isEmpty() || isBehind(station, after.get()))
                .limit(limit + 1L)
                .toList();
        return Slice.of(rows, limit, station -> cursors.encode(scope, station.distance(), station.code()));
    }

    private static boolean isBehind(StationResponse station, String[] position) {
        int order = station.distance().compareTo(new BigDecimal(position[0]));
        return order > 0 || order == 0 && station.code().compareTo(position[1]) > 0;
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
            throw new ProblemException(ProblemType.IN_USE, uses + " saves of snapshots have a reading of this station.")
                    .with("count", uses)
                    .with("uses", PATH + "/" + PathSegment.of(code) + "/readings");
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

    /**
     * Stations by number or name.
     *
     * @param parameter where they come from, for the problem
     * @param list of names, with commas
     */
    Set<Station> named(String parameter, String list) {
        StationNames names = names();
        Set<Station> found = new LinkedHashSet<>();
        for (String name : list.split(",", -1)) {
            found.add(names.find(name)
                    .orElseThrow(() -> ProblemException.badParameter(
                            parameter, "There is no station \"" + name + "\"; stations are listed at " + PATH + ".")));
        }
        return found;
    }

    /** @throws ProblemException 404 */
    Station require(String ref) {
        return stations.findByIdOptional(ref).or(() -> names().find(ref)).orElseThrow(() -> missing(ref));
    }

    private static ProblemException missing(String ref) {
        return ProblemException.notFound("There is no weather station " + ref + ".");
    }
}
