package news.gisa.http.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import news.gisa.http.problem.ProblemException;

/**
 * Instants as clients write them: RFC 3339 with any offset, seconds optional; where a zone is given also without one. Kept to
 * the millisecond, in UTC.
 */
public final class Instants {
    static final String EXPECTED =
            "Expected an instant with an offset such as 2024-11-23T06:00:00Z or 2024-11-23T15:00+09:00";

    /** No newspaper is older, and no plan reaches further. */
    private static final int FIRST_YEAR = 1600;

    private static final int LAST_YEAR = 2999;

    private static final int DATE_LENGTH = "2024-11-23".length();

    private Instants() {}

    /** @throws IllegalArgumentException with a message for the client */
    public static Instant parse(String text) {
        return withOffset(text, text);
    }

    /**
     * The same, and besides a local time, as people write it by hand: without an offset it is the zone's, and a space may
     * stand for the T. A time that the zone skips or repeats is refused.
     *
     * @throws IllegalArgumentException with a message for the client; of a skipped or repeated time with both readings
     */
    public static Instant parse(String text, ZoneId zone) {
        String spelled = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1)
                : text;
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(spelled);
        } catch (DateTimeException e) {
            return withOffset(spelled, text);
        }
        return bounded(at(local, zone));
    }

    private static Instant withOffset(String spelled, String text) {
        OffsetDateTime parsed;
        try {
            parsed = OffsetDateTime.parse(spelled);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(EXPECTED + ", not \"" + text + "\".", e);
        }
        return bounded(parsed);
    }

    private static OffsetDateTime at(LocalDateTime time, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() == 1) {
            return time.atOffset(offsets.get(0));
        }
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        throw new IllegalArgumentException("%s: either %s or %s. Write the one that is meant, with its offset."
                .formatted(
                        change.isGap()
                                ? "There is no %s in %s, whose clocks skip it".formatted(time, zone)
                                : "%s comes twice in %s, whose clocks repeat it".formatted(time, zone),
                        time.atOffset(change.getOffsetBefore()),
                        time.atOffset(change.getOffsetAfter())));
    }

    private static Instant bounded(OffsetDateTime parsed) {
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
            return text.length() == DATE_LENGTH
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : parse(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ProblemException.badParameter(parameter, EXPECTED + ", or a date such as 2024-11-23.");
        }
    }
}
