package news.gisa.storage;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Who may hold a connection for how long: a request has its bound; the start and what the service does for itself have none. */
@Singleton
public class Allowances {
    private static final String ALLOWANCE = "gisa.allowance";

    /** What a thread of the service's own has, where that is bounded. */
    private final ThreadLocal<Allowance> own = new ThreadLocal<>();

    private final CurrentVertxRequest current;
    private final Duration most;

    Allowances(CurrentVertxRequest current, QueryConfig config) {
        this.current = current;
        this.most = config.query();
    }

    /** For the present request there is no bound: what it is to do grows with what is stored. */
    public void lift() {
        request().ifPresent(request -> of(request).lift());
    }

    /** Bounds what the service does for itself on this thread, so that a database that hangs does not keep it. */
    public <T> T within(Duration bound, Supplier<T> work) {
        own.set(Allowance.of(bound));
        try {
            return work.get();
        } finally {
            own.remove();
        }
    }

    Allowance present() {
        Allowance ofThread = own.get();
        return ofThread != null ? ofThread : request().map(this::of).orElseGet(Allowance::unbounded);
    }

    /** What a request has that has just begun. */
    Allowance usual() {
        return Allowance.of(most);
    }

    private Allowance of(RoutingContext request) {
        Allowance known = request.get(ALLOWANCE);
        if (known != null) {
            return known;
        }
        Allowance fresh = Allowance.of(most(request));
        request.put(ALLOWANCE, fresh);
        return fresh;
    }

    Duration most(RoutingContext request) {
        return most;
    }

    private Optional<RoutingContext> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }
}
