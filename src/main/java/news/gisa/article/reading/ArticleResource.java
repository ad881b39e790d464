package news.gisa.article.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.content.Body;
import news.gisa.http.PublicCache;
import news.gisa.http.answer.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Articles, read: by the public, and by the desk where a version is asked for. */
@Path(ArticleAddresses.PATH)
@Tag(name = "Articles")
public class ArticleResource {
    private final ArticleReader reader;

    public ArticleResource(ArticleReader reader) {
        this.reader = reader;
    }

    @GET
    @PublicCache(tags = "headlines")
    @Operation(
            operationId = "listArticles",
            summary = "Public articles, newest first; with version=latest what the desk works on",
            description =
                    "With version=latest: the latest revision of every article but those in the trash, the newest made"
                            + " first; for a contributor the own ones.")
    public Page<ArticleResponse> list(
            @BeanParam ArticleListParameters query,
            @RestQuery
                    @Parameter(
                            description =
                                    "body: with the bodies, as blocks; a page ends before they have more than 2,000,000"
                                            + " characters together, so it may have fewer items than limit.")
                    String include,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("false") boolean total,
            UriInfo uri) {
        return Page.of(reader.list(query, limit, cursor, total, include), uri);
    }

    @GET
    @Path("/{ref}")
    @Produces({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE, ArticleResponse.JSON_LD, ArticleResponse.NINJS})
    @PublicCache
    @Operation(
            operationId = "getArticle",
            summary = "One article, by id or slug; a former slug redirects",
            description = "What is public, token or not; what was withdrawn answers 410 with the reason. With"
                    + " include=weather,comments the whole page in one answer. As text/markdown the source with front matter,"
                    + " ready to be put back; as application/ld+json a schema.org NewsArticle; as application/ninjs+json"
                    + " IPTC ninjs 3.1, which has no registered media type.")
    public ArticleResponse get(
            @RestPath String ref,
            @RestQuery @Parameter(description = "latest, published, or the number of a revision; needs a token.")
                    String version,
            @RestQuery @Parameter(description = FilterResolver.AS_OF) String asOf,
            @RestQuery @DefaultValue("blocks") @Parameter(description = "Form of the body in JSON.") Body.Format body,
            @RestQuery @Parameter(description = "Any of weather,comments,jsonld.", example = "weather,comments")
                    String include) {
        return reader.get(ref, version, asOf, body, include);
    }
}
