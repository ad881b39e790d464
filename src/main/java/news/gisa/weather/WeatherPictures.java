package news.gisa.weather;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.http.answer.Document;
import news.gisa.site.SiteConfig;
import news.gisa.weather.SnapshotResponse.Measured;
import news.gisa.weather.SnapshotView.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Snapshots as small pictures. */
@ApplicationScoped
class WeatherPictures {
    static final String MEDIA_TYPE = "image/svg+xml";

    /** Opened by itself, a picture is a document of this site: it may do nothing but look. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final SiteConfig site;

    WeatherPictures(SiteConfig site) {
        this.site = site;
    }

    /** Kinds of pictures. */
    @Schema(name = "WeatherPictureShape")
    public enum Shape {
        strip,
        map
    }

    /** What stands on a picture besides the readings. */
    record Caption(String title, String time, String source, String late, Language language) {
        static Caption of(SnapshotResponse snapshot, ZoneId zone) {
            Language language = snapshot.view().language();
            boolean korean = language == Language.ko;
            Locale locale = korean ? Locale.KOREAN : Locale.UK;
            String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(snapshot.date());
            Instant observed = snapshot.observedAt();
            String time = observed == null
                    ? day
                    : day + " "
                            + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(observed.atZone(zone));
            return new Caption(
                    (korean ? "날씨, " : "Weather, ") + time,
                    time,
                    snapshot.source() == null ? "" : snapshot.source(),
                    snapshot.stale() ? (korean ? "지난 자료" : "out of date") : "",
                    language);
        }

        /** Everything that is to be seen, as a text. */
        String description(SnapshotResponse snapshot) {
            String readings = snapshot.readings().stream()
                    .map(reading -> Stream.of(
                                    name(reading.station(), language),
                                    Strip.value(reading, snapshot.view()),
                                    reading.conditionText() == null ? "" : reading.conditionText())
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining(", "));
            return Stream.of(source, late, readings)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(". "));
        }

        /** Source and remark, as they stand on the right. */
        String remark() {
            return Stream.of(source, late).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        }
    }

    RestResponse<Document> draw(Shape shape, SnapshotResponse snapshot) {
        Caption caption = Caption.of(snapshot, site.timeZone());
        String text = shape == Shape.map ? MapPicture.draw(snapshot, caption) : StripPicture.draw(snapshot, caption);
        return ResponseBuilder.ok(new Document(text, snapshot.shownUntil()))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** As a page prints it, in the script that readers of the language know. */
    static String name(StationResponse station, Language language) {
        return language == Language.en && station.nameLatin() != null ? station.nameLatin() : station.label();
    }

    /** Colour says again what the number says. */
    static String classOf(Measured reading, SnapshotView view) {
        if (reading.temperature() == null) {
            return "quiet";
        }
        double temperature = reading.temperature().doubleValue();
        boolean metric = view.units() == SnapshotView.Units.metric;
        return temperature < (metric ? 0 : 32) ? "cold" : temperature >= (metric ? 33 : 91.4) ? "hot" : "";
    }
}
