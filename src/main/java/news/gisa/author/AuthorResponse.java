package news.gisa.author;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An author as everybody sees it. */
@Schema(name = "Author", description = "Somebody who writes for the publication.")
public record AuthorResponse(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Last part of the address.", examples = "한서윤")
        String slug,

        @Schema(required = true, description = "Name as printed.", examples = "한서윤")
        String name,

        @Schema(required = true, nullable = true, description = "Name in Latin script.")
        String nameLatin,

        @Schema(required = true, nullable = true, description = "The usual role.", examples = "기자")
        String role,

        @Schema(required = true, nullable = true) String bio,
        @Schema(required = true) List<String> beats,
        @Schema(required = true) List<AuthorLink> links,

        @Schema(required = true, nullable = true, description = "E-mail address, if public.")
        String email,

        @Schema(required = true, description = "Whether the author still writes here.")
        boolean active,

        @Schema(required = true, description = "Number of articles that are public now.")
        long articleCount,

        @JsonIgnore String version)
        implements Versioned, Tagged {

    static AuthorResponse of(Author author, long articleCount) {
        return new AuthorResponse(
                author.id(),
                author.slug(),
                author.name(),
                author.nameLatin(),
                author.role(),
                author.bio(),
                author.beats(),
                author.links(),
                author.email(),
                author.active(),
                articleCount,
                Versioned.of(author.version(), author.id()));
    }

    @Override
    public Set<String> cacheTags() {
        return Set.of(tag(id));
    }

    public static String tag(UUID id) {
        return "author:" + id;
    }
}
