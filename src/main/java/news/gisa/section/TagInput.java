package news.gisa.section;

import jakarta.validation.constraints.NotNull;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors send about a tag. */
@Schema(name = "TagInput", description = "A tag as editors send it.")
public record TagInput(
        @Trimmed @NotNull @Line(max = 60) @Schema(description = "Name as printed.", examples = "배터리")
        String name,

        @Schema(description = "What it names, if said.") TagKind kind,

        @Line(max = 120)
        @Schema(
                description = "With POST: made of the name when absent. Elsewhere it is the one in the address.",
                examples = "배터리")
        String slug,

        @Schema(description = "What was read may be sent back whole: this changes nothing.", nullable = true)
        Long articleCount) {}
