package news.gisa.article.lease;

import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import news.gisa.article.ArticleAddresses;
import news.gisa.http.Write;
import news.gisa.http.answer.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path(LeaseResource.PATH)
@Tag(name = "Articles")
public class LeaseResource {
    public static final String PATH = ArticleAddresses.PATH + "/{ref}/lease";

    private final LeaseService leases;

    public LeaseResource(LeaseService leases) {
        this.leases = leases;
    }

    @GET
    @Operation(
            operationId = "listLeases",
            summary = "Who is editing the article, the longest at it first",
            description = "Everybody who said so and did not let it expire. A lease keeps nobody out.")
    public Page<LeaseItem> list(@RestPath String ref) {
        return Page.of(leases.list(ref), null, Set.of());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Operation(
            operationId = "holdLease",
            summary = "Tell the others that the article is being edited, or go on telling them",
            description =
                    "A lease informs and never blocks: everybody may still save, and take a lease too; each learns"
                            + " of the others. Renew it before it expires. It needs no If-Match: nobody else writes the"
                            + " caller's own lease.")
    public LeaseResponse hold(@RestPath String ref, @Valid @RequestBody(required = false) LeaseRequest body) {
        return leases.hold(ref, body == null ? LeaseRequest.USUAL : body);
    }

    @DELETE
    @Write
    @ResponseStatus(204)
    @Operation(
            operationId = "giveUpLease",
            summary = "Give up one's own lease, if there is one",
            description = "It needs no If-Match: nobody else writes the caller's own lease.")
    public void giveUp(@RestPath String ref) {
        leases.giveUp(ref);
    }
}
