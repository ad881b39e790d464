package news.gisa.storage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long ago this node knew all that was committed: as long as it cannot read on, what it kept may be older than what is true. Asked
 * with each answer from memory, so it costs next to nothing; it counts on a clock that is never set.
 */
@Singleton
public class Contact {
    /** Several times as long as between two looks at the log. */
    static final Duration USUAL = Duration.ofSeconds(3);

    private final LongSupplier ticker;
    private volatile long knownAt;

    @Inject
    public Contact() {
        this(System::nanoTime);
    }

    /** @param ticker nanoseconds since whenever */
    public Contact(LongSupplier ticker) {
        this.ticker = ticker;
        this.knownAt = ticker.getAsLong();
    }

    /** @return a mark, to be taken before the log is read */
    public long mark() {
        return ticker.getAsLong();
    }

    /** Says that all that was committed before a mark is known to whoever answers here. */
    public void know(long mark) {
        knownAt = mark;
    }

    /** @return seconds for which it has not been known what happens; 0 while they are no more than usual */
    public long age() {
        long silence = ticker.getAsLong() - knownAt;
        return silence < USUAL.toNanos() ? 0 : TimeUnit.NANOSECONDS.toSeconds(silence);
    }

    public boolean isLost() {
        return age() > 0;
    }
}
