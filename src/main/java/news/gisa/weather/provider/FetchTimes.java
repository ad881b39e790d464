package news.gisa.weather.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a provider is asked.
 *
 * @param every the wait after a success
 * @param timeout how long it may take to answer
 */
record FetchTimes(Duration every, Duration timeout) {
    /** Longer than any answer takes, with what is done with it. */
    private static final int CLAIM_IN_TIMEOUTS = 6;

    private static final Duration SHORTEST_CLAIM = Duration.ofMinutes(1);

    /** How long a node that asks keeps others from asking. */
    Duration claim() {
        return longer(timeout.multipliedBy(CLAIM_IN_TIMEOUTS), SHORTEST_CLAIM);
    }

    Instant afterSuccess(Instant now) {
        return now.plus(every);
    }

    /** @param failures in a row, with this one */
    Instant afterFailure(FetchFailure failure, int failures, Instant now) {
        Duration wait =
                Backoff.after(failures, every, ThreadLocalRandom.current().nextDouble());
        return now.plus(longer(failure.retryAfter().orElse(Duration.ZERO), wait));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
