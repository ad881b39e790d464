package news.gisa.http.load;

import java.time.Duration;

/**
 * How long to wait for bytes on their way: for a time, and a second more for each 4 KB of them, but no longer than the time while none
 * come, however many came before. To be asked by one thread at a time.
 */
final class Patience {
    private static final long BYTES_A_SECOND = 4 * 1024;

    private final long begun = System.nanoTime();
    private final long time;

    private long seen;
    private long moved = begun;

    Patience(Duration time) {
        this.time = time.toNanos();
    }

    /**
     * @param bytes that came so far
     * @return nanoseconds from now until it ends, if no more come; below 1 when it has ended
     */
    long left(long bytes) {
        long now = System.nanoTime();
        if (bytes != seen) {
            seen = bytes;
            moved = now;
        }
        long earned = begun + time + Duration.ofSeconds(1).toNanos() * bytes / BYTES_A_SECOND;
        return Math.min(earned, moved + time) - now;
    }
}
