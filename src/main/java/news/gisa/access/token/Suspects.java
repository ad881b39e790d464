package news.gisa.access.token;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
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

    private final SingleFile file = new SingleFile();
    private final Vertx vertx;

    Suspects(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Looks at a request later; never, should the client have gone by then. */
    <T> Uni<T> later(RoutingContext request, Supplier<Uni<T>> lookUp) {
        Uni<T> held = Uni.createFrom().emitter(turn -> {
            long timer = vertx.setTimer(HELD.toMillis(), now -> turn.complete(null));
            request.addEndHandler(gone -> vertx.cancelTimer(timer));
        });
        return held.chain(() -> file.run(lookUp, () -> !request.response().closed()));
    }
}
