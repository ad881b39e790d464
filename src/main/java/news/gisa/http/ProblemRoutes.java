package news.gisa.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;

/** Problems outside of the reach of REST resources: bodies that announce themselves as too large, paths of nobody. */
@ApplicationScoped
public class ProblemRoutes {
    private static final int FIRST = 1000;

    private final ObjectMapper json;
    private final LimitsConfig limits;
    private final AllowedMethods allowed;

    public ProblemRoutes(ObjectMapper json, LimitsConfig limits, AllowedMethods allowed) {
        this.json = json;
        this.limits = limits;
        this.allowed = allowed;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::refuseAnnouncedSize, FIRST);
    }

    void routes(@Observes Router router) {
        router.get("/").handler(request -> request.redirect("/q/swagger-ui"));
        router.route().last().handler(request -> answer(request, nothingAt(request)));
    }

    private ProblemException nothingAt(RoutingContext request) {
        Collection<String> methods = allowed.of(request.normalizedPath());
        return methods.isEmpty()
                ? ProblemException.notFound("There is nothing at " + request.normalizedPath() + ".")
                : new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "This address does not answer to the method.")
                        .header("Allow", String.join(", ", methods));
    }

    private void refuseAnnouncedSize(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limits.body().asLongValue();
        if (length != null && length.length() < 19 && Long.parseLong(length) > limit) {
            answer(request, BodyLimit.tooLarge(limit));
        } else {
            request.next();
        }
    }

    /** Ends a request with a problem, for those who stand outside of the REST layer. */
    public void answer(RoutingContext request, ProblemException problem) {
        try {
            byte[] body =
                    json.writeValueAsBytes(problem.toProblem(request.request().path()));
            request.response()
                    .setStatusCode(problem.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            problem.headers().forEach(request.response()::putHeader);
            request.response().end(Buffer.buffer(body));
        } catch (JacksonException e) {
            throw new IllegalStateException("A problem could not be written", e);
        }
    }
}
