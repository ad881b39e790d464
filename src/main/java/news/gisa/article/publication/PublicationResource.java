package news.gisa.article.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.http.PublicCache;
import news.gisa.http.Write;
import news.gisa.http.answer.Page;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ArticleAddresses.PATH + "/{ref}")
@Tag(name = "Publications")
public class PublicationResource {
    private final TimelineReader timelines;
    private final PublicationService publications;

    public PublicationResource(TimelineReader timelines, PublicationService publications) {
        this.timelines = timelines;
        this.publications = publications;
    }

    @GET
    @Path("/publications")
    @PublicCache
    @Operation(
            operationId = "listPublications",
            summary = "The publication timeline, in the order of its starts; what lies ahead is shown to editors only",
            description =
                    "What was public, is and will be: publications, corrections and withdrawals with their starts "
                            + "and ends. What lies ahead, and who did it, is shown to editors only.")
    public Page<PublicationResponse> list(
            @RestPath String ref,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(timelines.list(ref, limit, cursor), uri);
    }

    @GET
    @Path("/publications/{number}")
    @PublicCache
    @Operation(
            operationId = "getPublication",
            summary = "One event of the publication timeline",
            description = "By its number, which it keeps. What lies ahead is shown to editors only.")
    public PublicationResponse get(
            @RestPath String ref,
            @RestPath @Parameter(description = "Counts the article's events from 1.") String number) {
        return timelines.get(ref, number);
    }

    @DELETE
    @Path("/publications/{number}")
    @Write
    @ResponseStatus(204)
    @Refuses(ProblemType.IN_TRASH)
    @Operation(
            operationId = "cancelPublication",
            summary = "Take away an event that has not begun",
            description =
                    "Then it is as if it had never been made. One that has begun stays: publish or withdraw instead.")
    public void cancel(
            @RestPath String ref,
            @RestPath @Parameter(description = "Counts the article's events from 1.") String number) {
        publications.cancel(ref, number);
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Refuses({ProblemType.EMBARGOED, ProblemType.IN_TRASH})
    @Operation(
            operationId = "publishArticle",
            summary = "Make a revision public: now, as of a past instant, or later",
            description = "The latest revision unless another is named. An update or correction moves the time that "
                    + "readers see; a minor one does not; a correction needs a note, which readers see. A later "
                    + "instant schedules it, and an earlier one moves an archive in.")
    public RestResponse<ArticleResponse> publish(
            @RestPath String ref, @Valid @RequestBody(required = false) PublishRequest body) {
        return RestResponse.ok(publications.publish(ref, body == null ? PublishRequest.NOW : body));
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Refuses(ProblemType.IN_TRASH)
    @Operation(
            operationId = "withdrawArticle",
            summary = "End what is public, now or later; readers are told the reason",
            description = "What was public stays readable with asOf; to hide that too, put the article into the trash.")
    public RestResponse<ArticleResponse> withdraw(@RestPath String ref, @NotNull @Valid WithdrawRequest body) {
        return RestResponse.ok(publications.withdraw(ref, body));
    }
}
