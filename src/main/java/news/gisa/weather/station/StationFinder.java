package news.gisa.weather.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.http.problem.ProblemException;

/** Finds stations by their numbers and names. */
@ApplicationScoped
public class StationFinder {
    private final StationRepository stations;

    StationFinder(StationRepository stations) {
        this.stations = stations;
    }

    public Map<String, Station> byCode() {
        return stations.streamAll().collect(Collectors.toMap(Station::code, Function.identity()));
    }

    public StationNames names() {
        return new StationNames(stations.listAll());
    }

    /**
     * Stations by number or name.
     *
     * @param parameter where they come from, for the problem
     * @param list of names, with commas
     */
    public Set<Station> named(String parameter, String list) {
        StationNames names = names();
        Set<Station> found = new LinkedHashSet<>();
        for (String name : list.split(",", -1)) {
            found.add(names.find(name)
                    .orElseThrow(() -> ProblemException.badParameter(
                            parameter,
                            "There is no station \"" + name + "\"; stations are listed at " + StationService.PATH
                                    + ".")));
        }
        return found;
    }

    /** @throws ProblemException 404 */
    public Station require(String ref) {
        return stations.findByIdOptional(ref).or(() -> names().find(ref)).orElseThrow(() -> missing(ref));
    }

    static ProblemException missing(String ref) {
        return ProblemException.notFound("There is no weather station " + ref + ".");
    }
}
