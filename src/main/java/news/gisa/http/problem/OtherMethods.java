package news.gisa.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Methods that no address here has, such as QUERY: of a page of another site the filter for CORS would refuse them without a word. They
 * are led past it, and get the answer that everybody gets.
 */
@ApplicationScoped
class OtherMethods {
    private static final int BEFORE_CORS = 310;
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    void filter(@Observes Filters filters) {
        filters.register(
                request -> {
                    HttpServerRequest http = request.request();
                    if (!KNOWN.contains(http.method().name()) && http.headers().contains(HttpHeaders.ORIGIN)) {
                        http.headers().remove(HttpHeaders.ORIGIN);
                        http.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                    }
                    request.next();
                },
                BEFORE_CORS);
    }
}
