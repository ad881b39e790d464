package news.gisa.weather.snapshot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One save of a snapshot with what it said. */
@Schema(name = "WeatherRevision", description = "One save of a weather snapshot, with what it said.")
public record SnapshotRevisionResponse(
        @Schema(required = true) SnapshotRevisionItem saved,

        @Schema(required = true, nullable = true, description = "Null for a deletion.")
        SnapshotResponse snapshot) {}
