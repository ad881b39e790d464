package news.gisa.weather;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import news.gisa.http.FieldError;
import news.gisa.http.ProblemException;
import news.gisa.http.Utf8;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A snapshot as CSV (RFC 4180) with a header: station, temperature, and condition if there is one. Empty is not measured. */
@Provider
@Consumes(WeatherCsv.MEDIA_TYPE)
public class WeatherCsv implements MessageBodyReader<SnapshotInput> {
    static final String MEDIA_TYPE = "text/csv";
    private static final String STATION = "station";
    private static final String TEMPERATURE = "temperature";
    private static final String CONDITION = "condition";
    private static final Set<String> COLUMNS = new TreeSet<>(Set.of(STATION, TEMPERATURE, CONDITION));
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SnapshotInput.class;
    }

    @Override
    public SnapshotInput readFrom(
            Class<SnapshotInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(Utf8.decode(body.readAllBytes()));
    }

    static SnapshotInput read(String text) {
        try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
            checkHeader(rows.getHeaderNames());
            List<SnapshotInput.Entry> entries = new ArrayList<>();
            List<FieldError> errors = new ArrayList<>();
            for (CSVRecord row : rows) {
                entries.add(entry(row, (int) rows.getCurrentLineNumber(), errors));
            }
            if (!errors.isEmpty()) {
                throw ProblemException.invalid(errors);
            }
            return new SnapshotInput(null, null, entries);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw ProblemException.malformed(
                    "The CSV cannot be read; expected a header and rows as in RFC 4180.", 1, 1);
        }
    }

    private static void checkHeader(List<String> names) {
        if (!names.contains(STATION) || !names.contains(TEMPERATURE) || !COLUMNS.containsAll(names)) {
            throw ProblemException.invalid(List.of(FieldError.line(
                    1, "Expected the columns station,temperature and, if wanted, condition; not " + names + ".")));
        }
    }

    private static SnapshotInput.Entry entry(CSVRecord row, int line, List<FieldError> errors) {
        if (!row.isConsistent()) {
            errors.add(FieldError.line(line, "Expected as many values as the header has columns."));
            return null;
        }
        return new SnapshotInput.Entry(
                row.get(STATION),
                number(row, TEMPERATURE, line, "degrees Celsius", WeatherText.Temperatures::parse, errors),
                number(row, CONDITION, line, "a WMO code", Integer::valueOf, errors),
                line);
    }

    private static <T> T number(
            CSVRecord row,
            String column,
            int line,
            String expected,
            Function<String, T> parse,
            List<FieldError> errors) {
        if (!row.isSet(column) || row.get(column).isEmpty()) {
            return null;
        }
        try {
            return parse.apply(row.get(column));
        } catch (NumberFormatException e) {
            errors.add(FieldError.line(line, "Expected " + expected + ", not \"" + row.get(column) + "\"."));
            return null;
        }
    }
}
