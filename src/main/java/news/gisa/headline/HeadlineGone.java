package news.gisa.headline;

import java.util.UUID;
import news.gisa.article.reading.GoneReason;
import news.gisa.http.Untrimmed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that is no longer in the list. */
@Schema(
        name = "HeadlineGone",
        description = "An article that is no longer in the list. A client that never had it ignores it.")
public record HeadlineGone(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description =
                        "Why: withdrawn; trashed or deleted; or still public, but no longer what the filters ask for.")
        GoneReason gone)
        implements HeadlineChange, Untrimmed {}
