package news.gisa.headline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.article.ArticleReader;
import news.gisa.article.HeadlineRow;
import news.gisa.article.PublicFilter;
import news.gisa.article.PublicFilters;
import news.gisa.http.Page;
import news.gisa.http.PublicCache;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/headlines")
@Tag(name = "Headlines")
public class HeadlineResource {
    private final ArticleReader articles;
    private final PublicFilters filters;

    public HeadlineResource(ArticleReader articles, PublicFilters filters) {
        this.articles = articles;
        this.filters = filters;
    }

    @GET
    @PublicCache(tags = "headlines")
    @Operation(operationId = "listHeadlines", summary = "Public articles in compact form, newest first")
    public Page<HeadlineItem> list(
            @RestQuery @Parameter(description = PublicFilters.SECTION) String section,
            @RestQuery @Parameter(description = PublicFilters.TAG) String tag,
            @RestQuery @Parameter(description = PublicFilters.AUTHOR) String author,
            @RestQuery @Parameter(description = PublicFilters.LANGUAGE) String language,
            @RestQuery @Parameter(description = PublicFilters.FROM) String from,
            @RestQuery @Parameter(description = PublicFilters.TO) String to,
            @RestQuery @Parameter(description = PublicFilters.AS_OF) String asOf,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("false") boolean total,
            UriInfo uri) {
        PublicFilter filter = filters.resolve(section, tag, author, language, from, to, asOf);
        return Page.of(articles.headlines(filter, limit, cursor, total).map(this::items), uri);
    }

    private List<HeadlineItem> items(List<HeadlineRow> rows) {
        Map<UUID, List<String>> names = articles.bylineNames(rows);
        return rows.stream()
                .map(row -> HeadlineItem.of(row, names.getOrDefault(row.revisionId(), List.of())))
                .toList();
    }
}
