package news.gisa.article.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.content.Body;
import news.gisa.article.desk.ArticleService.Then;
import news.gisa.article.reading.ArticleListParameters;
import news.gisa.article.reading.ArticleMarkdown;
import news.gisa.article.reading.ArticleReader;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.FilterResolver;
import news.gisa.http.PublicCache;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.answer.Page;
import news.gisa.http.input.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ArticleAddresses.PATH)
@Tag(name = "Articles")
public class ArticleResource {
    private static final String PUBLISH = "true: make it public at once too; for editors.";

    private final ArticleReader reader;
    private final ArticleService articles;
    private final ArticleActions actions;
    private final TrashService trash;

    public ArticleResource(ArticleReader reader, ArticleService articles, ArticleActions actions, TrashService trash) {
        this.reader = reader;
        this.articles = articles;
        this.actions = actions;
        this.trash = trash;
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
            @RestQuery @Parameter(description = "body: with the bodies, as blocks.") String include,
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

    @POST
    @Consumes({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Operation(operationId = "createArticle", summary = "Write an article; it is a draft until it is published")
    public RestResponse<ArticleResponse> create(
            @RestQuery @DefaultValue("false") @Parameter(description = PUBLISH) boolean publish,
            @NotNull @Valid ArticleInput body) {
        ArticleResponse article = articles.create(body, Then.of(publish));
        return Answers.created(ArticleAddresses.PATH, article.slug(), article);
    }

    @PUT
    @Path("/{ref}")
    @Consumes({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Operation(operationId = "putArticle", summary = "Save a whole article, or create it under a slug")
    public RestResponse<ArticleResponse> put(
            @RestPath String ref,
            @RestQuery @DefaultValue("false") @Parameter(description = PUBLISH) boolean publish,
            @NotNull @Valid ArticleInput body) {
        return Answers.saved(articles.put(ref, body, Then.of(publish)), ArticleAddresses.PATH, ref);
    }

    @PATCH
    @Path("/{ref}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Operation(operationId = "patchArticle", summary = "Save some properties of an article")
    public ArticleResponse patch(
            @RestPath String ref,
            @RestQuery @DefaultValue("false") @Parameter(description = PUBLISH) boolean publish,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = ArticleInput.class)))
                    MergePatch body) {
        return articles.patch(ref, body, Then.of(publish));
    }

    @DELETE
    @Path("/{ref}")
    @Write
    @ResponseStatus(204)
    @Operation(
            operationId = "trashArticle",
            summary = "Put an article into the trash: out of sight of everybody but the desk",
            description =
                    "What is public is withdrawn, what is scheduled is cancelled. POST …/restore takes it out again.")
    public void trash(@RestPath String ref) {
        trash.put(ref);
    }

    @POST
    @Path("/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Operation(
            operationId = "actOnArticles",
            summary = "Publish, withdraw, tag or move up to 500 articles; each has its own result")
    public RestResponse<ArticleActionResponse> act(@NotNull @Valid ArticleActionRequest body) {
        return RestResponse.ok(actions.act(body));
    }
}
