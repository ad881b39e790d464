package news.gisa.article.revision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.RevisionFinder;
import news.gisa.article.content.Body;
import news.gisa.article.reading.ArticleMarkdown;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.RevisionItem;
import news.gisa.http.Write;
import news.gisa.http.answer.Page;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ArticleAddresses.PATH + "/{ref}")
@Tag(name = "Revisions")
public class RevisionResource {
    private static final String FORMS =
            "As application/json side by side: field by field, the body by block and word. As"
                    + " text/x-diff unified, of the Markdown. As application/json-patch+json (RFC 6902) what makes the one revision,"
                    + " as GET …/revisions/{n} shows it, of the other. As text/html with ins and del.";
    private static final String BODY = "Form of the body that a JSON Patch is about.";

    private final RevisionReader revisions;
    private final RevisionRestorer restorer;

    public RevisionResource(RevisionReader revisions, RevisionRestorer restorer) {
        this.revisions = revisions;
        this.restorer = restorer;
    }

    @GET
    @Path("/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "The saves of an article, newest first",
            description =
                    "Who saved when and why, and which properties changed. The content of one is at its own address.")
    public Page<RevisionItem> list(
            @RestPath String ref,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(revisions.list(ref, limit, cursor), uri);
    }

    @GET
    @Path("/revisions/{number}")
    @Produces({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE})
    @Operation(
            operationId = "getRevision",
            summary = "One save: the article as it was then",
            description = "With the content and relations that it had, under the names that these have today. As "
                    + "text/markdown the source with front matter.")
    public ArticleResponse get(
            @RestPath String ref,
            @RestPath @Parameter(description = "Counts the article's revisions from 1.") String number,
            @RestQuery @DefaultValue("blocks") @Parameter(description = "Form of the body in JSON.") Body.Format body) {
        return revisions.get(ref, number, body);
    }

    @GET
    @Path("/revisions/{number}/diff")
    @Produces({MediaType.APPLICATION_JSON, DiffForms.UNIFIED, DiffForms.PATCH, MediaType.TEXT_HTML})
    @Operation(operationId = "getRevisionDiff", summary = "What a save changed", description = FORMS)
    public DiffResponse diff(
            @RestPath String ref,
            @RestPath @Parameter(description = "Counts the article's revisions from 1.") String number,
            @RestQuery
                    @Parameter(
                            description =
                                    "What to compare it with: latest, published or a number; the one before when absent.")
                    String from,
            @RestQuery @DefaultValue("blocks") @Parameter(description = BODY) Body.Format body) {
        return revisions.compareTo(ref, number, from, body);
    }

    @POST
    @Path("/revisions/{number}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Refuses(ProblemType.IN_TRASH)
    @Operation(
            operationId = "restoreRevision",
            summary = "Save the content of an older revision once more; what is public stays as it is",
            description = "It becomes a new revision, the latest; none is lost. Publishing it is another step.")
    public RestResponse<ArticleResponse> restore(
            @RestPath String ref,
            @RestPath @Parameter(description = "Counts the article's revisions from 1.") String number,
            @Valid @RequestBody(required = false) NoteRequest body) {
        return RestResponse.ok(restorer.restore(ref, number, body == null ? NoteRequest.NONE : body));
    }

    @GET
    @Path("/diff")
    @Produces({MediaType.APPLICATION_JSON, DiffForms.UNIFIED, DiffForms.PATCH, MediaType.TEXT_HTML})
    @Operation(operationId = "getDiff", summary = "Two revisions of an article compared", description = FORMS)
    public DiffResponse compare(
            @RestPath String ref,
            @RestQuery
                    @DefaultValue(RevisionFinder.PUBLISHED)
                    @Parameter(description = "latest, published or a number.")
                    String from,
            @RestQuery @DefaultValue(RevisionFinder.LATEST) @Parameter(description = "latest, published or a number.")
                    String to,
            @RestQuery @DefaultValue("blocks") @Parameter(description = BODY) Body.Format body) {
        return revisions.compare(ref, from, to, body);
    }
}
