package news.gisa.weather.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.gisa.change.Changes;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.write.Preconditions;
import news.gisa.text.PathSegment;

/** The rules of the registry: numbers that a service may have given, and no station removed that was read. */
@ApplicationScoped
public class StationService {
    public static final String PATH = "/api/v1/weather/stations";

    /** Snapshots show the names of stations. */
    private static final Set<String> TAGS = Set.of("weather-stations", "weather");

    private final StationRepository stations;
    private final Preconditions preconditions;
    private final Changes changes;

    StationService(StationRepository stations, Preconditions preconditions, Changes changes) {
        this.stations = stations;
        this.preconditions = preconditions;
        this.changes = changes;
    }

    public Saved<StationResponse> put(String code, StationInput input) {
        stations.lock();
        Optional<Station> present = stations.findByIdOptional(code);
        if (present.isPresent()) {
            preconditions.requireMatch(StationResponse.of(present.get()));
        } else {
            preconditions.requireAbsentMatch();
            if (!code.matches("[A-Za-z0-9]{1,20}")) {
                throw ProblemException.notFound(
                        "A station is addressed by its number: 1 to 20 Latin letters and digits.");
            }
        }
        refuseTaken(code, present, input);
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

    /**
     * Readings come by number or by any name: under one that two stations have they would go to either. What a station has already
     * it keeps, and may save again.
     */
    private void refuseTaken(String code, Optional<Station> present, StationInput input) {
        List<Station> others = stations.list("code <> ?1", code);
        StationNames taken = new StationNames(others);
        StationNames own = new StationNames(present.stream().toList());
        Set<String> holders = new LinkedHashSet<>();
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("/name", input.name());
        names.put("/label", input.label());
        names.put("/nameLatin", input.nameLatin());
        if (present.isEmpty()) {
            taken.find(code).ifPresent(holder -> {
                holders.add(holder.code());
                errors.add(FieldError.parameter("code", isTaken(code, holder)));
            });
        }
        names.forEach((pointer, name) -> Optional.ofNullable(name)
                .filter(it -> own.find(it).isEmpty())
                .flatMap(taken::find)
                .ifPresent(holder -> {
                    holders.add(holder.code());
                    errors.add(FieldError.at(pointer, isTaken(name, holder)));
                }));
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.NAME_TAKEN, errors.get(0).detail(), errors)
                    .with("holder", PATH + "/" + holders.iterator().next());
        }
    }

    private static String isTaken(String name, Station holder) {
        return "The station " + holder.code() + " (" + holder.name() + ") goes by " + name
                + " already, as a number or a name.";
    }

    public void delete(String code) {
        stations.lock();
        Station station = stations.findByIdOptional(code).orElseThrow(() -> StationFinder.missing(code));
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
}
