package news.gisa.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import news.gisa.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The date on top of a page: today in the site's zone, in the site's language. */
@ApplicationScoped
public class Dateline {
    private final SiteConfig site;
    private final Clock clock;

    public Dateline(SiteConfig site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** A date as a page prints it. */
    @Schema(name = "Dateline", description = "Today in the site's zone, as a page prints it.")
    public record Day(
            @Schema(required = true, examples = "2024-11-23")
            LocalDate date,

            @Schema(required = true, examples = "토요일") String weekday,

            @Schema(required = true, examples = "2024년 11월 23일 토요일")
            String text,

            @JsonIgnore Instant shownUntil)
            implements Tagged {

        @Override
        public Set<String> cacheTags() {
            return Set.of();
        }

        static Day of(LocalDate date, Locale locale, ZoneId zone) {
            return new Day(
                    date,
                    date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                            .withLocale(locale)
                            .format(date),
                    date.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    public Day today() {
        return Day.of(
                LocalDate.ofInstant(clock.instant(), site.timeZone()),
                Locale.forLanguageTag(site.language()),
                site.timeZone());
    }
}
