package news.gisa.http.load;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.http.problem.ProblemType;

/**
 * Counts the requests under way, which are bounded, and knows how the service stops: at first it asks its clients to connect
 * elsewhere, then it takes no more, and goes when what it took is answered.
 */
@ApplicationScoped
public class UnderWay {
    /** In front of what is answered from memory, behind the filter for CORS: browsers are to read a refusal too. */
    private static final int FIRST = 290;

    /** Behind what is answered from memory. */
    private static final int BEHIND_CACHE = 240;

    /** Behind whoever gathers bodies: who sends slowly takes the place of nobody. */
    private static final int BEHIND_BODIES = 80;

    private static final String VISIT = "gisa.visit";

    /** Whoever runs the service asks how it is while it stops too. */
    private static final String OF_OPERATORS = "/q/";

    /** Once all is answered those who still come are told so for a while, rather than cut off. */
    private static final Duration AFTERWARDS = Duration.ofMillis(500);

    private enum Door {
        OPEN,
        CLOSING,
        CLOSED
    }

    private final LimitsConfig limits;
    private final ProblemRoutes problems;
    private final Recipients recipients;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile Door door = Door.OPEN;

    UnderWay(LimitsConfig limits, ProblemRoutes problems, Recipients recipients, MeterRegistry meters) {
        this.limits = limits;
        this.problems = problems;
        this.recipients = recipients;
        Gauge.builder("gisa.requests.underway", requests, AtomicInteger::get).register(meters);
    }

    void filter(@Observes Filters filters) {
        filters.register(this::mindTheDoor, FIRST);
        filters.register(this::count, BEHIND_CACHE);
        filters.register(this::admit, BEHIND_BODIES);
    }

    private void mindTheDoor(RoutingContext request) {
        if (door == Door.OPEN) {
            request.next();
            return;
        }
        sendElsewhere(request);
        if (door == Door.CLOSED && !request.request().uri().startsWith(OF_OPERATORS)) {
            problems.answer(request, unavailable("The service is about to stop. Nothing was stored; try again."));
        } else {
            request.next();
        }
    }

    /** RFC 9112, section 9.6. A connection of HTTP/2 is told when it is closed; told earlier, some clients drop what is under way. */
    private static void sendElsewhere(RoutingContext request) {
        HttpServerRequest http = request.request();
        if (http.version() != HttpVersion.HTTP_2) {
            http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(end -> http.connection().close());
        }
    }

    private void count(RoutingContext request) {
        Visit visit = new Visit();
        request.put(VISIT, visit);
        // A stream is no longer waited for once it has begun, and may go on for days.
        request.addHeadersEndHandler(begun -> visit.end());
        request.addEndHandler(end -> visit.end());
        request.next();
    }

    private void admit(RoutingContext request) {
        if (request.<Visit>get(VISIT).admit() || request.request().uri().startsWith(OF_OPERATORS)) {
            request.next();
        } else {
            problems.answer(request, unavailable("Too many requests are under way at the moment; try again."));
        }
    }

    /** A request on its way through the house. */
    private final class Visit {
        private boolean admitted;
        private boolean ended;

        Visit() {
            requests.incrementAndGet();
        }

        /** @return false if there are as many at work as may be */
        synchronized boolean admit() {
            admitted = !ended && atWork.incrementAndGet() <= limits.requests();
            if (!admitted && !ended) {
                atWork.decrementAndGet();
            }
            return admitted;
        }

        synchronized void end() {
            if (!ended) {
                ended = true;
                requests.decrementAndGet();
                if (admitted) {
                    atWork.decrementAndGet();
                }
            }
        }
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(ProblemType.UNAVAILABLE, detail).header("Retry-After", "2");
    }

    /** Whether the service stops, and nobody new should be sent here. */
    public boolean isStopping() {
        return door != Door.OPEN;
    }

    /** Asks clients to connect elsewhere; they are answered nevertheless. */
    public void startClosing() {
        door = Door.CLOSING;
    }

    /** Takes nothing new, and waits for what is under way. @return how many requests are left unanswered */
    public int close(Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        door = Door.CLOSED;
        while ((requests.get() > 0 || recipients.waiting() > 0) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        Thread.sleep(AFTERWARDS.toMillis());
        return requests.get();
    }
}
