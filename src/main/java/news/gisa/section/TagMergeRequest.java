package news.gisa.section;

import jakarta.validation.constraints.NotNull;
import news.gisa.http.input.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which tag means the same as the one in the address. */
@Schema(name = "TagMergeRequest", description = "Which tag means the same as the one in the address, and will be gone.")
public record TagMergeRequest(
        @NotNull(message = "Expected the slug of the tag that will be gone.")
        @Line(max = 120)
        @Schema(required = true, description = "Its present slug.", examples = "인공지능")
        String from) {}
