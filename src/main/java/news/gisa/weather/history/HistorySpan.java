package news.gisa.weather.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import news.gisa.http.Tagged;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.reading.WeatherView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a station measured in an hour or a day of the site's zone, in metric units.
 *
 * @param shownUntil when the clock makes the list another one
 */
@Schema(name = "StationReadingSpan", description = "What a station measured in an hour or a day, in metric units.")
public record HistorySpan(
        @Schema(required = true, description = "Its first moment.")
        Instant from,

        @Schema(required = true, description = "The first moment after it.")
        Instant to,

        @Schema(required = true, minimum = "0", description = "Number of readings.")
        int count,

        @Schema(required = true, nullable = true, description = "Degrees Celsius, without what is suspect.")
        Summary temperature,

        @Schema(required = true, nullable = true, description = "Millimetres in an hour.")
        Summary precipitation,

        @Schema(required = true, nullable = true, description = "Percent.")
        Summary humidity,

        @Schema(required = true, nullable = true, description = "Metres a second.")
        Summary windSpeed,

        @JsonIgnore Instant shownUntil)
        implements StationReading, Tagged {

    /** The least, the greatest and the mean of what was measured; what was not measured counts for nothing. */
    @Schema(name = "WeatherSummary", description = "Null as a whole where nothing was measured.")
    public record Summary(
            @Schema(required = true) BigDecimal min,
            @Schema(required = true) BigDecimal max,

            @Schema(required = true, description = "To a tenth.")
            BigDecimal mean) {

        /** @return null for no values */
        static Summary of(Collection<Reading> readings, Function<Reading, BigDecimal> property) {
            List<BigDecimal> values =
                    readings.stream().map(property).filter(Objects::nonNull).toList();
            if (values.isEmpty()) {
                return null;
            }
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Summary(
                    plain(values.stream().min(BigDecimal::compareTo).orElseThrow()),
                    plain(values.stream().max(BigDecimal::compareTo).orElseThrow()),
                    plain(sum.divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP)));
        }

        private static BigDecimal plain(BigDecimal value) {
            return WeatherView.Units.metric.temperature(value);
        }
    }

    static HistorySpan of(Instant from, Instant to, Collection<Reading> readings, Instant shownUntil) {
        return new HistorySpan(
                from,
                to,
                readings.size(),
                // One that is unlike the place is no extreme of it.
                Summary.of(
                        readings,
                        reading -> reading.quality() == Reading.Quality.suspect ? null : reading.temperature()),
                Summary.of(readings, Reading::precipitation),
                Summary.of(
                        readings,
                        reading -> reading.humidity() == null ? null : BigDecimal.valueOf(reading.humidity())),
                Summary.of(readings, Reading::windSpeed),
                shownUntil);
    }

    @Override
    public Set<String> cacheTags() {
        return Set.of();
    }
}
