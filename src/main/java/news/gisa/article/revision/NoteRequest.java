package news.gisa.article.revision;

import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word between writer and desk. */
@Schema(name = "NoteRequest", description = "A word to the colleagues; no reader sees it.")
public record NoteRequest(
        @Line(max = 500) @Schema(description = "What the others should know.")
        String note) {
    /** What an empty body means. */
    public static final NoteRequest NONE = new NoteRequest(null);
}
