package news.gisa.comment.moderation;

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
import news.gisa.comment.CommentRecord;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.CommentSort;
import news.gisa.comment.CommentStatus;
import news.gisa.http.Unhurried;
import news.gisa.http.Write;
import news.gisa.http.answer.Page;
import news.gisa.http.input.Instants;
import news.gisa.site.SiteConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path(ModerationResource.PATH)
@Tag(name = "Moderation")
public class ModerationResource {
    static final String PATH = "/api/v1/comments";

    private final QueueReader queue;
    private final ModerationService moderation;
    private final SiteConfig site;

    ModerationResource(QueueReader queue, ModerationService moderation, SiteConfig site) {
        this.queue = queue;
        this.moderation = moderation;
        this.site = site;
    }

    @GET
    @Operation(
            operationId = "listCommentQueue",
            summary = "Comments of all articles, as moderators see them",
            description =
                    "By status, article, writer, time and reports; status=pending is what waits for a decision. Each "
                            + "comes with its reasons, reports and the keys of its writer.")
    public Page<CommentResponse> list(
            @RestQuery @Parameter(description = "pending is the queue; all when absent.") CommentStatus status,
            @RestQuery @Parameter(description = "Id or slug of an article.") String article,
            @RestQuery @Parameter(description = "Key of a writer: name:, member: or address:.") String writer,
            @RestQuery @Parameter(description = "Whether readers reported it.") Boolean reported,
            @RestQuery @Parameter(description = "Written at or after this instant, or this date in the site's zone.")
                    String from,
            @RestQuery @Parameter(description = "Written before this instant, or this date in the site's zone.")
                    String to,
            @RestQuery @DefaultValue("newest") @Parameter(description = "newest or oldest.") CommentSort sort,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        QueueReader.Filter filter = new QueueReader.Filter(
                status,
                article,
                writer,
                reported,
                Instants.bound("from", from, site.timeZone()),
                Instants.bound("to", to, site.timeZone()));
        return Page.of(queue.list(filter, sort, limit, cursor), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCommentRecord",
            summary = "All that is known of a comment",
            description =
                    "With every decision and its reasons, earlier texts and reports, whether it is public or not.")
    public CommentRecord get(@RestPath UUID id) {
        return queue.get(id);
    }

    @POST
    @Path("/actions")
    @Write
    @Unhurried
    @Operation(
            operationId = "actOnComments",
            summary = "Approve, reject, delete, restore or pin up to 500 comments",
            description = "Each comment has its own result. What its writer deleted is not put back.")
    public ModerationResponse act(@NotNull @Valid ModerationRequest body) {
        return moderation.act(body);
    }
}
