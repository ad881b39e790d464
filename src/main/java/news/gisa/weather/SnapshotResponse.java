package news.gisa.weather;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A snapshot as everybody sees it. */
@Schema(name = "WeatherSnapshot", description = "The weather at all stations at one time.")
public record SnapshotResponse(
        @Schema(required = true, description = "Date in the site's zone.", examples = "2024-11-23")
        LocalDate date,

        @Schema(required = true, nullable = true, description = "When it was measured, if said.")
        Instant observedAt,

        @Schema(required = true, nullable = true, description = "Who measured, if said.")
        String source,

        @Schema(required = true, description = "In display order.")
        List<Measured> readings,

        @JsonIgnore String version)
        implements Versioned, Tagged {

    /** What one station measured. */
    @Schema(
            name = "WeatherReading",
            description = "What one station measured; what it did not measure is null, never 0.")
    public record Measured(
            @Schema(required = true) StationResponse station,

            @Schema(required = true, nullable = true, description = "Degrees Celsius.", examples = "4")
            BigDecimal temperature,

            @Schema(required = true, nullable = true, description = "WMO weather code.", examples = "3")
            Integer condition) {}

    static SnapshotResponse of(Snapshot snapshot, Map<String, Station> stations) {
        return new SnapshotResponse(
                snapshot.date(),
                snapshot.observedAt(),
                snapshot.source(),
                snapshot.readings().stream()
                        .sorted(Comparator.comparingInt((Reading reading) ->
                                        stations.get(reading.station()).position())
                                .thenComparing(Reading::station))
                        .map(reading -> new Measured(
                                StationResponse.of(stations.get(reading.station())),
                                printed(reading.temperature()),
                                reading.condition()))
                        .toList(),
                Versioned.of(snapshot.version(), snapshot.id()));
    }

    /** 4 rather than 4.0, as pages print it. */
    static BigDecimal printed(BigDecimal temperature) {
        if (temperature == null) {
            return null;
        }
        BigDecimal stripped = temperature.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public Set<String> cacheTags() {
        return Set.of(WeatherService.TAG);
    }
}
