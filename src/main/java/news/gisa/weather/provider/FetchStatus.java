package news.gisa.weather.provider;

import java.time.Instant;

/**
 * How fetching stands.
 *
 * @param dueAt when to ask next
 * @param claimedUntil until when a node is at it; null if none is
 * @param succeededAt the last time; null for never
 * @param failure why it failed the last time, also if it succeeded since
 * @param failures in a row
 */
record FetchStatus(
        Instant dueAt, Instant claimedUntil, Instant succeededAt, Instant failedAt, String failure, int failures) {
    boolean isDue(Instant now) {
        return !dueAt.isAfter(now) && (claimedUntil == null || !claimedUntil.isAfter(now));
    }

    /** In one word. */
    String word() {
        return failures > 0 ? "failing" : succeededAt == null ? "starting" : "ok";
    }
}
