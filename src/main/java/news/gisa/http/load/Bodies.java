package news.gisa.http.load;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.gisa.http.problem.ProblemException;
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
    private final List<EarlyRefusal> refusals;
    private final Set<Gathering> underWay = ConcurrentHashMap.newKeySet();

    Bodies(LimitsConfig limits, InFlight inFlight, ProblemRoutes problems, @All List<EarlyRefusal> refusals) {
        this.refusals = refusals;
        this.limits = limits;
        this.inFlight = inFlight;
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::gather, BEHIND_AUTHENTICATION);
    }

    private void gather(RoutingContext request) {
        HttpServerRequest http = request.request();
        if (http.response().closed()) {
            // Nobody is there to send the rest of it, and half a request means something else.
            return;
        }
        String coding = http.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !isChunked(coding)) {
            refuseCoding(request);
            return;
        }
        if (request.body().buffer() != null) {
            // It is here, and the request is routed once more.
            request.next();
            return;
        }
        if (!hasBody(http)) {
            refusal(http)
                    .ifPresentOrElse(
                            refused -> problems.answer(http, refused.problem(), refused.path()), request::next);
            return;
        }
        boolean stranger = !http.headers().contains(HttpHeaders.AUTHORIZATION);
        long limit = (stranger ? limits.anonymousBody() : limits.body()).asLongValue();
        Gathering gathering =
                new Gathering(request, limit, stranger, new Patience(limits.transferTime()), inFlight, problems);
        underWay.add(gathering);
        request.addEndHandler(end -> underWay.remove(gathering));
        gathering.begin(() -> underWay.remove(gathering), refusal(http));
    }

    private Optional<EarlyRefusal.Refused> refusal(HttpServerRequest http) {
        return refusals.stream().flatMap(refusal -> refusal.of(http).stream()).findFirst();
    }

    /** RFC 9112, section 6.3. */
    private static boolean hasBody(HttpServerRequest http) {
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? http.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private static boolean isChunked(String coding) {
        return coding.substring(coding.lastIndexOf(',') + 1).strip().equalsIgnoreCase("chunked");
    }

    /** Where such a body ends is not known, so neither is where the next request would begin (RFC 9112, section 6.3). */
    private void refuseCoding(RoutingContext request) {
        problems.answer(
                request,
                ProblemException.badParameter("Transfer-Encoding", "Expected chunked as the last coding, or none.")
                        .header("Connection", "close"));
        request.request().connection().close();
    }

    /** Answers all whose bodies are not here whole yet: nothing has been done for them. */
    void refuseAll(ProblemException problem) {
        underWay.forEach(gathering -> gathering.refuseSoon(problem));
    }
}
