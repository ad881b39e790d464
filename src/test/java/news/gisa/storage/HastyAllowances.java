package news.gisa.storage;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;

/** A request may ask for a bound of its own, so that nobody has to wait for the one that is set. */
@Singleton
@Alternative
@Priority(1)
public class HastyAllowances extends Allowances {
    static final String MILLIS = "Test-Bound-Millis";

    HastyAllowances(CurrentVertxRequest current, QueryConfig config) {
        super(current, config);
    }

    @Override
    Duration most(RoutingContext request) {
        String millis = request.request().getHeader(MILLIS);
        return millis == null ? super.most(request) : Duration.ofMillis(Long.parseLong(millis));
    }
}
