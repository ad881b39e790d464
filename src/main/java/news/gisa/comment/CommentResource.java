package news.gisa.comment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import news.gisa.http.PublicCache;
import news.gisa.http.answer.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/articles/{ref}/comments")
@Tag(name = "Comments")
public class CommentResource {
    private final CommentReader comments;

    CommentResource(CommentReader comments) {
        this.comments = comments;
    }

    @GET
    @PublicCache
    @Operation(
            operationId = "listComments",
            summary = "The comments on a public article",
            description =
                    "flat: all of them in one order. tree: those at the top with the first replies of each, oldest"
                            + " first, and the address of the others. Pinned ones come first. A comment that is gone stays, without"
                            + " its text and author, while replies to it are shown.")
    public Page<CommentResponse> list(
            @RestPath String ref,
            @RestQuery @DefaultValue("newest") CommentSort sort,
            @RestQuery @DefaultValue("flat") @Parameter(description = "One list, or replies below what they answer.")
                    CommentReader.Shape shape,
            @RestQuery @Parameter(description = "Only the direct replies to this comment.") UUID parent,
            @RestQuery
                    @DefaultValue("3")
                    @Min(0)
                    @Max(10)
                    @Parameter(description = "With shape=tree: how many replies of each comment.")
                    int replies,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(comments.list(ref, new CommentReader.Wanted(sort, shape, parent, replies, limit, cursor)), uri);
    }

    @GET
    @Path("/{id}")
    @PublicCache
    @Operation(operationId = "getComment", summary = "One comment")
    public CommentResponse get(@RestPath String ref, @RestPath UUID id) {
        return comments.get(ref, id);
    }
}
