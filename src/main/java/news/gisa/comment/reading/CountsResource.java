package news.gisa.comment.reading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/comments")
@Tag(name = "Moderation")
public class CountsResource {
    private final CommentCounts counts;

    CountsResource(CommentCounts counts) {
        this.counts = counts;
    }

    @POST
    @Path("/counts")
    @Write(stores = false)
    @Operation(
            operationId = "countComments",
            summary = "The numbers of public comments of up to 200 articles",
            description = "Stores nothing.")
    public CountsResponse count(@NotNull @Valid CountsRequest body) {
        return counts.of(body);
    }
}
