package news.gisa.article.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an article is not in a list in which it may have been. The names are those of the wire. */
@Schema(name = "HeadlineGoneReason")
public enum GoneReason {
    withdrawn,
    trashed,
    filtered
}
