package news.gisa.weather;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.gisa.http.FieldError;
import news.gisa.http.ProblemException;
import news.gisa.http.Utf8;

/** A snapshot as a page prints it: one {@code 서울 4℃} a line; bullets and empty lines are allowed. */
@Provider
@Consumes(MediaType.TEXT_PLAIN)
public class WeatherText implements MessageBodyReader<SnapshotInput> {
    private static final int MAX_LENGTH = 120;
    private static final Pattern LINE = Pattern.compile(
            "[•‣◦·*-]?\\s*(?<station>\\S.*?)[\\s:]+(?<temperature>[+\\-−]?\\d{1,9}([.,]\\d{1,9})?)\\s*(℃|°\\s?C|도)?");

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
        List<SnapshotInput.Entry> entries = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Matcher parts = LINE.matcher(line.strip());
            // The bound first: no line of a strip is long, and a pattern may be slow on one that is.
            if (line.length() <= MAX_LENGTH && parts.matches()) {
                entries.add(new SnapshotInput.Entry(
                        parts.group("station"), Temperatures.parse(parts.group("temperature")), null, number));
            } else {
                errors.add(FieldError.line(
                        number,
                        "Expected a station and degrees Celsius such as \"서울 4℃\", not \"" + abbreviate(line.strip())
                                + "\"."));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new SnapshotInput(null, null, entries);
    }

    private static String abbreviate(String line) {
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }

    /** Degrees as people write them. */
    static final class Temperatures {
        private static final int MAX_DIGITS = 20;

        private Temperatures() {}

        static BigDecimal parse(String text) {
            if (text.length() > MAX_DIGITS) {
                throw new NumberFormatException("Too long");
            }
            return new BigDecimal(text.replace('−', '-').replace(',', '.'));
        }
    }
}
