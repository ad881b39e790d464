package news.gisa.weather.provider;

import java.util.List;
import news.gisa.weather.snapshot.Observation;
import news.gisa.weather.station.StationReader;
import news.gisa.weather.station.StationResponse;

/** What the stations measured in the last hour, by their numbers. Not every place that a page shows has such a station. */
record KmaProvider(KmaApi api, StationReader registry, String key) implements WeatherProvider {
    static final String NAME = "kma";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Observation fetch() {
        List<String> stations = registry.all().stream()
                .map(StationResponse::code)
                .filter(code -> code.matches("\\d+"))
                .toList();
        return KmaAnswer.read(api.hour(String.join(":", stations), 0, key), stations);
    }

    /** The key is nobody's business. */
    @Override
    public String toString() {
        return NAME;
    }
}
