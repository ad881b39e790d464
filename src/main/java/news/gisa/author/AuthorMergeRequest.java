package news.gisa.author;

import jakarta.validation.constraints.NotNull;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is the same as the author in the address. */
@Schema(name = "AuthorMergeRequest", description = "Who is the same as the author in the address, and will be gone.")
public record AuthorMergeRequest(
        @NotNull(message = "Expected the id or slug of the author who will be gone.")
        @Line(max = 120)
        @Schema(required = true, description = "Id or present slug.", examples = "이지숙-2")
        String from) {}
