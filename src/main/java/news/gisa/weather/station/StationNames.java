package news.gisa.weather.station;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.gisa.text.Slugs;

/** Stations by number and by every name that they have; the number wins over names, the official name over a label. */
public final class StationNames {
    private final Map<String, Station> stations = new HashMap<>();

    StationNames(List<Station> all) {
        all.forEach(station -> add(station.nameLatin(), station));
        all.forEach(station -> add(station.label(), station));
        all.forEach(station -> add(station.name(), station));
        all.forEach(station -> add(station.code(), station));
    }

    private void add(String name, Station station) {
        if (name != null) {
            stations.put(Slugs.key(name), station);
        }
    }

    /** The number of the station that is meant. */
    public Optional<String> code(String name) {
        return find(name).map(Station::code);
    }

    public Optional<Station> find(String name) {
        return Optional.ofNullable(stations.get(Slugs.key(name)));
    }
}
