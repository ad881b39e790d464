package news.gisa.listing;

import java.time.Instant;

/**
 * That something is listed under a facet for a while.
 *
 * @param startsAt from this instant on
 * @param endsAt until before this one; {@link #FOREVER} without an end
 * @param sortsAt what the list is ordered by, the latest first, and then by id; {@link #ALWAYS} where the id alone orders it
 */
public record Entry(Facet facet, Instant startsAt, Instant endsAt, Instant sortsAt) {
    public static final Instant ALWAYS = Instant.EPOCH;
    public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Listed for as long as the thing is as it is. */
    public static Entry always(Facet facet) {
        return new Entry(facet, ALWAYS, FOREVER, ALWAYS);
    }

    /** That it was listed there once: what is told of it, until it is forgotten itself. */
    public Entry once() {
        return new Entry(facet, startsAt, startsAt, sortsAt);
    }

    boolean isOnce() {
        return startsAt.equals(endsAt);
    }

    boolean holdsAt(Instant now) {
        return !startsAt.isAfter(now) && endsAt.isAfter(now);
    }

    boolean isPastAt(Instant now) {
        return !endsAt.isAfter(now);
    }

    /** @return when the clock alone changes whether it holds; null when it does not any more */
    Instant nextAfter(Instant now) {
        if (startsAt.isAfter(now)) {
            return startsAt;
        }
        return endsAt.isAfter(now) && endsAt.isBefore(FOREVER) ? endsAt : null;
    }
}
