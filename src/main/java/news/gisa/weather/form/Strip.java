package news.gisa.weather.form;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.reading.WeatherView.Language;
import news.gisa.weather.snapshot.SnapshotInput;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.snapshot.SnapshotResponse.Measured;
import news.gisa.weather.station.StationNames;
import news.gisa.weather.station.StationResponse;

/**
 * The temperatures as a page prints them: one {@code 서울 4℃} a line, a dash where nothing was measured. Bullets and empty lines
 * are read too. What is written in degrees Celsius is read as the same readings; degrees Fahrenheit are not read.
 */
final class Strip {
    private static final int MAX_LENGTH = Rows.MAX_QUOTED;
    private static final Pattern LINE =
            Quantity.compile("[•‣◦·*-]?\\s*(?<station>\\S.*?)[\\s:：]+(?=\\S)" + Quantity.TEMPERATURE.pattern());

    private Strip() {}

    static SnapshotInput read(String text) {
        List<SnapshotInput.Entry> entries = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Rows rows = new Rows();
        int number = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            number++;
            if (line.isBlank()) {
                continue;
            }
            rows.count(number);
            SnapshotInput.Entry entry = entry(line, number);
            if (entry != null) {
                entries.add(entry);
            } else {
                errors.add(FieldError.line(
                        number,
                        "Expected a station and degrees Celsius such as \"서울 4℃\", not " + Rows.quoted(line.strip())
                                + "."));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return SnapshotInput.of(entries);
    }

    /** @return null for what is no line of a strip */
    private static SnapshotInput.Entry entry(String line, int number) {
        // The bound first: no line of a strip is long, and a pattern may be slow on one that is.
        if (line.length() > MAX_LENGTH) {
            return null;
        }
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            return null;
        }
        return SnapshotInput.Entry.of(parts.group("station"), Quantity.number(parts.group("number")), number);
    }

    static String write(SnapshotResponse snapshot, StationNames names) {
        return snapshot.readings().stream()
                .map(reading -> line(reading, snapshot.view(), names) + "\n")
                .collect(Collectors.joining());
    }

    /** By the name that pages print, unless that would be read as something else: then by another, at last by the number. */
    private static String line(Measured reading, WeatherView view, StationNames names) {
        StationResponse station = reading.station();
        String value = " " + view.printed(reading.temperature());
        return Stream.of(view.language() == Language.en ? station.nameLatin() : null, station.label(), station.name())
                        .filter(Objects::nonNull)
                        .filter(name -> leadsTo(station, name, names))
                        .findFirst()
                        .orElse(station.code())
                + value;
    }

    private static boolean leadsTo(StationResponse station, String name, StationNames names) {
        SnapshotInput.Entry read = entry(name + " 0", 0);
        return read != null
                && names.code(read.station()).filter(station.code()::equals).isPresent();
    }
}
