package news.gisa.article.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Set;
import news.gisa.article.ArticleTags;
import news.gisa.article.Publication;
import news.gisa.article.Timeline;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event of the publication timeline. */
@Schema(name = "Publication", description = "An event of an article's publication timeline.")
public record PublicationResponse(
        @Schema(required = true, description = "Counts the article's events from 1.")
        int number,

        @Schema(required = true) Publication.Kind kind,

        @Schema(required = true, nullable = true, description = "What is public from here on; null for a withdrawal.")
        Integer revision,

        @Schema(required = true, description = "From when on.")
        Instant at,

        @Schema(
                required = true,
                nullable = true,
                description = "When the next event takes over; null while there is none.")
        Instant until,

        @Schema(
                required = true,
                nullable = true,
                description = "What was put right, or why it was withdrawn; for other events a word to the desk.")
        String note,

        @Schema(
                required = true,
                nullable = true,
                description = "For the end that a publication was given: the number of that publication.")
        Integer expiryOf,

        @Schema(required = true, nullable = true, description = "Name of the token that made the event; for editors.")
        String by,

        @JsonIgnore @Schema(hidden = true) String version,
        @JsonIgnore @Schema(hidden = true) Set<String> cacheTags)
        implements Versioned, Tagged {

    /** What everybody may know at an instant: no word meant for the desk, no event that lies ahead. */
    PublicationResponse forPublic(Instant now) {
        return new PublicationResponse(
                number,
                kind,
                revision,
                at,
                until == null || until.isAfter(now) ? null : until,
                kind == Publication.Kind.correction || kind == Publication.Kind.withdrawal ? note : null,
                expiryOf,
                null,
                version,
                cacheTags);
    }

    static PublicationResponse of(Publication event) {
        return new PublicationResponse(
                event.number(),
                event.kind(),
                event.revisionNumber(),
                event.startsAt(),
                event.endsAt().equals(Timeline.FOREVER) ? null : event.endsAt(),
                event.note(),
                event.expiryOf(),
                event.createdByName(),
                Versioned.of(event.number(), event.articleId()),
                Set.of(ArticleTags.one(event.articleId())));
    }
}
