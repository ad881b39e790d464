package news.gisa.http.load;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/**
 * The memory that requests under way hold, over all of them, so that many large ones cannot take the heap. What comes without a
 * token gets half of it at most: strangers cannot keep the desk from its work.
 */
@Singleton
public class InFlight {
    private static final int SHARE_OF_HEAP = 8;
    private static final String RETRY_SECONDS = "2";

    private final long limit;
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong heldByStrangers = new AtomicLong();

    InFlight(LimitsConfig limits, MeterRegistry meters) {
        this.limit = limits.inFlight()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        Gauge.builder("gisa.requests.bytes", held, AtomicLong::get)
                .baseUnit("bytes")
                .register(meters);
    }

    /**
     * Memory of one request, given back when that ends, however it does.
     *
     * @param stranger whether the request has no token
     */
    Share share(RoutingContext request, boolean stranger) {
        Share share = new Share(stranger);
        request.addEndHandler(end -> share.giveBack());
        return share;
    }

    /** @return bytes */
    long limit() {
        return limit;
    }

    private boolean take(long bytes, boolean stranger) {
        if (stranger && !take(heldByStrangers, bytes, limit / 2)) {
            return false;
        }
        if (!take(held, bytes, limit)) {
            if (stranger) {
                heldByStrangers.addAndGet(-bytes);
            }
            return false;
        }
        return true;
    }

    private static boolean take(AtomicLong of, long bytes, long most) {
        if (of.addAndGet(bytes) > most) {
            of.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** The problem of whoever comes when there is too much already. */
    static ProblemException full() {
        return new ProblemException(
                        ProblemType.UNAVAILABLE, "Too much is under way at the moment. Nothing was stored; try again.")
                .header("Retry-After", RETRY_SECONDS);
    }

    /** What one request holds. */
    final class Share {
        private final boolean stranger;
        private long bytes;
        private boolean ended;

        private Share(boolean stranger) {
            this.stranger = stranger;
        }

        /** @throws ProblemException 503 if there is no room for so much more */
        synchronized void take(long more) {
            if (ended) {
                return;
            }
            if (!InFlight.this.take(more, stranger)) {
                throw full();
            }
            bytes += more;
        }

        private synchronized void giveBack() {
            ended = true;
            held.addAndGet(-bytes);
            if (stranger) {
                heldByStrangers.addAndGet(-bytes);
            }
            bytes = 0;
        }
    }
}
