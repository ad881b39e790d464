package news.gisa.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Requests with a token that may be a guess: each is held, without a thread, and then they are looked at one after the other.
 * So guesses are decided one a second and connection, and all of them together take one worker and one connection to the
 * database, however many there are. How many can be held is bounded by how many connections there may be.
 */
@ApplicationScoped
class Suspects {
    static final Duration HELD = Duration.ofSeconds(1);

    /** When the last request of a connection has its turn, by {@link System#nanoTime}: one of HTTP/2 brings many at once. */
    private final Cache<HttpConnection, Long> turns =
            Caffeine.newBuilder().weakKeys().build();

    private final SingleFile file = new SingleFile();
    private final Vertx vertx;

    Suspects(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Looks at a request later; never, should the client have gone by then. */
    <T> Uni<T> later(RoutingContext request, Supplier<Uni<T>> lookUp) {
        Uni<T> held = Uni.createFrom().emitter(turn -> {
            long timer = vertx.setTimer(millisToTurn(request.request().connection()), now -> turn.complete(null));
            request.addEndHandler(gone -> vertx.cancelTimer(timer));
        });
        return held.chain(() -> file.run(lookUp, () -> !request.response().closed()));
    }

    private long millisToTurn(HttpConnection connection) {
        long now = System.nanoTime();
        long soonest = now + HELD.toNanos();
        long turn = turns.asMap()
                .merge(
                        connection,
                        soonest,
                        (last, same) -> last + HELD.toNanos() - soonest > 0 ? last + HELD.toNanos() : soonest);
        return Math.max(1, Duration.ofNanos(turn - now).toMillis());
    }
}
