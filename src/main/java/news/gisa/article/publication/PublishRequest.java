package news.gisa.article.publication;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event for the publication timeline; everything has a usual value. */
@Schema(name = "PublishRequest", description = "What becomes public, and when.")
public record PublishRequest(
        @Schema(
                description =
                        "From when on; now when absent. A past instant moves an archive in, a future one schedules.",
                examples = "2022-01-19T15:04:00+09:00")
        Instant at,

        @Schema(
                description =
                        "Until when: from then on nothing is public, unless another event starts at that instant. When"
                                + " absent, until the next event of the timeline.")
        Instant until,

        @Min(value = 1, message = "Revisions count from 1.")
        @Schema(description = "Which revision; the latest when absent.")
        Integer revision,

        @Schema(description = "update when absent.") Kind kind,

        @Line(max = 500) @Schema(description = "Why; public with a correction, which needs it.")
        String note,

        @Schema(
                description =
                        "Takes away the events ahead that would replace this revision with an older one, with the ends"
                                + " that they were given.")
        Boolean cancelUpcoming,

        @Schema(description = "Leaves them, so that an older revision comes back.")
        Boolean keepUpcoming) {

    /** What an empty body means. */
    static final PublishRequest NOW = new PublishRequest(null, null, null, null, null, null, null);

    /** The latest revision from an instant on. */
    public static PublishRequest at(Instant at, Kind kind, String note) {
        return new PublishRequest(at, null, null, kind, note, null, null);
    }

    /** What readers are told about the change; the names are those of the wire. */
    @Schema(name = "PublishKind")
    public enum Kind {
        update,
        correction,
        minor
    }
}
