package news.gisa.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article in the words of schema.org, as search engines read it. What is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "NewsArticle", description = "An article as schema.org NewsArticle (JSON-LD).")
public record NewsArticle(
        @JsonProperty("@context") @Schema(required = true, examples = "https://schema.org")
        String context,

        @JsonProperty("@type") @Schema(required = true, examples = "NewsArticle")
        String type,

        @Schema(required = true, description = "The id, as urn:uuid.")
        String identifier,

        @Schema(required = true, description = "Page of the article.")
        String url,

        @Schema(required = true, description = "The page that is canonical for search engines.")
        WebPage mainEntityOfPage,

        @Schema(required = true) String headline,

        @Schema(description = "Summary, or the lines below the headline.")
        String description,

        List<Picture> image,
        @Schema(description = "In the site's zone.") OffsetDateTime datePublished,
        @Schema(description = "In the site's zone.") OffsetDateTime dateModified,
        @Schema(description = "In the order printed.") List<Agent> author,
        @Schema(required = true) Agent publisher,

        @Schema(description = "Whom the text was taken over from.")
        Agent sourceOrganization,

        @Schema(required = true, description = "Language tag (BCP 47).")
        String inLanguage,

        @Schema(description = "Name of the section.") String articleSection,
        @Schema(description = "Names of the tags.") List<String> keywords,

        @Schema(description = "The whole text without markup.")
        String articleBody,

        @Schema(description = "Corrections that were published, oldest first.")
        List<CorrectionComment> correction,

        @Schema(required = true) boolean isAccessibleForFree) {

    /** A page. */
    @Schema(name = "NewsArticlePage")
    public record WebPage(
            @JsonProperty("@type") @Schema(required = true, examples = "WebPage")
            String type,

            @JsonProperty("@id") @Schema(required = true) String id) {
        WebPage(String id) {
            this("WebPage", id);
        }
    }

    /** A picture. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NewsArticleImage")
    public record Picture(
            @JsonProperty("@type") @Schema(required = true, examples = "ImageObject")
            String type,

            @Schema(required = true) String url,
            @Schema(description = "Pixels.") Integer width,
            @Schema(description = "Pixels.") Integer height,
            String caption,
            @Schema(description = "Who made it.") String creditText) {

        static Picture of(String url) {
            return new Picture("ImageObject", url, null, null, null, null);
        }
    }

    /** A person or an organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NewsArticleAgent")
    public record Agent(
            @JsonProperty("@type")
            @Schema(required = true, description = "Person, or Organization for an agency.", examples = "Person")
            String type,

            @Schema(required = true, description = "As printed.")
            String name,

            @Schema(description = "Role as printed.") String jobTitle,

            @Schema(description = "Where they are described.")
            String url,

            @Schema(description = "The sign of the publisher.")
            Picture logo) {

        static Agent person(String name, String role, String url) {
            return new Agent("Person", name, role, url, null);
        }

        static Agent organization(String name) {
            return new Agent("Organization", name, null, null, null);
        }

        /** @param logo address of a picture, or null */
        static Agent publisher(String name, String url, String logo) {
            return new Agent("Organization", name, null, url, logo == null ? null : Picture.of(logo));
        }
    }

    /** A fault that was put right. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NewsArticleCorrection")
    public record CorrectionComment(
            @JsonProperty("@type") @Schema(required = true, examples = "CorrectionComment")
            String type,

            @Schema(description = "What was put right.") String text,
            @Schema(required = true) OffsetDateTime datePublished) {}
}
