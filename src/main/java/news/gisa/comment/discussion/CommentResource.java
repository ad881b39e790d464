package news.gisa.comment.discussion;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.CommentSort;
import news.gisa.comment.reading.CommentReader;
import news.gisa.comment.writer.Visitor;
import news.gisa.comment.writer.Visitors;
import news.gisa.http.PublicCache;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.answer.Page;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/articles/{ref}/comments")
@Tag(name = "Comments")
public class CommentResource {
    private static final String SECRET_IS = "The editSecret of the answer that made the comment.";

    private final CommentReader comments;
    private final CommentPosting posting;
    private final CommentEditing editing;
    private final CommentDeletion deletion;
    private final Visitors visitors;
    private final CommentRates rates;

    CommentResource(
            CommentReader comments,
            CommentPosting posting,
            CommentEditing editing,
            CommentDeletion deletion,
            Visitors visitors,
            CommentRates rates) {
        this.comments = comments;
        this.posting = posting;
        this.editing = editing;
        this.deletion = deletion;
        this.visitors = visitors;
        this.rates = rates;
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
    @Operation(
            operationId = "getComment",
            summary = "One comment",
            description =
                    "In the form of the list, also when it is gone and only its place is left. Comments that wait "
                            + "for a moderator or were rejected answer 404.")
    public CommentResponse get(@RestPath String ref, @RestPath UUID id) {
        return comments.get(ref, id);
    }

    @POST
    @Write
    @Refuses(ProblemType.BANNED)
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
                Comment.collection(comment.articleId()), comment.id().toString(), comment);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Write
    @Refuses(ProblemType.WRONG_SECRET)
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
    @Refuses(ProblemType.WRONG_SECRET)
    @Operation(
            operationId = "deleteComment",
            summary = "Delete a comment: its writer with the secret, or an editor",
            description = "With the secret of the answer that made it, in Edit-Secret, at any time; an editor's token "
                    + "needs no secret. Its place stays, without text and name, while replies to it are shown.")
    public void delete(
            @RestPath String ref,
            @RestPath UUID id,
            @RestHeader(EditSecret.HEADER) @Parameter(description = SECRET_IS) String secret) {
        deletion.delete(ref, id, secret);
    }
}
