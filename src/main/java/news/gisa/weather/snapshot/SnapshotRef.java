package news.gisa.weather.snapshot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import news.gisa.http.input.Instants;
import news.gisa.http.problem.ProblemException;

/**
 * The last part of a snapshot's address: a date in the site's zone, or an instant.
 *
 * @param instant null for a date
 */
record SnapshotRef(String text, LocalDate date, Instant instant) {
    private static final int DATE_LENGTH = 10;

    static SnapshotRef parse(String text, ZoneId zone) {
        try {
            if (text.length() == DATE_LENGTH) {
                // Read as an instant too, for the same bounds of the year.
                Instants.parse(text + "T00:00:00Z");
                return new SnapshotRef(text, LocalDate.parse(text), null);
            }
            Instant instant = Instants.parse(text);
            return new SnapshotRef(instant.toString(), LocalDate.ofInstant(instant, zone), instant);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ProblemException.notFound(
                    "A snapshot is addressed by a date such as 2024-11-23, or an instant such as 2024-11-23T06:00:00Z.");
        }
    }
}
