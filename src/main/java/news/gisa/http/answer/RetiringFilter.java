package news.gisa.http.answer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.gisa.http.Retiring;
import news.gisa.http.problem.RestAddresses;

/**
 * Lets every answer of an operation that is on its way out say so, whoever gives it: the operation itself, the response cache, or
 * who refuses a request earlier. As long as none is, there is no filter.
 */
@ApplicationScoped
class RetiringFilter {
    /** Before whatever may answer. */
    private static final int FIRST = 2000;

    private final RestAddresses addresses;
    private final Map<Retiring, Retirement> retirements;

    RetiringFilter(RestAddresses addresses) {
        this.addresses = addresses;
        this.retirements =
                addresses.retiring().collect(Collectors.toUnmodifiableMap(it -> it, Retirement::of, (a, b) -> a));
    }

    void filter(@Observes Filters filters) {
        if (!retirements.isEmpty()) {
            filters.register(this::announce, FIRST);
        }
    }

    private void announce(RoutingContext request) {
        Optional<Retiring> retiring = addresses.retiring(
                request.normalizedPath(), request.request().method().name());
        retiring.map(retirements::get)
                .ifPresent(retirement -> request.addHeadersEndHandler(
                        begins -> tell(retirement, request.response().headers())));
        request.next();
    }

    private static void tell(Retirement retirement, MultiMap headers) {
        headers.set(Retirement.DEPRECATION, retirement.deprecation());
        headers.set(Retirement.SUNSET, retirement.sunsetDate());
        retirement.links().forEach(link -> headers.add("Link", link));
    }
}
