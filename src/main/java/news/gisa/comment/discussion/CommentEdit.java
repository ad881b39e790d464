package news.gisa.comment.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a writer can change. */
@Schema(name = "CommentEdit", description = "What a writer can change.")
public record CommentEdit(
        @NotNull
        @NotBlank(message = "Expected some text.")
        @Size(max = 5000, message = "Expected at most {max} characters.")
        @Schema(description = "Plain text; markup stays text.")
        String text) {}
