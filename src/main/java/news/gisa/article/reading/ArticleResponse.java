package news.gisa.article.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.article.ArticleStatus;
import news.gisa.article.ArticleTags;
import news.gisa.article.Review;
import news.gisa.article.TimelineEvent;
import news.gisa.article.content.Body;
import news.gisa.article.content.Image;
import news.gisa.article.lease.LeaseItem;
import news.gisa.author.AuthorResponse;
import news.gisa.author.Byline;
import news.gisa.http.Tagged;
import news.gisa.http.Versioned;
import news.gisa.section.SectionResponse;
import news.gisa.section.TagResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article with all relations resolved. */
@Schema(name = "Article", description = "An article with all relations resolved.")
public record ArticleResponse(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Last part of the address.")
        String slug,

        @Schema(required = true, description = "Language tag (BCP 47).", examples = "ko")
        String language,

        @Schema(required = true) String headline,

        @Schema(required = true, description = "Lines below the headline.")
        List<String> deck,

        @Schema(required = true, nullable = true) String summary,
        @Schema(required = true, nullable = true) SectionLink section,
        @Schema(required = true) List<TagLink> tags,

        @Schema(required = true, description = "Who wrote it, in the order printed.")
        List<BylineEntry> byline,

        @Schema(required = true, nullable = true) Image image,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Left out of lists unless include=body.")
        Body body,

        @Schema(required = true, nullable = true, description = "First publication; null while there is none.")
        Instant publishedAt,

        @Schema(required = true, nullable = true, description = "Latest update or correction.")
        Instant updatedAt,

        @Schema(required = true, description = "Corrections that were published, oldest first.")
        List<Correction> corrections,

        @Schema(required = true) boolean breaking,

        @Schema(required = true, minimum = "1", maximum = "9", description = "1 is the most urgent.")
        int urgency,

        @Schema(required = true, nullable = true, description = "Whom the text was taken over from.")
        String source,

        @Schema(required = true, nullable = true) String canonicalUrl,

        @Schema(required = true, description = "Whether readers may comment now.")
        boolean commentsOpen,

        @Schema(required = true, description = "Number of public comments.")
        int commentCount,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only with version=, for editors.")
        ArticleStatus status,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Number of the revision shown. Only with version=, for editors.")
        Integer revision,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "Number of the revision that is public now. Only with version=.")
        Optional<Integer> publishedRevision,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Whether the latest revision differs from the public one. Only with version=.")
        Boolean hasUnpublishedChanges,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                description = "Before this instant the revision may not become public. Only with version=.")
        Optional<Instant> embargoUntil,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                description = "The last word between writer and desk; null when there was none since it was last"
                        + " published. Only with version=.")
        Optional<Review> review,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What lies ahead on its timeline, in order. Only with version=, for editors.")
        List<TimelineEvent> upcoming,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "The event that this request made. One in the past that a later one has followed is not in"
                                + " force. Only in the answer to a publish or a withdrawal.")
        TimelineEvent event,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Who saved this revision, when and why. Only where one revision was asked for.")
        RevisionItem saved,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Who is editing it now. Only with version=, of a single article.")
        List<LeaseItem> leases,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "The latest weather snapshot. Only with include=weather.")
        Optional<Object> weather,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Today in the site's zone. Only with include=weather.")
        Object dateline,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The first page of comments. Only with include=comments.")
        Object comments,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Whether and how readers may comment. Only with include=comments.")
        Object discussion,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The article as schema.org NewsArticle. Only with include=jsonld.")
        Object jsonLd,

        @JsonIgnore Instant commentsCloseAt,
        @JsonIgnore String version)
        implements Versioned, Tagged {

    /** Forms that another room writes. */
    public static final String JSON_LD = "application/ld+json";

    /** Neither IPTC nor IANA names one for ninjs; this is what others use. */
    public static final String NINJS = "application/ninjs+json";

    private static final String WEATHER = "weather";

    /** Of what shows whether readers may comment. */
    private static final String COMMENT_POLICIES = "comment-policies";

    /** The section of an article. */
    @Schema(name = "SectionLink")
    public record SectionLink(
            @Schema(required = true, examples = "business") String slug,
            @Schema(required = true, examples = "산업") String name) {}

    /** A tag of an article. */
    @Schema(name = "TagLink")
    public record TagLink(
            @Schema(required = true, examples = "배터리") String slug,
            @Schema(required = true, examples = "배터리") String name) {}

    /** A name above the article. */
    @Schema(name = "BylineEntry")
    public record BylineEntry(
            @Schema(required = true, description = "Name as printed.", examples = "한서윤")
            String name,

            @Schema(required = true, nullable = true, description = "Role as printed.", examples = "기자")
            String role,

            @Schema(required = true, nullable = true, description = "Null for guests and agencies.")
            AuthorLink author,

            @Schema(required = true, description = "Whether it is the name of a person or of an agency.")
            Byline.Kind kind) {}

    /** The profile behind a name. */
    @Schema(name = "BylineAuthor")
    public record AuthorLink(
            @Schema(required = true) UUID id,
            @Schema(required = true, examples = "한서윤") String slug,

            @Schema(required = true, description = "The author's present name.", examples = "한서윤")
            String name) {}

    /** A fault that was put right. */
    @Schema(name = "Correction")
    public record Correction(
            @Schema(required = true) Instant at,

            @Schema(required = true, nullable = true, description = "What was put right.")
            String note) {}

    public ArticleResponse withSaved(RevisionItem item) {
        return with(event, item, leases, jsonLd);
    }

    ArticleResponse withLeases(List<LeaseItem> live) {
        return with(event, saved, live, jsonLd);
    }

    ArticleResponse withJsonLd(Object newsArticle) {
        return with(event, saved, leases, newsArticle);
    }

    public ArticleResponse withEvent(TimelineEvent made) {
        return with(made, saved, leases, jsonLd);
    }

    private ArticleResponse with(TimelineEvent event, RevisionItem saved, List<LeaseItem> leases, Object jsonLd) {
        return new ArticleResponse(
                id,
                slug,
                language,
                headline,
                deck,
                summary,
                section,
                tags,
                byline,
                image,
                body,
                publishedAt,
                updatedAt,
                corrections,
                breaking,
                urgency,
                source,
                canonicalUrl,
                commentsOpen,
                commentCount,
                status,
                revision,
                publishedRevision,
                hasUnpublishedChanges,
                embargoUntil,
                review,
                upcoming,
                event,
                saved,
                leases,
                weather,
                dateline,
                comments,
                discussion,
                jsonLd,
                commentsCloseAt,
                version);
    }

    @Override
    public Set<String> cacheTags() {
        Set<String> all = new LinkedHashSet<>(List.of(ArticleTags.one(id), COMMENT_POLICIES));
        if (section != null) {
            all.add(SectionResponse.tag(section.slug()));
        }
        tags.forEach(tag -> all.add(TagResponse.tag(tag.slug())));
        byline.stream()
                .filter(entry -> entry.author() != null)
                .forEach(entry -> all.add(AuthorResponse.tag(entry.author().id())));
        if (weather != null) {
            // Also where there is none yet.
            all.add(WEATHER);
        }
        included().forEach(part -> all.addAll(part.cacheTags()));
        return all;
    }

    @Override
    public Instant shownUntil() {
        return Stream.concat(included().map(Tagged::shownUntil), Stream.ofNullable(commentsCloseAt))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private Stream<Tagged> included() {
        return Stream.of(Optional.ofNullable(weather).flatMap(it -> it).orElse(""), dateline, comments, discussion)
                .filter(Tagged.class::isInstance)
                .map(Tagged.class::cast);
    }
}
