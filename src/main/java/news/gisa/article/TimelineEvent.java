package news.gisa.article;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event of the publication timeline, beside the article that it is about. */
@Schema(name = "TimelineEvent", description = "An event of the publication timeline, beside its article.")
public record TimelineEvent(
        @Schema(required = true, description = "Counts the article's events from 1.")
        int number,

        @Schema(required = true) Publication.Kind kind,

        @Schema(required = true, nullable = true, description = "What it makes public; null for a withdrawal.")
        Integer revision,

        @Schema(required = true, description = "From when on.")
        Instant at,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "When the next event takes over, which for one that never is in force is the same instant;"
                                + " null while there is none.")
        Instant until,

        @Schema(required = true, description = "Whether it is what readers see now.")
        boolean inForce) {

    /** @param event of a timeline that tells when it ends */
    public static TimelineEvent of(Publication event, Instant now) {
        return new TimelineEvent(
                event.number(),
                event.kind(),
                event.revisionNumber(),
                event.startsAt(),
                event.endsAt().equals(Timeline.FOREVER) ? null : event.endsAt(),
                event.inForceAt(now));
    }

    /** What lies ahead, in order. */
    public static List<TimelineEvent> upcoming(Timeline timeline, Instant now) {
        return timeline.after(now).map(event -> of(event, now)).toList();
    }
}
