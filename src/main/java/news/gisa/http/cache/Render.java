package news.gisa.http.cache;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** An answer that is being made, and who else waits for it. */
final class Render {
    private static final String KEY = "gisa.render";

    private final ResponseCache cache;
    private final ResponseCache.Key key;
    private final long epoch;
    private final Instant begunAt;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private List<Consumer<Representation>> waiting = new ArrayList<>();

    /** @param epoch how many invalidations there were when it began */
    Render(ResponseCache cache, ResponseCache.Key key, long epoch, Instant begunAt) {
        this.cache = cache;
        this.key = key;
        this.epoch = epoch;
        this.begunAt = begunAt;
    }

    /** @return the render that this request is for; null where nothing would be kept */
    static Render of(RoutingContext request) {
        return request.get(KEY);
    }

    /** @return whether this request is the one that makes the answer */
    boolean claim(RoutingContext request) {
        if (!claimed.compareAndSet(false, true)) {
            return false;
        }
        request.put(KEY, this);
        // Whatever becomes of it (an error, a closed connection), those who wait go on.
        request.addHeadersEndHandler(end -> finish(null));
        request.addEndHandler(end -> finish(null));
        return true;
    }

    ResponseCache.Key key() {
        return key;
    }

    long epoch() {
        return epoch;
    }

    Instant begunAt() {
        return begunAt;
    }

    /** @return false if it has ended, and so nobody can wait for it any more */
    synchronized boolean join(RoutingContext request) {
        if (waiting == null) {
            return false;
        }
        Context context = Vertx.currentContext();
        waiting.add(made -> context.runOnContext(go -> goOn(request, made)));
        return true;
    }

    private void goOn(RoutingContext request, Representation made) {
        if (request.response().closed()) {
            return;
        }
        if (made == null || !cache.shared(made, request)) {
            request.next();
        }
    }

    /** Gives those who wait the answer, or lets each make its own where there is none to share. */
    void finish(Representation answer) {
        List<Consumer<Representation>> released;
        synchronized (this) {
            if (waiting == null) {
                return;
            }
            released = waiting;
            waiting = null;
        }
        cache.ended(this);
        released.forEach(goOn -> goOn.accept(answer));
    }
}
