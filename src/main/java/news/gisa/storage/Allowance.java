package news.gisa.storage;

import java.time.Duration;

/** How long one request may still hold connections to the database, all of its statements together. One thread at a time uses it. */
final class Allowance {
    private static final long WITHOUT_BOUND = Long.MAX_VALUE;

    private long left;

    private Allowance(long left) {
        this.left = left;
    }

    static Allowance of(Duration most) {
        return new Allowance(most.toNanos());
    }

    static Allowance unbounded() {
        return new Allowance(WITHOUT_BOUND);
    }

    void lift() {
        left = WITHOUT_BOUND;
    }

    boolean isBounded() {
        return left != WITHOUT_BOUND;
    }

    /** @return nanoseconds, fewer than none where it took more than it may */
    long left() {
        return left;
    }

    void use(long nanos) {
        if (isBounded()) {
            left -= nanos;
        }
    }
}
