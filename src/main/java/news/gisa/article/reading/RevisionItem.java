package news.gisa.article.reading;

import java.time.Instant;
import java.util.List;
import news.gisa.article.Publication;
import news.gisa.article.Revision;
import news.gisa.article.Timeline;
import news.gisa.article.content.ContentChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One save of an article, without the content. */
@Schema(name = "RevisionItem", description = "One save of an article: who, when, why, and what it changed.")
public record RevisionItem(
        @Schema(required = true, minimum = "1", description = "Counts the article's revisions from 1.")
        int number,

        @Schema(required = true) Instant at,

        @Schema(required = true, description = "Name of the token that saved it.")
        String by,

        @Schema(required = true, nullable = true, description = "Why, as the editor put it.")
        String note,

        @Schema(required = true) Revision.Kind kind,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "Properties that differ from the revision before; null for a save from before this was kept.")
        List<String> fields,

        @Schema(
                required = true,
                nullable = true,
                description = "Characters added to headline, deck, summary and body; null as for fields.")
        Integer added,

        @Schema(required = true, nullable = true, description = "Characters removed from them.")
        Integer removed,

        @Schema(
                required = true,
                nullable = true,
                description = "From when on it was first public, or will be; null when never.")
        Instant publishedAt) {

    public static RevisionItem of(Revision revision, Timeline timeline) {
        ContentChange change = revision.change();
        return new RevisionItem(
                revision.number(),
                revision.savedAt(),
                revision.savedByName(),
                revision.note(),
                revision.kind(),
                change == null ? null : change.fields(),
                change == null ? null : change.added(),
                change == null ? null : change.removed(),
                timeline.firstOf(revision.number()).map(Publication::startsAt).orElse(null));
    }
}
