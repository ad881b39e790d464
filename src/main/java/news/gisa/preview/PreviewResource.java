package news.gisa.preview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.answer.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/articles/{ref}/previews")
@Tag(name = "Previews")
public class PreviewResource {
    private final PreviewReader reader;
    private final PreviewService previews;

    public PreviewResource(PreviewReader reader, PreviewService previews) {
        this.reader = reader;
        this.previews = previews;
    }

    @GET
    @Operation(
            operationId = "listPreviews",
            summary = "Links that were given away, newest first; those that ended included",
            description = "With who made each, until when it holds and whether it was revoked.")
    public Page<PreviewResponse> list(
            @RestPath String ref,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(reader.list(ref, limit, cursor), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPreview",
            summary = "One link that was given away",
            description = "What it shows, who made it and until when it holds.")
    public PreviewResponse get(@RestPath String ref, @RestPath UUID id) {
        return reader.get(ref, id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Operation(
            operationId = "createPreview",
            summary = "Make a link that shows one revision to people without a token",
            description =
                    "The url of the answer needs no token: whoever has it reads that revision, and nothing else, until"
                            + " the link expires or is revoked or the article is put into the trash. Later revisions do not show"
                            + " in it. An article has at most 100 links that have not ended.")
    public RestResponse<PreviewResponse> create(
            @RestPath String ref, @Valid @RequestBody(required = false) PreviewRequest body) {
        PreviewResponse preview = previews.create(ref, body == null ? PreviewRequest.USUAL : body);
        return Answers.created(
                "/api/v1/articles/" + preview.articleId() + "/previews",
                preview.id().toString(),
                preview);
    }

    @DELETE
    @Path("/{id}")
    @Write
    @ResponseStatus(204)
    @Operation(
            operationId = "revokePreview",
            summary = "Revoke a link at once and for good; it stays in the list",
            description = "Whoever follows the link is told from now on, with 410, that it has ended.")
    public void revoke(@RestPath String ref, @RestPath UUID id) {
        previews.revoke(ref, id);
    }
}
