package news.gisa.comment.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.answer.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(PolicyResource.PATH)
@Tag(name = "Moderation")
public class PolicyResource {
    static final String PATH = "/api/v1/comments/policies";
    private static final String SCOPE = "site, section: with a slug, or article: with an id or slug.";

    private final PolicyService policies;

    PolicyResource(PolicyService policies) {
        this.policies = policies;
    }

    @GET
    @Operation(
            operationId = "listCommentPolicies",
            summary = "What was said about comments, by scope",
            description = "Only where something was said; everything else follows from the wider scope.")
    public Page<PolicyResponse> list(
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(policies.list(limit, cursor), uri);
    }

    @GET
    @Path("/{scope}")
    @Operation(
            operationId = "getCommentPolicy",
            summary = "What was said about comments of a scope",
            description =
                    "What was said for this scope alone; GET …/discussion of an article has what follows from all of "
                            + "them.")
    public PolicyResponse get(@RestPath @Parameter(description = SCOPE, example = "site") String scope) {
        return policies.get(scope);
    }

    @PUT
    @Path("/{scope}")
    @Write
    @Operation(
            operationId = "putCommentPolicy",
            summary = "Say who may comment on the site, in a section or on an article",
            description =
                    "What is left out is taken from the next wider scope: article, section, the sections above it,"
                            + " site, settings.")
    public RestResponse<PolicyResponse> put(
            @RestPath @Parameter(description = SCOPE, example = "section:business") String scope,
            @NotNull @Valid PolicyInput body) {
        return Answers.saved(policies.put(scope, body), PATH, scope);
    }

    @DELETE
    @Path("/{scope}")
    @Write
    @ResponseStatus(204)
    @Operation(
            operationId = "deleteCommentPolicy",
            summary = "Take back what was said; the wider scope holds again",
            description = "Comments that are there stay as they are.")
    public void delete(@RestPath @Parameter(description = SCOPE, example = "section:business") String scope) {
        policies.delete(scope);
    }
}
