package news.gisa.headline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import news.gisa.article.ArticleTags;
import news.gisa.article.reading.FilterResolver;
import news.gisa.article.reading.HeadlineReader;
import news.gisa.article.reading.PublicFilter;
import news.gisa.article.reading.PublicListParameters;
import news.gisa.author.Author;
import news.gisa.author.AuthorResponse;
import news.gisa.author.AuthorService;
import news.gisa.http.PublicCache;
import news.gisa.http.answer.Page;
import news.gisa.http.answer.Slice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of {@link HeadlineResource} at the address of an author, where a former slug redirects. */
@Path("/api/v1/authors/{ref}/articles")
@Tag(name = "Authors")
public class AuthorHeadlineResource {
    private final AuthorService authors;
    private final HeadlineReader articles;
    private final FilterResolver filters;

    public AuthorHeadlineResource(AuthorService authors, HeadlineReader articles, FilterResolver filters) {
        this.authors = authors;
        this.articles = articles;
        this.filters = filters;
    }

    @GET
    @PublicCache(tags = ArticleTags.HEADLINES)
    @Operation(
            operationId = "listAuthorArticles",
            summary = "The public articles of an author in compact form, newest first; a former slug redirects",
            description =
                    "Those whose byline names the author, in the form of the headlines. The next link goes on where "
                            + "the page ends, whatever was published meanwhile.")
    public Page<HeadlineItem> list(
            @RestPath String ref,
            @RestQuery @Parameter(description = FilterResolver.SECTION) String section,
            @RestQuery @Parameter(description = FilterResolver.TAG) String tag,
            @RestQuery @Parameter(description = FilterResolver.LANGUAGE) String language,
            @RestQuery @Parameter(description = FilterResolver.FROM) String from,
            @RestQuery @Parameter(description = FilterResolver.TO) String to,
            @RestQuery @Parameter(description = FilterResolver.AS_OF) String asOf,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("false") boolean total,
            UriInfo uri) {
        Author author = authors.require(ref);
        PublicFilter filter = filters.resolve(
                new PublicListParameters(section, tag, author.id().toString(), language, from, to), asOf, cursor);
        Slice<HeadlineItem> page = articles.list(filter, limit, cursor, total).map(HeadlineItem::of);
        return Page.of(page.tagged(Set.of(AuthorResponse.tag(author.id()))), uri);
    }
}
