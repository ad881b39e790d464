package news.gisa.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Operations that somebody forgot to enter in the table. */
@Path("/api/v1/unlisted")
public class UnlistedResource {
    @GET
    @Operation(operationId = "getUnlisted", hidden = true)
    public String get() {
        return "secret";
    }

    @GET
    @Path("/nameless")
    @Operation(hidden = true)
    public String nameless() {
        return "secret";
    }
}
