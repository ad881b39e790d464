package news.gisa.http.write;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.gisa.http.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may write now. Many who want the same row would wait for it with a connection to the database each, until readers find none
 * left; so only some write at one time, and the others wait before they take one. The desk does not wait behind strangers.
 */
@Singleton
class WriteTurns {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_WAITING_OF_THE_DESK = 100;
    private static final int MOST_WAITING_STRANGERS = 50;

    private final Turns desk;
    private final Turns strangers;

    /** @param connections that the pool has; some six of sixteen are left for readers */
    WriteTurns(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        desk = new Turns(Math.max(1, connections * 3 / 8), MOST_WAITING_OF_THE_DESK);
        strangers = new Turns(Math.max(1, connections / 4), MOST_WAITING_STRANGERS);
    }

    /** @throws ProblemException 503 when it is not its turn for too long, or too many wait */
    Object take(boolean stranger, Callable<Object> write) throws Exception {
        Turns turns = stranger ? strangers : desk;
        if (!turns.begin()) {
            throw ProblemException.unavailable("Too many write at this moment. Nothing was stored; try again.", 1);
        }
        try {
            return write.call();
        } finally {
            turns.free.release();
        }
    }

    private static final class Turns {
        private final Semaphore free;
        private final int mostWaiting;

        Turns(int atOnce, int mostWaiting) {
            this.free = new Semaphore(atOnce, true);
            this.mostWaiting = mostWaiting;
        }

        boolean begin() throws InterruptedException {
            return free.getQueueLength() < mostWaiting && free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
