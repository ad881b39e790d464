package news.gisa.http.load;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import news.gisa.http.problem.Outage;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemRoutes;
import news.gisa.storage.DatabaseWatch;

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

    /** So few that each finds a worker, who waits for the database; the others are told at once. */
    private static final int MOST_WITHOUT_DATABASE = 32;

    private final LimitsConfig limits;
    private final ProblemRoutes problems;
    private final InFlight inFlight;
    private final Bodies bodies;
    private final Recipients recipients;
    private final DatabaseWatch database;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile Door door = Door.OPEN;

    UnderWay(
            LimitsConfig limits,
            ProblemRoutes problems,
            InFlight inFlight,
            Bodies bodies,
            Recipients recipients,
            DatabaseWatch database,
            MeterRegistry meters) {
        this.limits = limits;
        this.problems = problems;
        this.inFlight = inFlight;
        this.bodies = bodies;
        this.recipients = recipients;
        this.database = database;
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
        if (door == Door.CLOSED && !isOfOperators(request)) {
            problems.answer(request, stopping());
        } else {
            request.next();
        }
    }

    private static boolean isOfOperators(RoutingContext request) {
        return request.normalizedPath().startsWith(OF_OPERATORS);
    }

    /** RFC 9112, section 9.6. */
    private static void sendElsewhere(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.addEndHandler(end -> request.request().connection().close());
    }

    private void count(RoutingContext request) {
        enter(request);
        request.next();
    }

    /** Counts a request, if it is not counted yet: one that waits before it comes to that is waited for too. */
    public void enter(RoutingContext request) {
        if (request.get(VISIT) != null) {
            // Routed once more.
            return;
        }
        Visit visit = new Visit();
        request.put(VISIT, visit);
        inFlight.open(request);
        // A stream is no longer waited for once it has begun, and may go on for days.
        request.addHeadersEndHandler(begun -> visit.end());
        request.addEndHandler(end -> visit.end());
    }

    private void admit(RoutingContext request) {
        if (request.<Visit>get(VISIT).admit() || isOfOperators(request)) {
            request.next();
        } else {
            problems.answer(
                    request,
                    database.isDown()
                            ? Outage.unreachable()
                            : unavailable("Too many requests are under way at the moment; try again."));
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
            if (admitted || ended) {
                return true;
            }
            admitted = atWork.incrementAndGet() <= (database.isDown() ? MOST_WITHOUT_DATABASE : limits.requests());
            if (!admitted) {
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

    private static ProblemException stopping() {
        return unavailable("The service is about to stop. Nothing was stored; try again.");
    }

    private static ProblemException unavailable(String detail) {
        return ProblemException.unavailable(detail, 2);
    }

    /** Whether the service stops, and nobody new should be sent here. */
    public boolean isStopping() {
        return door != Door.OPEN;
    }

    /** Asks clients to connect elsewhere; they are answered nevertheless. */
    public void startClosing() {
        door = Door.CLOSING;
    }

    private boolean isBusy() {
        return requests.get() > 0 || recipients.waiting() > 0;
    }

    /** Takes nothing new, and waits for what is under way. @return how many requests are left unanswered */
    public int close(Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        door = Door.CLOSED;
        bodies.refuseAll(stopping());
        while (isBusy() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        int left = isBusy() ? requests.get() : 0;
        Thread.sleep(AFTERWARDS.toMillis());
        return left;
    }
}
