package news.gisa.comment;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import news.gisa.http.Answers;
import news.gisa.http.Page;
import news.gisa.http.PublicCache;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/articles/{ref}/comments")
@Tag(name = "Comments")
public class CommentResource {
    private final CommentService comments;
    private final CommentRates rates;

    public CommentResource(CommentService comments, CommentRates rates) {
        this.comments = comments;
        this.rates = rates;
    }

    @GET
    @PublicCache
    @Operation(operationId = "listComments", summary = "The comments on a public article")
    public Page<CommentResponse> list(
            @RestPath String ref,
            @RestQuery @DefaultValue("newest") CommentService.Sort sort,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(comments.list(ref, sort, limit, cursor), uri);
    }

    @GET
    @Path("/{id}")
    @PublicCache
    @Operation(operationId = "getComment", summary = "One comment")
    public CommentResponse get(@RestPath String ref, @RestPath UUID id) {
        return comments.get(ref, id);
    }

    @POST
    @Write
    @Operation(operationId = "postComment", summary = "Comment on a public article; no token is needed")
    public RestResponse<CommentResponse> post(
            @RestPath String ref,
            @NotNull @Valid CommentInput body,
            HttpServerRequest request,
            HttpServerResponse response) {
        rates.count(request, response);
        CommentResponse comment = comments.post(ref, body);
        return Answers.created(
                "/api/v1/articles/" + comment.articleId() + "/comments",
                comment.id().toString(),
                comment);
    }
}
