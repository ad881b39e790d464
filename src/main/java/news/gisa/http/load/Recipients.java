package news.gisa.http.load;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks after those whom answers go out to: what is written and not taken stays in memory. Who takes next to nothing is cut off, and
 * where too much waits for all of them together, so are those who have let it wait for longest.
 */
@ApplicationScoped
class Recipients {
    private static final int FIRST = 1000;
    private static final long LOOK_MILLIS = 50;

    private final Map<HttpConnection, Recipient> all = new ConcurrentHashMap<>();
    private final LimitsConfig limits;
    private final InFlight inFlight;
    private final Vertx vertx;
    private volatile long waiting;

    Recipients(LimitsConfig limits, InFlight inFlight, Vertx vertx, MeterRegistry meters) {
        this.limits = limits;
        this.inFlight = inFlight;
        this.vertx = vertx;
        Gauge.builder("gisa.connections", all, Map::size).register(meters);
        Gauge.builder("gisa.answers.bytes", this, self -> self.waiting)
                .baseUnit("bytes")
                .register(meters);
    }

    void filter(@Observes Filters filters) {
        filters.register(this::note, FIRST);
        vertx.setPeriodic(LOOK_MILLIS, look -> lookAround());
    }

    private void note(RoutingContext request) {
        HttpConnection connection = request.request().connection();
        if (!all.containsKey(connection)) {
            all.put(
                    connection,
                    new Recipient(((ConnectionBase) connection).channelHandlerContext(), limits.transferTime()));
        }
        if (request.response().writeQueueFull()) {
            // Who asks for more before it has taken what it asked for gets that first.
            request.response().drainHandler(taken -> goOn(request));
        } else {
            request.next();
        }
    }

    private static void goOn(RoutingContext request) {
        if (!request.response().closed()) {
            request.next();
        }
    }

    private void lookAround() {
        all.values().removeIf(Recipient::isGone);
        long sum = 0;
        for (Recipient recipient : all.values()) {
            recipient.look();
            if (recipient.isTooSlow()) {
                recipient.cut();
            }
            sum += recipient.waiting();
        }
        waiting = sum > inFlight.limit() ? cutSlowest(sum) : sum;
    }

    private long cutSlowest(long sum) {
        long left = sum;
        Iterator<Recipient> slowest = all.values().stream()
                .filter(recipient -> recipient.waiting() > 0)
                .sorted(Comparator.comparingLong(Recipient::patienceLeft))
                .iterator();
        while (left > inFlight.limit() && slowest.hasNext()) {
            Recipient recipient = slowest.next();
            left -= recipient.waiting();
            recipient.cut();
        }
        return left;
    }

    /** @return bytes of answers that were given and are not taken yet, as of the last look */
    long waiting() {
        return waiting;
    }
}
