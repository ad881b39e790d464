package news.gisa.http.catalogue;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import news.gisa.http.PublicCache;
import news.gisa.http.answer.Page;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The catalogue that the {@code type} of every problem leads to. */
@Path(ProblemResource.PATH)
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Tag(name = "Problems")
public class ProblemResource {
    static final String PATH = "/problems";

    private static final String FORMS =
            "As a page for people or, where Accept says so, as JSON; in Korean or English by Accept-Language.";

    /** Nothing but our own stylesheet: no script, no other host, no frame. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ProblemKinds kinds;

    ProblemResource(ProblemKinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @PublicCache(maxAge = 3600)
    @Operation(operationId = "listProblemTypes", summary = "All kinds of problems", description = FORMS)
    public Page<ProblemKind> list(@Context HttpServerRequest request) {
        return Page.of(kinds.all(language(request)), null, Set.of());
    }

    @GET
    @Path("/{slug}")
    @PublicCache(maxAge = 3600)
    @Operation(
            operationId = "getProblemType",
            summary = "What a kind of problem means, and what to do",
            description = FORMS)
    public ProblemKind get(
            @RestPath @Parameter(description = "What stands behind /problems/ in a type.", example = "bad-cursor")
                    String slug,
            @Context HttpServerRequest request) {
        return kinds.find(slug, language(request))
                .orElseThrow(() -> ProblemException.notFound("No kind of problem is named " + slug + "."));
    }

    private static ProblemLanguage language(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        return ProblemLanguage.wanted(request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
