package news.gisa.http.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Optional;

/** Problems outside of the reach of REST resources: of paths that are nobody's, and of whoever refuses a request earlier. */
@ApplicationScoped
public class ProblemRoutes {
    private static final int FIRST = Integer.MIN_VALUE;

    /** What the HTTP layer calls an address that it did not read. */
    private static final String UNREAD = "/bad-request";

    /** Of all resources together. */
    private static final String METHODS = "DELETE, GET, HEAD, PATCH, POST, PUT";

    private static final int BAD_REQUEST = ProblemType.VALIDATION.status();

    private final ProblemWriter writer;
    private final AllowedMethods allowed;
    private final DateHeader date;
    private final Outage outages;
    private final FaultLog faults = new FaultLog();

    ProblemRoutes(ProblemWriter writer, AllowedMethods allowed, DateHeader date, Outage outages) {
        this.writer = writer;
        this.allowed = allowed;
        this.date = date;
        this.outages = outages;
    }

    void routes(@Observes Router router) {
        router.route().last().handler(request -> answer(request, nothingAt(request)));
        // A host that cannot be read is refused before any route is tried, in words of the framework's.
        router.route().order(FIRST).failureHandler(this::unrouted);
    }

    private void unrouted(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            request.next();
        } else if (request.statusCode() == BAD_REQUEST && !isHostValid(request)) {
            answer(
                    request,
                    ProblemException.badParameter(
                            "Host",
                            "Expected a host and perhaps a port, such as localhost:8080 (RFC 9112, section 3.2)."));
        } else if (!hasPath(request)) {
            withoutPath(request);
        } else {
            outage(request)
                    .ifPresentOrElse(
                            outage -> {
                                faults.tell(request.normalizedPath(), outage, request.failure());
                                answer(request, outage);
                            },
                            request::next);
        }
    }

    /** What was met before the REST layer: who has a token is looked up first. Nothing can be stored by then. */
    private Optional<ProblemException> outage(RoutingContext request) {
        return request.failure() == null ? Optional.empty() : outages.of(request.failure(), false);
    }

    private static boolean hasPath(RoutingContext request) {
        String path = request.request().path();
        return path != null && path.startsWith("/");
    }

    /** An address of which the router reads no path, such as * for the server as a whole (RFC 9110, section 9.3.7). */
    private void withoutPath(RoutingContext request) {
        // No filter sees it, not that for CORS either: browsers are to read a refusal too.
        request.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (request.request().method() == HttpMethod.OPTIONS
                && request.request().uri().equals(RequestTarget.OF_THE_SERVER)) {
            request.response().putHeader(HttpHeaders.ALLOW, METHODS).end();
        } else {
            answer(request, ProblemException.badParameter("path", "Expected an address that begins with /."));
        }
    }

    private static boolean isHostValid(RoutingContext request) {
        return ((HttpServerRequestInternal) request.request()).isValidAuthority();
    }

    private ProblemException nothingAt(RoutingContext request) {
        Collection<String> methods = allowed.of(request.normalizedPath());
        return methods.isEmpty()
                ? ProblemException.notFound("There is nothing at " + request.normalizedPath() + ".")
                : new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "This address does not answer to the method.")
                        .header("Allow", String.join(", ", methods));
    }

    /** Ends a request with a problem, for those who stand outside of the REST layer. */
    public void answer(RoutingContext request, ProblemException problem) {
        answer(request.request(), problem);
    }

    private static String instance(String path) {
        return path == null || !path.startsWith("/") || path.equals(UNREAD) ? "/" : path;
    }

    /** The same for those that come by no route. */
    public void answer(HttpServerRequest request, ProblemException problem) {
        problem.headers().forEach(request.response()::putHeader);
        end(request, problem, instance(request.path()));
    }

    /**
     * The same with what the response has already of the problem's headers.
     *
     * @param instance the path of the request, as it is to be shown
     */
    public void answer(HttpServerRequest request, ProblemException problem, String instance) {
        problem.headers().forEach(request.response().headers()::add);
        end(request, problem, instance);
    }

    private void end(HttpServerRequest request, ProblemException problem, String instance) {
        ProblemWriter.Written written =
                writer.write(problem.toProblem(instance), request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
        HttpServerResponse response = request.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, written.language().tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.headers().add("Vary", "Accept-Language");
        date.date(response);
        response.end(Buffer.buffer(written.bytes()));
    }
}
