package news.gisa.article.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import news.gisa.http.input.LanguageTag;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import news.gisa.http.input.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors send about an article, as JSON or as YAML front matter above a Markdown body. */
@Schema(name = "ArticleInput", description = "An article as editors send it; relations by slug or id.")
public record ArticleInput(
        @Line(max = 120)
        @Schema(
                description =
                        "Last part of the address, in the article's own script; made of the headline when absent.")
        String slug,

        @LanguageTag
        @Size(max = 35, message = "Expected at most {max} characters.")
        @Schema(
                description = "Language tag (BCP 47), kept in its usual case; the site's language when absent.",
                examples = "ko")
        String language,

        @NotNull(message = "A headline is needed.")
        @Line(max = 300)
        @Schema(description = "Kept verbatim, curly and unclosed quotes included.", required = true)
        String headline,

        @Size(max = 10, message = "Expected at most {max} lines.") @Schema(description = "Lines below the headline.")
        List<@NotNull @Line(max = 500) String> deck,

        @Size(max = 4000, message = "Expected at most {max} characters.")
        @Schema(description = "What it says, in some sentences, for lists and previews.")
        String summary,

        @Line(max = 120) @Schema(description = "Slug of the section.", examples = "business")
        String section,

        @Trimmed
        @Size(max = 50, message = "Expected at most {max} tags.")
        @Schema(description = "Names or slugs of tags; one that is not known yet is made.")
        List<@NotNull @Line(max = 60) String> tags,

        @Size(max = 20, message = "Expected at most {max} names.")
        @Schema(description = "Who wrote it, in the order printed.")
        List<@NotNull @Valid BylineInput> byline,

        @Valid Image image,

        @Trimmed @Line(max = 200) @Schema(description = "Whom the text was taken over from, such as a news agency.")
        String source,

        @WebAddress @Schema(description = "Where the article was published first, if elsewhere.")
        String canonicalUrl,

        @Min(value = 1, message = "Expected 1 (most urgent) to 9.")
        @Max(value = 9, message = "Expected 1 (most urgent) to 9.")
        @Schema(description = "1 (most urgent) to 9; 5 when absent.")
        Integer urgency,

        @Schema(description = "Whether it is breaking news; false when absent.")
        Boolean breaking,

        @Schema(description = "Whether readers may comment; true when absent.")
        Boolean commentsOpen,

        @Schema(
                description =
                        "No earlier publication is accepted. In front matter a time without an offset is in the site's zone.",
                examples = "2026-12-01T06:00:00+09:00")
        Instant embargoUntil,

        @Size(max = ArticleInput.MAX_BODY, message = "Expected at most {max} characters.")
        @Schema(
                description =
                        "CommonMark with tables, ~~text struck out~~ and ::ad and ::embed directives. In text/markdown it stands below the front matter."
                                + " As blocks or HTML it may have 2,000,000 characters.")
        String body,

        @Line(max = 500) @Schema(description = "Why it was saved; kept with the revision, not part of the content.")
        String note) {

    static final int MAX_BODY = 500_000;
}
