package news.gisa.comment.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import news.gisa.http.Write;
import news.gisa.http.answer.Answers;
import news.gisa.http.answer.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(BanResource.PATH)
@Tag(name = "Moderation")
public class BanResource {
    static final String PATH = "/api/v1/comments/bans";

    private final BanService bans;

    BanResource(BanService bans) {
        this.bans = bans;
    }

    @GET
    @Operation(
            operationId = "listCommentBans",
            summary = "Who may not comment, newest ban first",
            description = "Whom, why, by whom and until when. One whose end has come no longer holds.")
    public Page<BanResponse> list(
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(Page.MIN_LIMIT) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor,
            UriInfo uri) {
        return Page.of(bans.list(limit, cursor), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCommentBan", summary = "One ban", description = "Whom, why, by whom and until when.")
    public BanResponse get(@RestPath UUID id) {
        return bans.get(id);
    }

    @POST
    @Write
    @Operation(
            operationId = "createCommentBan",
            summary = "Ban a writer by name, member or address",
            description = "A writer who is banned already is banned anew. An address may be that of many"
                    + " people, or of others tomorrow: give such a ban days.")
    public RestResponse<BanResponse> create(@NotNull @Valid BanInput body) {
        BanResponse ban = bans.create(body);
        return Answers.created(PATH, ban.id().toString(), ban);
    }

    @DELETE
    @Path("/{id}")
    @Write
    @ResponseStatus(204)
    @Operation(
            operationId = "deleteCommentBan",
            summary = "Lift a ban",
            description = "The writer may comment again at once.")
    public void delete(@RestPath UUID id) {
        bans.delete(id);
    }
}
