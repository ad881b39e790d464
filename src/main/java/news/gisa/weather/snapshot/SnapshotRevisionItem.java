package news.gisa.weather.snapshot;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One save of a snapshot, without the readings. */
@Schema(name = "WeatherRevisionItem", description = "One save of a weather snapshot: who, when, what.")
public record SnapshotRevisionItem(
        @Schema(required = true, minimum = "1", description = "Counts the saves under this address from 1.")
        int number,

        @Schema(required = true) Instant at,

        @Schema(required = true, description = "Name of the token that saved it; Gisa if it was fetched.")
        String by,

        @Schema(required = true) SnapshotRevision.Kind kind,

        @Schema(required = true, nullable = true, description = "Who measured, if said.")
        String source,

        @Schema(required = true, nullable = true) Instant observedAt,

        @Schema(required = true, nullable = true, description = "When it came from a provider.")
        Instant fetchedAt) {

    static SnapshotRevisionItem of(SnapshotRevision revision) {
        return new SnapshotRevisionItem(
                revision.number(),
                revision.savedAt(),
                revision.savedByName(),
                revision.kind(),
                revision.source(),
                revision.observedAt(),
                revision.fetchedAt());
    }
}
