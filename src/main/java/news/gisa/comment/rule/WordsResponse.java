package news.gisa.comment.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list of words. */
@Schema(
        name = "CommentWords",
        description =
                "Words that are looked for in comments and names, also where they are written apart, in jamo, in full"
                        + " width, with signs in between or in letters of other scripts that look like Latin ones.")
public record WordsResponse(
        @Schema(required = true, description = "Comments with one of these wait for a moderator.")
        List<String> held,

        @Schema(required = true, description = "Comments with one of these are rejected.")
        List<String> refused,

        @Schema(required = true, description = "Words in which a listed one is none.")
        List<String> exceptions,

        @JsonIgnore String version)
        implements Versioned {

    static WordsResponse of(WordsEntry entry) {
        return new WordsResponse(entry.held(), entry.refused(), entry.exceptions(), String.valueOf(entry.version()));
    }
}
