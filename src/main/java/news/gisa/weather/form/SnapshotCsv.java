package news.gisa.weather.form;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.snapshot.SnapshotInput;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.snapshot.SnapshotResponse.Measured;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Snapshots as CSV (RFC 4180) with a header. Read are {@code station}, {@code temperature} and any of the others, in any
 * order; empty is not measured. What is written in metric units is read as the same readings; columns in other units bear
 * other names, so that they are refused rather than misread.
 */
final class SnapshotCsv {
    private static final List<String> NEEDED = List.of("station", "temperature");

    /** {@code name} is for people: a station is known by what is in {@code station}. */
    private static final Set<String> COLUMNS = Set.of(
            "station",
            "name",
            "temperature",
            "condition",
            "sky",
            "precipitation",
            "humidity",
            "windSpeed",
            "windDirection",
            "quality");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private SnapshotCsv() {}

    static SnapshotInput read(String text) {
        Rows.checkLines(text);
        try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
            checkHeader(rows.getHeaderNames());
            Rows count = new Rows();
            List<SnapshotInput.Entry> entries = new ArrayList<>();
            List<FieldError> errors = new ArrayList<>();
            for (CSVRecord row : rows) {
                count.count((int) rows.getCurrentLineNumber());
                entries.add(new Row(row, (int) rows.getCurrentLineNumber(), errors).entry());
            }
            if (!errors.isEmpty()) {
                throw ProblemException.invalid(errors);
            }
            return SnapshotInput.of(entries);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw ProblemException.malformed(
                    "The CSV cannot be read; expected a header and rows as in RFC 4180.", 1, 1);
        }
    }

    private static void checkHeader(List<String> names) {
        if (!names.containsAll(NEEDED) || !COLUMNS.containsAll(names)) {
            throw ProblemException.invalid(List.of(FieldError.line(
                    1,
                    "Expected the columns station,temperature and, if wanted, condition, sky, precipitation, humidity,"
                            + " windSpeed, windDirection, quality; not " + Rows.quoted(String.join(",", names))
                            + ".")));
        }
    }

    private record Row(CSVRecord row, int line, List<FieldError> errors) {
        SnapshotInput.Entry entry() {
            if (!row.isConsistent()) {
                errors.add(FieldError.line(line, "Expected as many values as the header has columns."));
                return null;
            }
            return new SnapshotInput.Entry(
                    row.get("station"),
                    value("temperature", "degrees Celsius", Strip::degrees),
                    value("condition", "a WMO code", Integer::valueOf),
                    word("sky", Reading.Sky.values()),
                    value("precipitation", "millimetres", Strip::degrees),
                    value("humidity", "percent", Integer::valueOf),
                    wind(),
                    word("quality", Reading.Quality.values()),
                    line);
        }

        private SnapshotInput.Wind wind() {
            BigDecimal speed = value("windSpeed", "metres a second", Strip::degrees);
            Integer direction = value("windDirection", "degrees", Integer::valueOf);
            return speed == null && direction == null ? null : new SnapshotInput.Wind(speed, direction);
        }

        private <T> T word(String column, T[] known) {
            return value(
                    column,
                    "one of " + Arrays.toString(known),
                    text -> Stream.of(known)
                            .filter(word -> word.toString().equals(text))
                            .findFirst()
                            .orElseThrow(NumberFormatException::new));
        }

        private <T> T value(String column, String expected, Function<String, T> parse) {
            if (!row.isSet(column) || row.get(column).isEmpty()) {
                return null;
            }
            try {
                return parse.apply(row.get(column));
            } catch (NumberFormatException e) {
                errors.add(
                        FieldError.line(line, "Expected " + expected + ", not " + Rows.quoted(row.get(column)) + "."));
                return null;
            }
        }
    }

    static String write(SnapshotResponse snapshot) {
        boolean metric = snapshot.view().units() == WeatherView.Units.metric;
        CsvWriter csv = new CsvWriter()
                .row(
                        "station",
                        "name",
                        metric ? "temperature" : "temperatureF",
                        "condition",
                        "sky",
                        metric ? "precipitation" : "precipitationIn",
                        "humidity",
                        metric ? "windSpeed" : "windSpeedMph",
                        "windDirection",
                        "quality");
        snapshot.readings().forEach(reading -> csv.row(values(reading)));
        return csv.text();
    }

    private static Object[] values(Measured reading) {
        return new Object[] {
            reading.station().code(),
            reading.station().name(),
            reading.temperature(),
            reading.condition(),
            reading.sky(),
            reading.precipitation(),
            reading.humidity(),
            reading.wind() == null ? null : reading.wind().speed(),
            reading.wind() == null ? null : reading.wind().direction(),
            reading.quality()
        };
    }
}
