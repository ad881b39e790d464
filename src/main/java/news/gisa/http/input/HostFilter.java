package news.gisa.http.input;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;

/**
 * A request names one host (RFC 9112, section 3.2). That it is well formed the framework sees to; that it is there once, this
 * does. One of HTTP/1.0 need not name any; {@link NamelessHost} sees to that.
 */
@ApplicationScoped
class HostFilter {
    /** Before whatever looks at the address, the answers that are kept too. */
    private static final int FIRST = 900;

    private final ProblemRoutes problems;

    HostFilter(ProblemRoutes problems) {
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        HttpServerRequest http = request.request();
        List<String> hosts = http.headers().getAll(HttpHeaders.HOST);
        boolean named = hosts.size() == 1 && !hosts.get(0).isBlank();
        if (named || hosts.isEmpty() && http.version() == HttpVersion.HTTP_1_0) {
            request.next();
        } else {
            problems.answer(
                    request, ProblemException.badParameter("Host", "Name the host once, as in Host: localhost."));
        }
    }
}
