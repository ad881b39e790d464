package news.gisa.comment;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.input.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/articles/{ref}/comments")
@Tag(name = "Comments")
public class PostingResource {
    private static final String SECRET_IS = "The editSecret of the answer that made the comment.";

    private final CommentPosting posting;
    private final CommentEditing editing;
    private final CommentDeletion deletion;
    private final Visitors visitors;
    private final CommentRates rates;

    PostingResource(
            CommentPosting posting,
            CommentEditing editing,
            CommentDeletion deletion,
            Visitors visitors,
            CommentRates rates) {
        this.posting = posting;
        this.editing = editing;
        this.deletion = deletion;
        this.visitors = visitors;
        this.rates = rates;
    }

    @POST
    @Write
    @Operation(
            operationId = "postComment",
            summary = "Comment on a public article; no token is needed",
            description =
                    "status says whether it is shown at once; if not, notice has kind words for its writer. With a"
                            + " token of the newsroom it gets a badge. A frontend that knows its readers posts with its token and"
                            + " names the member.")
    public RestResponse<CommentResponse> post(
            @RestPath String ref,
            @NotNull @Valid CommentInput body,
            HttpServerRequest request,
            HttpServerResponse response) {
        Visitor visitor = visitors.of(request, body.author().member(), "/author/member");
        rates.count(visitor, body.author().name(), request, response);
        CommentResponse comment = posting.post(ref, body, visitor);
        return Answers.created(
                "/api/v1/articles/" + comment.articleId() + "/comments",
                comment.id().toString(),
                comment);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Write
    @Operation(
            operationId = "patchComment",
            summary = "Edit an own comment, for a few minutes",
            description = "What it said before is kept for moderators; the new text is judged like a new comment.")
    public CommentResponse patch(
            @RestPath String ref,
            @RestPath UUID id,
            @RestHeader(EditSecret.HEADER) @Parameter(description = SECRET_IS) String secret,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = CommentEdit.class)))
                    MergePatch body,
            HttpServerRequest request) {
        return editing.edit(ref, id, secret, body, visitors.of(request, null, ""));
    }

    @DELETE
    @Path("/{id}")
    @Write
    @ResponseStatus(204)
    @Operation(operationId = "deleteComment", summary = "Delete a comment: its writer with the secret, or an editor")
    public void delete(
            @RestPath String ref,
            @RestPath UUID id,
            @RestHeader(EditSecret.HEADER) @Parameter(description = SECRET_IS) String secret) {
        deletion.delete(ref, id, secret);
    }
}
