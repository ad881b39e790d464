package news.gisa.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;

/**
 * Answers OPTIONS (RFC 9110, section 9.3.7) with what a 405 would say: where several classes share a path the framework knows
 * the methods of one.
 */
@ApplicationScoped
class OptionsFilter {
    /** Behind the filter for CORS, which answers browsers that ask ahead; before authentication. */
    private static final int BEHIND_CORS = 230;

    private final AllowedMethods allowed;

    OptionsFilter(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::answer, BEHIND_CORS);
    }

    private void answer(RoutingContext request) {
        if (request.request().method() != HttpMethod.OPTIONS) {
            request.next();
            return;
        }
        Collection<String> methods = allowed.of(request.normalizedPath());
        if (methods.isEmpty()) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        allowed.patchForms(request.normalizedPath())
                .ifPresent(forms -> request.response().putHeader(AllowedMethods.ACCEPT_PATCH, forms));
        request.response().setStatusCode(200).end();
    }
}
