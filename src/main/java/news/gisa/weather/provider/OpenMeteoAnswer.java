package news.gisa.weather.provider;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.snapshot.Observation;

/**
 * Reads what Open-Meteo answers: {@code [{"location_id": 1, "current": {"time": …, "temperature_2m": …}}]}, seconds and metric
 * units. A value that is not there, or null, is not known; one of another type means that this is not the answer that we know.
 */
record OpenMeteoAnswer(JsonNode root) {
    static final String SOURCE = "Open-Meteo";
    static final String VALUES =
            "temperature_2m,relative_humidity_2m,weather_code,cloud_cover,wind_speed_10m,wind_direction_10m";

    static OpenMeteoAnswer read(String text, ObjectMapper json) {
        try {
            return new OpenMeteoAnswer(json.readTree(text));
        } catch (JacksonException e) {
            throw new FetchFailure("its answer is not JSON");
        }
    }

    /** @param stations in the order in which they were asked for */
    Observation observation(List<String> stations) {
        Map<String, JsonNode> current = new HashMap<>();
        List<JsonNode> places = places();
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i).path("location_id").asInt(i);
            JsonNode values = places.get(i).path("current");
            if (place >= 0 && place < stations.size() && values.isObject()) {
                current.put(stations.get(place), values);
            }
        }
        Instant observedAt = current.values().stream()
                .flatMap(values -> Stream.ofNullable(number(values, "time")))
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()))
                .max(Instant::compareTo)
                .orElseThrow(() -> new FetchFailure("its answer has no current weather"));
        return new Observation(
                observedAt,
                SOURCE,
                stations.stream()
                        .map(station -> current.containsKey(station)
                                ? reading(station, current.get(station))
                                : Reading.missing(station))
                        .toList());
    }

    private List<JsonNode> places() {
        if (root.isArray()) {
            return Stream.iterate(0, i -> i < root.size(), i -> i + 1)
                    .map(root::get)
                    .toList();
        }
        if (!root.isObject() || root.path("error").asBoolean()) {
            throw new FetchFailure("its answer says nothing of places");
        }
        return List.of(root);
    }

    /** Precipitation is left out: here it is that of a quarter of an hour. */
    private static Reading reading(String station, JsonNode values) {
        return new ReadingCheck(station)
                .temperature(number(values, "temperature_2m"))
                .condition(number(values, "weather_code"))
                .sky(number(values, "cloud_cover"))
                .humidity(number(values, "relative_humidity_2m"))
                .wind(number(values, "wind_speed_10m"), number(values, "wind_direction_10m"))
                .as(Reading.Quality.estimated);
    }

    private static BigDecimal number(JsonNode values, String name) {
        JsonNode value = values.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new FetchFailure("its " + name + " is not a number");
        }
        return value.decimalValue();
    }
}
