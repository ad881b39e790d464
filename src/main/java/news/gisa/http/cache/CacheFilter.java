package news.gisa.http.cache;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/**
 * Answers what was answered before on the event loop, in front of everything else. Only for anonymous reads: what a token may
 * see is nobody else's.
 */
@ApplicationScoped
class CacheFilter {
    /** Behind the filter for CORS, which has a word for every origin; before authentication. */
    private static final int BEHIND_CORS = 250;

    private final CacheConfig config;
    private final ResponseCache cache;

    CacheFilter(CacheConfig config, ResponseCache cache) {
        this.config = config;
        this.cache = cache;
    }

    void filter(@Observes Filters filters) {
        if (config.enabled()) {
            filters.register(this::answer, BEHIND_CORS);
        }
    }

    private void answer(RoutingContext request) {
        HttpServerRequest http = request.request();
        if (!mayBeKept(http)) {
            request.next();
            return;
        }
        ResponseCache.Key key = new ResponseCache.Key(http.uri(), http.getHeader(HttpHeaders.ACCEPT));
        while (!cache.answer(key, request)) {
            Render render = cache.render(key);
            if (render.claim(request)) {
                request.next();
                return;
            }
            if (render.join(request)) {
                return;
            }
        }
    }

    private static boolean mayBeKept(HttpServerRequest request) {
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return reads
                && (request.uri().startsWith("/api/") || request.uri().startsWith("/feeds/"))
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && "0".equals(Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_LENGTH), "0"))
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
