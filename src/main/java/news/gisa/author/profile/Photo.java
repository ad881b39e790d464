package news.gisa.author.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import news.gisa.http.input.Trimmed;
import news.gisa.http.input.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture of an author; the same in storage and on the wire, and of the shape of an article's image. */
@Embeddable
@Schema(name = "AuthorPhoto", description = "A picture of an author, of the shape of an article's image.")
public record Photo(
        @Column(name = "photo_url")
        @NotNull
        @WebAddress
        @Schema(
                required = true,
                description = "Absolute http or https URL.",
                examples = "https://images.example/seoyun.jpg")
        String url,

        @Column(name = "photo_alt")
        @NotBlank(message = "Say what is to be seen; the name is enough for a portrait.")
        @Size(max = 1000, message = "Expected at most {max} characters.")
        @Schema(required = true, description = "What is to be seen, for those who cannot see it.", examples = "한서윤 기자")
        String alt,

        @Column(name = "photo_caption")
        @Size(max = 1000, message = "Expected at most {max} characters.")
        @Schema(required = true, nullable = true, description = "Text printed below.")
        String caption,

        @Trimmed
        @Column(name = "photo_credit")
        @Size(max = 200, message = "Expected at most {max} characters.")
        @Schema(required = true, nullable = true, description = "Who made it.")
        String credit,

        @Column(name = "photo_width")
        @Min(value = 1, message = "Expected 1 to 100000 pixels.")
        @Max(value = 100_000, message = "Expected 1 to 100000 pixels.")
        @Schema(required = true, nullable = true, description = "Pixels.")
        Integer width,

        @Column(name = "photo_height")
        @Min(value = 1, message = "Expected 1 to 100000 pixels.")
        @Max(value = 100_000, message = "Expected 1 to 100000 pixels.")
        @Schema(required = true, nullable = true, description = "Pixels.")
        Integer height) {}
