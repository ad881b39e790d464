package news.gisa.weather.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import news.gisa.weather.history.HistoryQueries.Row;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.reading.Wind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reading in the history of a station, in metric units. */
@Schema(name = "StationReading", description = "One reading in the history of a station, in metric units.")
public record HistoryReading(
        @Schema(required = true, description = "Date in the site's zone.")
        LocalDate date,

        @Schema(required = true, nullable = true) Instant observedAt,

        @Schema(required = true, nullable = true, description = "Degrees Celsius.")
        BigDecimal temperature,

        @Schema(required = true, nullable = true, description = "WMO weather code.")
        Integer condition,

        @Schema(required = true, nullable = true, description = "The code in the site's language.")
        String conditionText,

        @Schema(required = true, nullable = true, description = "How much of the sky is covered.")
        Reading.Sky sky,

        @Schema(required = true, nullable = true, description = "Millimetres in the hour before.")
        BigDecimal precipitation,

        @Schema(required = true, nullable = true, description = "Percent.")
        Integer humidity,

        @Schema(required = true, nullable = true, description = "Metres a second, and degrees from north.")
        Wind wind,

        @Schema(required = true, nullable = true, description = "How far the values can be trusted.")
        Reading.Quality quality)
        implements StationReading {

    static HistoryReading of(Row row, WeatherView view) {
        Reading reading = row.reading();
        return new HistoryReading(
                row.date(),
                row.observedAt(),
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
