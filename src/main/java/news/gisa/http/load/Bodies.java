package news.gisa.http.load;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import news.gisa.http.problem.ProblemRoutes;

/**
 * Gathers the body of each request before a worker takes it up: who sends slowly, or without end, holds a connection and nothing
 * else. What is too large, too slow or not complete is refused without any effect.
 */
@ApplicationScoped
class Bodies {
    /** Behind authentication, which refuses wrong tokens: who is here and has one may send more. */
    private static final int BEHIND_AUTHENTICATION = 90;

    private final LimitsConfig limits;
    private final InFlight inFlight;
    private final ProblemRoutes problems;

    Bodies(LimitsConfig limits, InFlight inFlight, ProblemRoutes problems) {
        this.limits = limits;
        this.inFlight = inFlight;
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::gather, BEHIND_AUTHENTICATION);
    }

    private void gather(RoutingContext request) {
        if (!mayHaveBody(request.request())) {
            request.next();
            return;
        }
        boolean stranger = !request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        long limit = (stranger ? limits.anonymousBody() : limits.body()).asLongValue();
        Patience patience = new Patience(limits.transferTime());
        new Gathering(request, limit, stranger, patience, inFlight.share(request, stranger), problems).begin();
    }

    /** RFC 9112, section 6.3; a stream of HTTP/2 tells by its end. */
    private static boolean mayHaveBody(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return !request.isEnded();
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }
}
