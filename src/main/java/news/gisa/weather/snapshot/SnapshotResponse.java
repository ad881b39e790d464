package news.gisa.weather.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.reading.WeatherView.Units;
import news.gisa.weather.reading.Wind;
import news.gisa.weather.station.Station;
import news.gisa.weather.station.StationResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A snapshot as everybody sees it. */
@Schema(name = "WeatherSnapshot", description = "The weather at all stations at one time.")
public record SnapshotResponse(
        @Schema(required = true, description = "Date in the site's zone.", examples = "2024-11-23")
        LocalDate date,

        @Schema(required = true, nullable = true, description = "When it was measured, if said.")
        Instant observedAt,

        @Schema(
                required = true,
                nullable = true,
                description = "When it came from a provider; null if a person sent it.")
        Instant fetchedAt,

        @Schema(
                required = true,
                description = "From when on it is stale: as the writer said; else so long after it was measured as the"
                        + " setting says, or, if that was not said, at the end of its date.")
        Instant validUntil,

        @Schema(required = true, description = "Whether that instant has come.")
        boolean stale,

        @Schema(required = true, nullable = true, description = "Who measured, if said.")
        String source,

        @Schema(required = true, minimum = "1", description = "Counts the saves under this address from 1.")
        int revision,

        @Schema(required = true) UnitNames units,

        @Schema(required = true, description = "In display order.")
        List<Measured> readings,

        @JsonIgnore WeatherView view,
        @JsonIgnore String version)
        implements Versioned, Tagged {
    public static final String TAG = "weather";

    /** The units of all values of an answer. */
    @Schema(name = "WeatherUnits", description = "The units of the values of this answer.")
    public record UnitNames(
            @Schema(required = true, examples = "°C") String temperature,

            @Schema(required = true, description = "In the hour before.", examples = "mm")
            String precipitation,

            @Schema(required = true, examples = "%") String humidity,
            @Schema(required = true, examples = "m/s") String windSpeed,

            @Schema(required = true, description = "From north.", examples = "°")
            String windDirection) {

        static UnitNames of(Units units) {
            return units == Units.metric
                    ? new UnitNames("°C", "mm", "%", "m/s", "°")
                    : new UnitNames("°F", "in", "%", "mph", "°");
        }
    }

    /** What one station measured. */
    @Schema(
            name = "WeatherReading",
            description = "What one station measured; what it did not measure is null, never 0.")
    public record Measured(
            @Schema(required = true) StationResponse station,

            @Schema(required = true, nullable = true, examples = "4")
            BigDecimal temperature,

            @Schema(required = true, nullable = true, description = "WMO weather code.", examples = "3")
            Integer condition,

            @Schema(required = true, nullable = true, description = "The code in words.", examples = "흐림")
            String conditionText,

            @Schema(required = true, nullable = true, description = "How much of the sky is covered.")
            Reading.Sky sky,

            @Schema(required = true, nullable = true, description = "In the hour before.")
            BigDecimal precipitation,

            @Schema(required = true, nullable = true) Integer humidity,

            @Schema(required = true, nullable = true) Wind wind,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "good: measured; estimated: reckoned; suspect: something that came cannot be true and"
                                    + " was left out, or the temperature is unlike the place; missing: nothing came; null if nobody said.")
            Reading.Quality quality) {

        static Measured of(Station station, Reading reading, WeatherView view) {
            return new Measured(
                    StationResponse.of(station),
                    view.units().temperature(reading.temperature()),
                    reading.condition(),
                    view.conditionText(reading.condition()),
                    reading.sky(),
                    view.units().precipitation(reading.precipitation()),
                    reading.humidity(),
                    Wind.of(reading, view),
                    reading.quality());
        }
    }

    @Override
    public Set<String> cacheTags() {
        return Set.of(TAG);
    }

    /** It grows stale by the clock alone; once it is, it stays so. */
    @Override
    public Instant shownUntil() {
        return stale ? Instant.MAX : validUntil;
    }
}
