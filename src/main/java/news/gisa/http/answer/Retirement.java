package news.gisa.http.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import news.gisa.http.Retiring;

/** What is said of an operation that is on its way out. */
public record Retirement(LocalDate since, LocalDate sunset, String instead, String link) {
    public static final String DEPRECATION = "Deprecation";
    public static final String SUNSET = "Sunset";

    /** RFC 9110, section 5.6.7. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public Retirement {
        if (sunset.isBefore(since)) {
            throw new IllegalArgumentException("It cannot be gone on " + sunset + ", before it is deprecated on "
                    + since + " (RFC 9745, section 4)");
        }
    }

    public static Retirement of(Retiring retiring) {
        return of(retiring.since(), retiring.sunset(), retiring.instead(), retiring.link());
    }

    /** Days as {@link Retiring} has them. */
    public static Retirement of(String since, String sunset, String instead, String link) {
        return new Retirement(LocalDate.parse(since), LocalDate.parse(sunset), instead, link);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A date as structured fields write it (RFC 9745, section 2.1; RFC 9651, section 3.3.7). */
    public String deprecation() {
        return "@" + beginning(since).getEpochSecond();
    }

    /** An HTTP-date (RFC 8594, section 3). */
    public String sunsetDate() {
        return DATE.format(beginning(sunset));
    }

    /** Values of {@code Link} (RFC 9745, section 3; RFC 8594, section 6). */
    public List<String> links() {
        return List.of(link(DEPRECATION), link(SUNSET));
    }

    private String link(String relation) {
        return "<" + link + ">; rel=\"" + relation.toLowerCase(Locale.ROOT) + "\"; type=\"text/html\"";
    }

    /** For the OpenAPI document. */
    public String sentence() {
        return "Deprecated since " + since + ", and may be gone from " + sunset + " on. " + instead;
    }
}
