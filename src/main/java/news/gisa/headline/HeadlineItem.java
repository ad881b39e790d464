package news.gisa.headline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.ArticleTags;
import news.gisa.article.reading.HeadlineRow;
import news.gisa.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The compact form of a public article. */
@Schema(name = "HeadlineItem", description = "The compact form of a public article.")
public record HeadlineItem(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Last part of the article's address.")
        String slug,

        @Schema(required = true) String headline,

        @Schema(required = true, nullable = true, description = "First line below the headline.")
        String deck,

        @Schema(required = true, nullable = true, description = "Slug of the section.", examples = "business")
        String section,

        @Schema(required = true, description = "Names as printed, in order.")
        List<String> byline,

        @Schema(required = true, nullable = true) HeadlineImage image,

        @Schema(required = true, description = "First publication.")
        Instant publishedAt,

        @Schema(required = true, description = "Latest update or correction.")
        Instant updatedAt,

        @Schema(required = true) boolean breaking,

        @Schema(required = true, description = "Number of public comments.")
        int commentCount)
        implements HeadlineChange, Tagged {

    /** The lead picture, as far as a list needs it. */
    @Schema(name = "HeadlineImage")
    public record HeadlineImage(
            @Schema(required = true) String url,
            @Schema(required = true, nullable = true) String alt) {}

    @Override
    public Set<String> cacheTags() {
        return Set.of(ArticleTags.one(id));
    }

    static List<HeadlineItem> of(List<HeadlineRow> rows) {
        return rows.stream().map(HeadlineItem::of).toList();
    }

    static HeadlineItem of(HeadlineRow row) {
        return new HeadlineItem(
                row.id(),
                row.slug(),
                row.headline(),
                row.deck().isEmpty() ? null : row.deck().get(0),
                row.section(),
                row.byline(),
                row.imageUrl() == null ? null : new HeadlineImage(row.imageUrl(), row.imageAlt()),
                row.publishedAt(),
                row.updatedAt(),
                row.breaking(),
                row.commentCount());
    }
}
