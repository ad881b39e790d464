package news.gisa.article.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.revision.NoteRequest;
import news.gisa.http.Unhurried;
import news.gisa.http.Write;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ArticleAddresses.PATH + "/{ref}")
@Tag(name = "Workflow")
public class WorkflowResource {
    private final ReviewService reviews;
    private final TrashService trash;

    public WorkflowResource(ReviewService reviews, TrashService trash) {
        this.reviews = reviews;
        this.trash = trash;
    }

    @POST
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Refuses(ProblemType.IN_TRASH)
    @Operation(
            operationId = "submitArticle",
            summary = "Hand the latest text to the desk for review",
            description =
                    "It shows in the desk's list with inReview=true until it is published or returned. Nothing is "
                            + "locked: saving goes on.")
    public RestResponse<ArticleResponse> submit(
            @RestPath String ref, @Valid @RequestBody(required = false) NoteRequest body) {
        return RestResponse.ok(reviews.submit(ref, body == null ? NoteRequest.NONE : body));
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Refuses(ProblemType.IN_TRASH)
    @Operation(
            operationId = "returnArticle",
            summary = "Hand a text in review back to its writer, with a note",
            description = "The text is the writer's again, who finds the note with the article. Nothing else changes.")
    public RestResponse<ArticleResponse> sendBack(@RestPath String ref, @NotNull @Valid NoteRequest body) {
        return RestResponse.ok(reviews.sendBack(ref, body));
    }

    @POST
    @Path("/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Write
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "restoreArticle",
            summary = "Take an article out of the trash; nothing of it becomes public by that",
            description =
                    "It is a draft again, with all of its revisions and comments. What was published or is scheduled "
                            + "only editors take out.")
    public RestResponse<ArticleResponse> restore(
            @RestPath String ref, @Valid @RequestBody(required = false) NoteRequest body) {
        return RestResponse.ok(trash.restore(ref, body == null ? NoteRequest.NONE : body));
    }

    @POST
    @Path("/purge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Write
    @Unhurried
    @Produces(MediaType.APPLICATION_JSON)
    @Refuses(ProblemType.NOT_ACCEPTABLE)
    @Operation(
            operationId = "purgeArticle",
            summary = "Remove an article that is in the trash for good, with its history and comments",
            description =
                    "Nothing of it comes back, and its address answers 404. The audit trail keeps that it was there.")
    public RestResponse<Void> purge(@RestPath String ref, @Valid @RequestBody(required = false) NoteRequest body) {
        trash.purge(ref, body == null ? NoteRequest.NONE : body);
        return RestResponse.noContent();
    }
}
