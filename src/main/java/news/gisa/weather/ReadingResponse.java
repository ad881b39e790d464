package news.gisa.weather;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reading in the history of a station. */
@Schema(name = "StationReading", description = "One reading in the history of a station.")
public record ReadingResponse(
        @Schema(required = true, description = "Date in the site's zone.")
        LocalDate date,

        @Schema(required = true, nullable = true) Instant observedAt,

        @Schema(required = true, nullable = true, description = "Degrees Celsius.")
        BigDecimal temperature,

        @Schema(required = true, nullable = true, description = "WMO weather code.")
        Integer condition) {

    static ReadingResponse of(Snapshot snapshot, Reading reading) {
        return new ReadingResponse(
                snapshot.date(),
                snapshot.observedAt(),
                SnapshotResponse.printed(reading.temperature()),
                reading.condition());
    }
}
