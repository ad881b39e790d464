package news.gisa.http.cache;

import java.time.Instant;
import news.gisa.http.PublicCache;

/**
 * When a public answer may be shown: as long as its rule says, but never after its end, nor before it was made. The clock may be
 * set back, and then what has come about lies ahead again.
 */
final class Freshness {
    /** What may be kept, and is to be asked about each time. */
    static final String NOT_FRESH = "public, no-cache";

    private final int maxAge;
    private final int allowance;
    private final String usual;
    private final long from;
    private final long until;

    /**
     * @param from when its making began
     * @param until the first instant after that at which the clock alone makes another answer of it
     */
    Freshness(PublicCache rule, Instant from, Instant until) {
        this.maxAge = rule.maxAge();
        this.allowance = rule.maxAge() + rule.staleWhileRevalidate();
        this.usual = "public, max-age=" + maxAge + ", stale-while-revalidate=" + rule.staleWhileRevalidate();
        this.from = from.toEpochMilli();
        this.until = until.equals(Instant.MAX) ? Long.MAX_VALUE : until.toEpochMilli();
    }

    boolean holdsAt(long millis) {
        return from <= millis && millis < until;
    }

    /**
     * {@code Cache-Control} (RFC 9111, section 5.2; RFC 5861). An answer that is about to end is fresh for less, and is never
     * shown stale: no cache on the way may show it after its end.
     */
    String cacheControl(long millis) {
        long left = (until - millis) / 1000;
        if (left >= allowance) {
            return usual;
        }
        return left < 1 ? NOT_FRESH : "public, max-age=" + Math.min(left, maxAge);
    }
}
