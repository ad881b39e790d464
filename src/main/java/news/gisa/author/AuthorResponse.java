package news.gisa.author;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.gisa.author.profile.AuthorLink;
import news.gisa.author.profile.Photo;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import news.gisa.text.PathSegment;
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

        @Schema(required = true, nullable = true, description = "In the site's language.")
        String bio,

        @Schema(
                required = true,
                description = "By language tag (BCP 47).",
                examples = "{\"ko\": \"로봇을 취재한다.\", \"en\": \"Covers robots.\"}")
        Map<String, String> bios,

        @Schema(required = true) List<String> beats,
        @Schema(required = true) List<AuthorLink> links,

        @Schema(required = true, nullable = true) Photo photo,

        @Schema(required = true, nullable = true, description = "E-mail address, if public; editors see it always.")
        String email,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "false where the address is for editors only, who are told so.")
        Boolean emailPublic,

        @Schema(required = true, description = "Whether the author writes here today.")
        boolean active,

        @Schema(required = true, nullable = true, description = "The first day, in the site's zone.")
        LocalDate activeFrom,

        @Schema(required = true, nullable = true, description = "The last day.")
        LocalDate activeTo,

        @Schema(required = true, description = "Number of articles that are public now.")
        long articleCount,

        @Schema(required = true) FeedLinks feeds,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The newest public articles. Only with include=latest.")
        Object latest,

        // Null for all but editors: it counts what is hidden from them too.
        @JsonIgnore String version)
        implements Versioned, Tagged {

    /** Where the author's articles come as a feed. */
    @Schema(name = "AuthorFeeds", description = "Addresses of the author's articles as a feed.")
    public record FeedLinks(
            @Schema(required = true, examples = "/feeds/rss?author=mina-cole")
            String rss,

            @Schema(required = true, examples = "/feeds/atom?author=mina-cole")
            String atom,

            @Schema(required = true, examples = "/feeds/json?author=mina-cole")
            String json) {
        static FeedLinks of(String slug) {
            String query = "?author=" + PathSegment.of(slug);
            return new FeedLinks("/feeds/rss" + query, "/feeds/atom" + query, "/feeds/json" + query);
        }
    }

    /** What the answer about an author hangs on besides the author. */
    record Circumstances(String siteLanguage, LocalDate today, boolean forEditors) {}

    static AuthorResponse of(Author author, long articleCount, Object latest, Circumstances now) {
        return new AuthorResponse(
                author.id(),
                author.slug(),
                author.name(),
                author.nameLatin(),
                author.role(),
                author.bios().in(now.siteLanguage()),
                author.bios().texts(),
                author.beats(),
                author.links(),
                author.photo(),
                now.forEditors() || author.emailPublic() ? author.email() : null,
                author.email() != null && now.forEditors() && !author.emailPublic() ? false : null,
                author.activeOn(now.today()),
                author.activeFrom(),
                author.activeTo(),
                articleCount,
                FeedLinks.of(author.slug()),
                latest,
                now.forEditors() ? Versioned.of(author.version(), author.id()) : null);
    }

    @Override
    public Set<String> cacheTags() {
        Set<String> all = new LinkedHashSet<>(Set.of(tag(id)));
        if (latest instanceof List<?> items) {
            items.stream().filter(Tagged.class::isInstance).forEach(item -> all.addAll(((Tagged) item).cacheTags()));
        }
        return all;
    }

    public static String tag(UUID id) {
        return "author:" + id;
    }
}
