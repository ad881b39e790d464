package news.gisa.http.load;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import news.gisa.http.problem.ProblemException;

/** The memory that requests under way hold, over all of them, so that many large ones cannot take the heap. */
@Singleton
public class InFlight {
    private static final int SHARE_OF_HEAP = 8;

    /** What is made of a text lives shorter than a body that comes over a slow line, so there may be more of it. */
    private static final int ANSWERS_TO_BODIES = 2;

    private static final String BODY = "gisa.body-bytes";
    private static final String ANSWER = "gisa.answer-bytes";

    private final CurrentVertxRequest current;
    private final long limit;
    private final MemoryBudget bodies;
    private final MemoryBudget answers;

    InFlight(LimitsConfig limits, CurrentVertxRequest current, MeterRegistry meters) {
        this.current = current;
        this.limit = limits.inFlight()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        this.bodies = new MemoryBudget(limit);
        this.answers = new MemoryBudget(ANSWERS_TO_BODIES * limit);
        gauge("gisa.requests.bytes", bodies, meters);
        gauge("gisa.renders.bytes", answers, meters);
    }

    private static void gauge(String name, MemoryBudget budget, MeterRegistry meters) {
        Gauge.builder(name, budget, MemoryBudget::held).baseUnit("bytes").register(meters);
    }

    /** @return bytes of bodies that may be under way */
    long limit() {
        return limit;
    }

    /**
     * Opens the account of a request, before anything of it waits for another thread: one whose client is gone by then could not be
     * closed any more.
     */
    void open(RoutingContext request) {
        boolean stranger = !request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        Share body = new Share(bodies, stranger);
        Share answer = new Share(answers, stranger);
        request.put(BODY, body);
        request.put(ANSWER, answer);
        request.addEndHandler(end -> {
            body.giveBack();
            answer.giveBack();
        });
    }

    /** @throws ProblemException 503 if there is no room for so many more bytes of a request's body */
    void takeForBody(RoutingContext request, long bytes) {
        request.<Share>get(BODY).take(bytes);
    }

    /**
     * Takes memory for what the present request asks to be made, until it ends.
     *
     * @param bytes as many as are needed at most at one time
     * @throws ProblemException 503 if there is no room for so many
     */
    public void takeForAnswer(long bytes) {
        // What the service reads for itself, at its start, is for no request.
        if (Arc.container().requestContext().isActive() && current.getCurrent() != null) {
            current.getCurrent().<Share>get(ANSWER).take(bytes);
        }
    }

    /** What one request holds of a budget. */
    private static final class Share {
        private final MemoryBudget budget;
        private final boolean stranger;
        private long bytes;
        private boolean ended;

        Share(MemoryBudget budget, boolean stranger) {
            this.budget = budget;
            this.stranger = stranger;
        }

        synchronized void take(long more) {
            if (ended) {
                return;
            }
            if (!budget.take(more, stranger)) {
                throw ProblemException.unavailable(
                        "Too much is under way at the moment. Nothing was stored; try again.", 2);
            }
            bytes += more;
        }

        synchronized void giveBack() {
            ended = true;
            budget.giveBack(bytes, stranger);
            bytes = 0;
        }
    }
}
