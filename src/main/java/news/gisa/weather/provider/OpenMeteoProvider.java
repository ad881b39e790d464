package news.gisa.weather.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.weather.snapshot.Observation;
import news.gisa.weather.station.StationReader;
import news.gisa.weather.station.StationResponse;

/** Current weather from a forecast model, for the coordinates of all stations in one call. */
record OpenMeteoProvider(OpenMeteoApi api, StationReader registry, ObjectMapper json) implements WeatherProvider {
    static final String NAME = "open-meteo";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Observation fetch() {
        List<StationResponse> stations = registry.all();
        String answer = api.forecast(
                list(stations, station -> station.latitude().toPlainString()),
                list(stations, station -> station.longitude().toPlainString()),
                OpenMeteoAnswer.VALUES,
                "ms",
                "unixtime");
        return OpenMeteoAnswer.read(answer, json)
                .observation(stations.stream().map(StationResponse::code).toList());
    }

    private static String list(List<StationResponse> stations, Function<StationResponse, String> value) {
        return stations.stream().map(value).collect(Collectors.joining(","));
    }
}
