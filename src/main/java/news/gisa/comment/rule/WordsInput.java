package news.gisa.comment.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list of words as an editor sends it. */
@Schema(name = "CommentWordsInput", description = "The list of words as an editor sends it.")
public record WordsInput(
        @Trimmed
        @NotNull
        @Size(max = 2000, message = "Expected at most {max} words.")
        @Schema(required = true, description = "Comments with one of these wait for a moderator.")
        List<@NotNull @Line(max = 40) String> held,

        @Trimmed
        @NotNull
        @Size(max = 2000, message = "Expected at most {max} words.")
        @Schema(required = true, description = "Comments with one of these are rejected.")
        List<@NotNull @Line(max = 40) String> refused) {}
