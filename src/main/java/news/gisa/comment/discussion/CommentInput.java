package news.gisa.comment.discussion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader sends. */
@Schema(name = "CommentInput", description = "A comment as a reader sends it.")
public record CommentInput(
        @NotNull @Valid Author author,

        @NotNull
        @NotBlank(message = "Expected some text.")
        @Size(max = 5000, message = "Expected at most {max} characters.")
        @Schema(description = "Plain text; markup stays text.", examples = "좋은 기사 고맙습니다.")
        String text,

        @Schema(description = "The comment that this one answers; absent at the top.")
        UUID parentId,

        @Size(max = 500, message = "Expected at most {max} characters.")
        @Schema(description = "Put it into the form where people do not see it: only robots fill it in.")
        String website) {

    /** Who writes. */
    @Schema(name = "CommentWriter")
    public record Author(
            @Trimmed @NotNull @Line(max = 40) @Schema(description = "Name as shown.", examples = "바람개비")
            String name,

            @Line(max = 120)
            @Schema(description = "Id of the member for whom a frontend vouches that has logged it in; needs a token.")
            String member) {}

    String trap() {
        return website == null || website.isBlank() ? null : website;
    }
}
