package news.gisa.http.answer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import news.gisa.http.PublicCache;
import news.gisa.http.Retiring;
import news.gisa.http.Write;
import news.gisa.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Operations on their way out, and one that stays, with rules of the access table that let anybody pass. */
@Path("/api/v1/retiring")
public class RetiringResource {
    static final String SINCE = "2026-01-01";
    static final String SUNSET = "2027-07-01";
    static final String INSTEAD = "Ask for the headlines.";

    private final AtomicInteger made = new AtomicInteger();

    /** @param number how many were made before it */
    public record Item(int number) {}

    @GET
    @PublicCache
    @Retiring(since = SINCE, sunset = SUNSET, instead = INSTEAD)
    @Operation(operationId = "listHeadlines", hidden = true)
    public Page<Item> list() {
        return new Page<>(
                List.of(new Item(made.incrementAndGet())), "/api/v1/retiring?cursor=2", null, null, null, Set.of());
    }

    @GET
    @Path("/{ref}")
    @Retiring(since = SINCE, sunset = SUNSET, instead = INSTEAD, link = "https://news.example/api")
    @Operation(operationId = "listHeadlines", hidden = true)
    public Item get(@RestPath String ref) {
        throw ProblemException.notFound("There is no " + ref + ".");
    }

    @GET
    @Path("/stays")
    @Operation(operationId = "listHeadlines", hidden = true)
    public Item stays() {
        return new Item(0);
    }

    @POST
    @Path("/{ref}")
    @Write
    @Operation(operationId = "postComment", hidden = true)
    public Item post(@RestPath String ref, Item item) {
        return item;
    }
}
