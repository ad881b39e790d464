package news.gisa.headline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.article.ArticleTags;
import news.gisa.article.reading.FilterResolver;
import news.gisa.article.reading.HeadlineReader;
import news.gisa.article.reading.PublicFilter;
import news.gisa.article.reading.PublicListParameters;
import news.gisa.http.PublicCache;
import news.gisa.http.answer.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/headlines")
@Tag(name = "Headlines")
public class HeadlineResource {
    private final HeadlineReader articles;
    private final HeadlineSync sync;
    private final FilterResolver filters;

    public HeadlineResource(HeadlineReader articles, HeadlineSync sync, FilterResolver filters) {
        this.articles = articles;
        this.sync = sync;
        this.filters = filters;
    }

    @GET
    @PublicCache(tags = ArticleTags.HEADLINES)
    @Operation(
            operationId = "listHeadlines",
            summary = "Public articles in compact form, newest first",
            description = "What a front page, a section page or a ticker shows, small enough for many. Filters can be "
                    + "combined; with asOf the list as it was then. The next link goes on where the page ends, "
                    + "whatever was published meanwhile.")
    public Page<HeadlineItem> list(
            @BeanParam PublicListParameters query,
            @RestQuery @Parameter(description = FilterResolver.AS_OF) String asOf,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("false") boolean total,
            UriInfo uri) {
        PublicFilter filter = filters.resolve(query, asOf, cursor);
        return Page.of(articles.list(filter, limit, cursor, total).map(HeadlineItem::of), uri);
    }

    @GET
    @Path("/changes")
    @PublicCache(
            maxAge = 10,
            staleWhileRevalidate = 20,
            tags = {ArticleTags.HEADLINES, ArticleTags.SYNC})
    @Operation(
            operationId = "listHeadlineChanges",
            summary = "What a client that keeps headlines lacks since its last visit",
            description =
                    "Without a cursor the whole list, page by page; then what changed: items to show in place of older"
                            + " ones, and articles to take away. Each article comes once, as it is now. next is always there: ask at"
                            + " once if items came, later if none did. A cursor never grows too old.")
    public Page<HeadlineChange> changes(
            @BeanParam PublicListParameters query,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        PublicFilter filter = filters.resolve(query, null, cursor);
        return Page.of(sync.changes(filter, limit, cursor), uri);
    }
}
