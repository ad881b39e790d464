package news.gisa.article.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import news.gisa.http.input.Trimmed;
import news.gisa.http.input.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lead picture of an article; the same in storage and on the wire. */
@Embeddable
@Schema(name = "Image", description = "The lead picture of an article.")
public record Image(
        @Column(name = "image_url")
        @NotNull
        @WebAddress
        @Schema(required = true, description = "Absolute http or https URL.", examples = "https://images.example/1.jpg")
        String url,

        @Column(name = "image_alt")
        @Size(max = 1000, message = "Expected at most {max} characters.")
        @Schema(required = true, nullable = true, description = "What is to be seen, for those who cannot see it.")
        String alt,

        @Column(name = "image_caption")
        @Size(max = 1000, message = "Expected at most {max} characters.")
        @Schema(required = true, nullable = true, description = "Text printed below.")
        String caption,

        @Trimmed
        @Column(name = "image_credit")
        @Size(max = 200, message = "Expected at most {max} characters.")
        @Schema(required = true, nullable = true, description = "Who made it.")
        String credit,

        @Column(name = "image_width")
        @Min(value = 1, message = "Expected 1 to 100000 pixels.")
        @Max(value = 100_000, message = "Expected 1 to 100000 pixels.")
        @Schema(required = true, nullable = true, description = "Pixels.")
        Integer width,

        @Column(name = "image_height")
        @Min(value = 1, message = "Expected 1 to 100000 pixels.")
        @Max(value = 100_000, message = "Expected 1 to 100000 pixels.")
        @Schema(required = true, nullable = true, description = "Pixels.")
        Integer height) {}
