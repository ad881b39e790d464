package news.gisa.http.load;

import java.time.Duration;

/** How long to wait for bytes on their way: for a time, and a second more for each 4 KB of them. */
final class Patience {
    private static final long BYTES_A_SECOND = 4 * 1024;

    private final long begun = System.nanoTime();
    private final long time;

    Patience(Duration time) {
        this.time = time.toNanos();
    }

    /** @return nanoseconds from now until it ends, if no more come; below 1 when it has ended */
    long left(long bytes) {
        return begun + time + Duration.ofSeconds(1).toNanos() * bytes / BYTES_A_SECOND - System.nanoTime();
    }
}
