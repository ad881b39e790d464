package news.gisa.section;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors send about a section. */
@Schema(name = "SectionInput", description = "A section as editors send it.")
public record SectionInput(
        @Trimmed @NotNull @Line(max = 100) @Schema(description = "Name as printed.", examples = "산업")
        String name,

        @Line(max = 120) @Schema(description = "Slug of the section above; absent at the top.", examples = "economy")
        String parent,

        @Min(value = 0, message = "Expected 0 to 10000.")
        @Max(value = 10_000, message = "Expected 0 to 10000.")
        @Schema(description = "Place among all sections; 0, the first, when absent.", examples = "3")
        Integer position,

        @Line(max = 120)
        @Schema(
                description = "With POST: made of the name when absent. Elsewhere it is the one in the address.",
                examples = "business")
        String slug,

        @Schema(description = "What was read may be sent back whole: this changes nothing.", nullable = true)
        Long articleCount) {}
