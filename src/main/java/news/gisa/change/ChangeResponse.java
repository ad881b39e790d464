package news.gisa.change;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the change log. */
@Schema(name = "Change", description = "An entry of the change log.")
public record ChangeResponse(
        @Schema(
                required = true,
                description = "Number in the order of the commits, without gaps.",
                minimum = "1",
                examples = "42")
        long seq,

        @Schema(required = true, description = "When it happened.")
        Instant at,

        @Schema(required = true, description = "What happened.", examples = "article.published")
        String kind,

        @Schema(required = true, description = "To what kind of thing.", examples = "article")
        String subject,

        @Schema(required = true, description = "What the thing is addressed by for good.")
        String id,

        @Schema(
                required = true,
                description = "Cache tags of what it changed for the public; none where it changed nothing.",
                examples = "[\"headlines\"]")
        Set<String> tags) {
    static ChangeResponse of(Change change) {
        return new ChangeResponse(
                change.seq(), change.at(), change.kind(), change.subject(), change.subjectId(), change.tags());
    }
}
