package news.gisa.weather.provider;

import java.time.Duration;

/**
 * How long to wait after failures: doubled with each, with a part left to chance so that many nodes of many sites do not come
 * at once, and never longer than the usual wait.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /**
     * @param failures in a row, from 1 on
     * @param usual the wait after a success
     * @param chance from 0 to 1
     */
    static Duration after(int failures, Duration usual, double chance) {
        Duration whole = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bounded = whole.compareTo(usual) < 0 ? whole : usual;
        return Duration.ofMillis((long) (bounded.toMillis() * (0.5 + chance / 2)));
    }
}
