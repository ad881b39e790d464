package news.gisa.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Instants as clients write them: RFC 3339 with any offset, seconds optional. Kept to the millisecond, in UTC. */
public final class Instants {
    static final String EXPECTED =
            "Expected an instant with an offset such as 2024-11-23T06:00:00Z or 2024-11-23T15:00+09:00";

    /** No newspaper is older, and no plan reaches further. */
    private static final int FIRST_YEAR = 1600;

    private static final int LAST_YEAR = 2999;

    private Instants() {}

    /** @throws IllegalArgumentException with a message for the client */
    public static Instant parse(String text) {
        OffsetDateTime parsed;
        try {
            parsed = OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(EXPECTED + ", not \"" + text + "\".", e);
        }
        if (parsed.getYear() < FIRST_YEAR || parsed.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "The year must be between " + FIRST_YEAR + " and " + LAST_YEAR + ", not " + parsed.getYear() + ".");
        }
        return parsed.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A bound of a range: an instant, or a date, which is its first moment in the zone.
     *
     * @throws ProblemException naming the parameter
     */
    public static Instant bound(String parameter, String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        try {
            // An unescaped plus sign of an offset arrives as a space.
            text = text.replace(' ', '+');
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : parse(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ProblemException.badParameter(parameter, EXPECTED + ", or a date such as 2024-11-23.");
        }
    }
}
