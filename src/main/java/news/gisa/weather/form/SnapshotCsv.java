package news.gisa.weather.form;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
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
import org.apache.commons.csv.DuplicateHeaderMode;

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
            // Told by us, by name.
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .setAllowMissingColumnNames(true)
            .get();

    private SnapshotCsv() {}

    static SnapshotInput read(String text) {
        Rows.checkLines(text);
        // Where reading stands, for a fault that the parser does not place.
        int line = 1;
        try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
            checkHeader(rows.getHeaderNames());
            Rows count = new Rows();
            List<SnapshotInput.Entry> entries = new ArrayList<>();
            List<FieldError> errors = new ArrayList<>();
            line = (int) rows.getCurrentLineNumber() + 1;
            for (Iterator<CSVRecord> records = rows.iterator(); records.hasNext(); ) {
                CSVRecord row = records.next();
                int end = (int) rows.getCurrentLineNumber();
                count.count(end);
                entries.add(new Row(row, end, errors).entry());
                line = end + 1;
            }
            if (!errors.isEmpty()) {
                throw ProblemException.invalid(errors);
            }
            return SnapshotInput.of(entries);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw ProblemException.malformed(
                    "The CSV cannot be read; expected a header and rows as in RFC 4180, of which the one that begins here"
                            + " is none: a quote is not closed, or something follows one.",
                    line,
                    1);
        }
    }

    private static void checkHeader(List<String> names) {
        List<FieldError> errors = new ArrayList<>();
        if (!names.containsAll(NEEDED) || !COLUMNS.containsAll(names)) {
            errors.add(FieldError.line(
                    1,
                    "Expected the columns station,temperature and, if wanted, condition, sky, precipitation, humidity,"
                            + " windSpeed, windDirection, quality; not " + Rows.quoted(String.join(",", names))
                            + "."));
        }
        names.stream()
                .distinct()
                .filter(name -> !name.isEmpty() && Collections.frequency(names, name) > 1)
                .forEach(name -> errors.add(
                        FieldError.line(1, "The column " + Rows.quoted(name) + " is there more than once: keep one.")));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
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
                    value("temperature", Quantity.TEMPERATURE),
                    whole("condition", Quantity.CONDITION),
                    word("sky", Reading.Sky.values()),
                    value("precipitation", Quantity.PRECIPITATION),
                    whole("humidity", Quantity.HUMIDITY),
                    wind(),
                    word("quality", Reading.Quality.values()),
                    line);
        }

        private SnapshotInput.Wind wind() {
            BigDecimal speed = value("windSpeed", Quantity.WIND_SPEED);
            Integer direction = whole("windDirection", Quantity.WIND_DIRECTION);
            return speed == null && direction == null ? null : new SnapshotInput.Wind(speed, direction);
        }

        private <T> T word(String column, T[] known) {
            return read(column, "one of " + Arrays.toString(known), text -> {
                if (Quantity.isNothing(text)) {
                    return null;
                }
                return Stream.of(known)
                        .filter(word -> word.toString().equals(text))
                        .findFirst()
                        .orElseThrow(NumberFormatException::new);
            });
        }

        private BigDecimal value(String column, Quantity quantity) {
            return read(column, quantity.words(), quantity::read);
        }

        private Integer whole(String column, Quantity quantity) {
            return read(column, quantity.words() + " as a whole number", text -> {
                BigDecimal value = quantity.read(text);
                return value == null ? null : wholeOf(value);
            });
        }

        private static Integer wholeOf(BigDecimal value) {
            try {
                return value.intValueExact();
            } catch (ArithmeticException e) {
                throw new NumberFormatException();
            }
        }

        private <T> T read(String column, String expected, Function<String, T> parse) {
            if (!row.isSet(column)) {
                return null;
            }
            try {
                return parse.apply(row.get(column));
            } catch (NumberFormatException e) {
                errors.add(FieldError.line(
                        line,
                        "Expected " + expected + " in the column " + column + ", not " + Rows.quoted(row.get(column))
                                + "."));
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
