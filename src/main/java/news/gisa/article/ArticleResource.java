package news.gisa.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.access.Role;
import news.gisa.http.Answers;
import news.gisa.http.MergePatch;
import news.gisa.http.Page;
import news.gisa.http.PublicCache;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ArticleService.PATH)
@Tag(name = "Articles")
public class ArticleResource {
    private final ArticleReader reader;
    private final ArticleService articles;
    private final PublicFilters filters;

    public ArticleResource(ArticleReader reader, ArticleService articles, PublicFilters filters) {
        this.reader = reader;
        this.articles = articles;
        this.filters = filters;
    }

    @GET
    @PublicCache(tags = "headlines")
    @Operation(
            operationId = "listArticles",
            summary = "Public articles, newest first; with version=latest what editors work on")
    public Page<ArticleResponse> list(
            @RestQuery @Parameter(description = PublicFilters.SECTION) String section,
            @RestQuery @Parameter(description = PublicFilters.TAG) String tag,
            @RestQuery @Parameter(description = PublicFilters.AUTHOR) String author,
            @RestQuery @Parameter(description = PublicFilters.LANGUAGE) String language,
            @RestQuery @Parameter(description = PublicFilters.FROM) String from,
            @RestQuery @Parameter(description = PublicFilters.TO) String to,
            @RestQuery
                    @Parameter(
                            description =
                                    "latest: the latest revision of every article, drafts too; for editors, without filters.")
                    String version,
            @RestQuery @Parameter(description = "body: with the bodies, as blocks.") String include,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("false") boolean total,
            UriInfo uri) {
        PublicFilter filter = filters.resolve(section, tag, author, language, from, to);
        return Page.of(
                version == null
                        ? reader.list(filter, limit, cursor, total, include)
                        : reader.listLatest(version, filter, limit, cursor, total, include),
                uri);
    }

    @GET
    @Path("/{ref}")
    @Produces({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE})
    @PublicCache
    @Operation(
            operationId = "getArticle",
            summary = "One article, by id or slug; a former slug redirects",
            description = "What is public, token or not. With include=weather,comments the whole page in one answer. As"
                    + " text/markdown the source with front matter, ready to be put back.")
    public ArticleResponse get(
            @RestPath String ref,
            @RestQuery @Parameter(description = "latest, or the number of a revision; needs a token.") String version,
            @RestQuery @DefaultValue("blocks") @Parameter(description = "Form of the body in JSON.") Body.Format body,
            @RestQuery @Parameter(description = "Any of weather,comments.", example = "weather,comments")
                    String include) {
        return reader.get(ref, version, body, include);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(operationId = "createArticle", summary = "Write an article; it is a draft until it is published")
    public RestResponse<ArticleResponse> create(@NotNull @Valid ArticleInput body) {
        ArticleResponse article = articles.create(body);
        return Answers.created(ArticleService.PATH, article.slug(), article);
    }

    @PUT
    @Path("/{ref}")
    @Consumes({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(operationId = "putArticle", summary = "Save a whole article, or create it under a slug")
    public RestResponse<ArticleResponse> put(@RestPath String ref, @NotNull @Valid ArticleInput body) {
        return Answers.saved(articles.put(ref, body), ArticleService.PATH, ref);
    }

    @PATCH
    @Path("/{ref}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(operationId = "patchArticle", summary = "Save some properties of an article")
    public ArticleResponse patch(
            @RestPath String ref,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = ArticleInput.class)))
                    MergePatch body) {
        return articles.patch(ref, body);
    }

    @POST
    @Path("/{ref}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "publishArticle", summary = "Make a revision public: now, as of a past instant, or later")
    public RestResponse<ArticleResponse> publish(
            @RestPath String ref, @Valid @RequestBody(required = false) PublishRequest body) {
        return RestResponse.ok(articles.publish(ref, body == null ? PublishRequest.NOW : body));
    }

    @GET
    @Path("/{ref}/publications")
    @PublicCache
    @Operation(
            operationId = "listPublications",
            summary = "The publication timeline; events that lie ahead are shown to editors only")
    public Page<PublicationResponse> publications(@RestPath String ref) {
        return new Page<>(reader.publications(ref), null, null);
    }
}
