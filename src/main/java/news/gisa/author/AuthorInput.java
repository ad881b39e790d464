package news.gisa.author;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import news.gisa.http.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors send about an author. */
@Schema(name = "AuthorInput", description = "An author as editors send it.")
public record AuthorInput(
        @Line(max = 120)
        @Schema(
                description = "Last part of the address, in any script; made of the name when absent.",
                examples = "한서윤")
        String slug,

        @NotNull @Line(max = 100) @Schema(description = "Name as printed.", examples = "한서윤")
        String name,

        @Line(max = 100) @Schema(description = "Name in Latin script.", examples = "Han Seo-yun")
        String nameLatin,

        @Line(max = 60) @Schema(description = "The usual role in a byline.", examples = "기자")
        String role,

        @Size(max = 4000, message = "Expected at most {max} characters.")
        @Schema(description = "Some sentences about the author.")
        String bio,

        @Size(max = 20, message = "Expected at most {max} beats.")
        @Schema(description = "What the author writes about.")
        List<@NotNull @Line(max = 60) String> beats,

        @Size(max = 20, message = "Expected at most {max} links.")
        List<@NotNull @Valid AuthorLink> links,

        @Email(message = "Expected an e-mail address.")
        @Size(max = 254, message = "Expected at most {max} characters.")
        @Schema(
                description = "Public e-mail address; leave it out to keep it private.",
                examples = "seoyun@news.example")
        String email,

        @Schema(description = "Whether the author still writes here; true when absent.")
        Boolean active) {

    /** The state of an author, as an editor would send it. */
    static AuthorInput of(Author author) {
        return new AuthorInput(
                author.slug(),
                author.name(),
                author.nameLatin(),
                author.role(),
                author.bio(),
                author.beats(),
                author.links(),
                author.email(),
                author.active());
    }
}
