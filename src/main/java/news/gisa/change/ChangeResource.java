package news.gisa.change;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import news.gisa.http.answer.Ndjson;
import news.gisa.http.answer.Page;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path(ChangeResource.PATH)
@Tag(name = "Changes")
public class ChangeResource {
    static final String PATH = "/api/v1/changes";

    /** Readers of the log catch up in large steps. */
    private static final int MAX_LIMIT = 1000;

    private final ChangeReader changes;

    public ChangeResource(ChangeReader changes) {
        this.changes = changes;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Ndjson.MEDIA_TYPE})
    @Refuses(ProblemType.CHANGES_CLEARED)
    @Operation(
            operationId = "listChanges",
            summary = "What happened, in the order of the commits",
            description = "Keep the number of the last entry that you have dealt with, and ask for those after it; next"
                    + " is always there and asks for what follows, now or later. What the clock did (a schedule, an end) is"
                    + " in the log too. Entries may be for things that the public does not see.")
    public Page<ChangeResponse> list(
            @RestQuery
                    @DefaultValue("0")
                    @Min(0)
                    @Parameter(description = "Number of the last entry that is known; 0 begins with the first one.")
                    long after,
            @RestQuery @DefaultValue("100") @Min(Page.MIN_LIMIT) @Max(MAX_LIMIT) int limit,
            UriInfo uri) {
        List<ChangeResponse> items =
                changes.follow(after, limit).stream().map(ChangeResponse::of).toList();
        long last = items.isEmpty() ? after : items.get(items.size() - 1).seq();
        return Page.following(items, uri, "after", last);
    }
}
