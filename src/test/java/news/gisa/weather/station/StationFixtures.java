package news.gisa.weather.station;

import java.util.List;

/** Stations without a database, for tests of other rooms. */
public final class StationFixtures {
    private StationFixtures() {}

    public static Station station(String code, StationInput input) {
        Station station = new Station(code);
        station.set(input);
        return station;
    }

    public static StationNames names(List<Station> stations) {
        return new StationNames(stations);
    }
}
