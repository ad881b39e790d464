package news.gisa.http.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;

/** Problems outside of the reach of REST resources: of paths that are nobody's, and of whoever refuses a request earlier. */
@ApplicationScoped
public class ProblemRoutes {
    private static final int FIRST = Integer.MIN_VALUE;

    /** What the HTTP layer calls an address that it did not read. */
    private static final String UNREAD = "/bad-request";

    private static final int BAD_REQUEST = ProblemType.VALIDATION.status();

    private final ObjectMapper json;
    private final AllowedMethods allowed;
    private final DateHeader date;

    public ProblemRoutes(ObjectMapper json, AllowedMethods allowed, DateHeader date) {
        this.json = json;
        this.allowed = allowed;
        this.date = date;
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
        } else {
            request.next();
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
        try {
            byte[] body = json.writeValueAsBytes(problem.toProblem(instance));
            request.response()
                    .setStatusCode(problem.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            date.date(request.response());
            request.response().end(Buffer.buffer(body));
        } catch (JacksonException e) {
            throw new IllegalStateException("A problem could not be written", e);
        }
    }
}
