package news.gisa.weather.picture;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.reading.WeatherView.Language;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.snapshot.SnapshotResponse.Measured;
import news.gisa.weather.station.StationResponse;

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
                : day + " " + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(observed.atZone(zone));
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
                                name(reading.station()),
                                snapshot.view().printed(reading.temperature()),
                                reading.conditionText() == null ? "" : reading.conditionText())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
        return Stream.of(source, late, readings).filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
    }

    /** Source and remark, as they stand on the right. */
    String remark() {
        return Stream.of(source, late).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** As a page prints it, in the script that readers of the language know. */
    String name(StationResponse station) {
        return language == Language.en && station.nameLatin() != null ? station.nameLatin() : station.label();
    }

    /** Colour says again what the number says. */
    static String classOf(Measured reading, WeatherView view) {
        if (reading.temperature() == null) {
            return "quiet";
        }
        double temperature = reading.temperature().doubleValue();
        boolean metric = view.units() == WeatherView.Units.metric;
        return temperature < (metric ? 0 : 32) ? "cold" : temperature >= (metric ? 33 : 91.4) ? "hot" : "";
    }
}
