package news.gisa.article.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.content.ReadsBody;
import news.gisa.article.desk.ArticleService.Then;
import news.gisa.article.reading.ArticleMarkdown;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.http.Unhurried;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.input.MergePatch;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
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

/** Articles, written. */
@Path(ArticleAddresses.PATH)
@Tag(name = "Articles")
public class DeskResource {
    private static final String PUBLISH = "true: make it public at once too; for editors.";

    private final ArticleService articles;
    private final ArticleActions actions;
    private final TrashService trash;

    public DeskResource(ArticleService articles, ArticleActions actions, TrashService trash) {
        this.articles = articles;
        this.actions = actions;
        this.trash = trash;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @ReadsBody
    @Refuses({ProblemType.SLUG_TAKEN, ProblemType.EMBARGOED})
    @Operation(
            operationId = "createArticle",
            summary = "Write an article; it is a draft until it is published",
            description =
                    "As JSON, or as text/markdown with the properties in front matter above the body. Sections and "
                            + "authors are named by slug; a tag that is not known yet is made. The answer has the article as "
                            + "the desk sees it, at Location.")
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
    @ReadsBody
    @Refuses({ProblemType.SLUG_TAKEN, ProblemType.EMBARGOED, ProblemType.IN_TRASH})
    @Operation(
            operationId = "putArticle",
            summary = "Save a whole article, or create it under a slug",
            description =
                    "What is left out is empty afterwards; a save that changes nothing makes no revision. What is "
                            + "public stays as it is until a revision is published. text/markdown is what a GET of that form "
                            + "gave.")
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
    @ReadsBody
    @Refuses({ProblemType.SLUG_TAKEN, ProblemType.EMBARGOED, ProblemType.IN_TRASH})
    @Operation(
            operationId = "patchArticle",
            summary = "Save some properties of an article",
            description = "A JSON Merge Patch (RFC 7396): what is left out stays, null takes away, a list replaces the "
                    + "whole list. The result is checked like a whole article. What is public stays as it is until a "
                    + "revision is published.")
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
    @Unhurried
    @Refuses(ProblemType.NOTHING_DONE)
    @Operation(
            operationId = "actOnArticles",
            summary = "Publish, withdraw, tag or move up to 500 articles; each has its own result",
            description = "The answer has a result for each article, in the order asked for: one that refuses does not "
                    + "keep the others from it, unless atomic is true. An article may be named with the revision or "
                    + "ETag that was seen.")
    public RestResponse<ArticleActionResponse> act(@NotNull @Valid ArticleActionRequest body) {
        return RestResponse.ok(actions.act(body));
    }
}
