package news.gisa.transfer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a value is, in a line and in a column. Equal values are equal objects, whichever of the two they were read from. */
public enum Type {
    TEXT,
    /** A secret of 32 bytes. */
    KEY,
    /** A list of lines, joined in one column. */
    LINES,
    /** JSON in a column. */
    JSON,
    UUID,
    INSTANT,
    DATE,
    INTEGER,
    DECIMAL,
    BOOLEAN;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int NANOS_OF_A_MILLISECOND = 1_000_000;
    private static final int MAX_ZEROS = 20;

    /** What is counted goes on from there; votes go down too. */
    private static final int MOST = 1_000_000_000;

    private static final Pattern HEX_OF_KEY = Pattern.compile("[0-9a-f]{64}");

    /** That a value is none of this type; the message is for whoever sent it. */
    public static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        Misfit(String message) {
            super(message, null, false, false);
        }
    }

    /** @return null for a column without a value */
    Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case TEXT, KEY -> row.getString(column);
            case LINES -> lines(row.getString(column));
            case JSON -> stored(row.getString(column));
            case UUID -> row.getObject(column, java.util.UUID.class);
            case INSTANT -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case DATE -> row.getObject(column, LocalDate.class);
            case INTEGER -> {
                int number = row.getInt(column);
                yield row.wasNull() ? null : number;
            }
            case DECIMAL -> plain(row.getBigDecimal(column));
            case BOOLEAN -> {
                boolean truth = row.getBoolean(column);
                yield row.wasNull() ? null : truth;
            }
        };
    }

    private static List<String> lines(String column) {
        if (column == null) {
            return null;
        }
        return column.isEmpty() ? List.of() : List.of(column.split("\n", -1));
    }

    private static JsonNode stored(String column) {
        try {
            return column == null ? null : MAPPER.readTree(column);
        } catch (JacksonException e) {
            throw new IllegalStateException("What is stored as JSON cannot be read", e);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    void bind(PreparedStatement sql, int place, Object value) throws SQLException {
        if (value == null) {
            sql.setNull(place, Types.NULL);
            return;
        }
        switch (this) {
            case LINES -> sql.setString(place, String.join("\n", strings(value)));
            case JSON -> sql.setString(place, value.toString());
            case INSTANT -> sql.setObject(place, ((Instant) value).atOffset(ZoneOffset.UTC));
            default -> sql.setObject(place, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }

    void write(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (this) {
            case LINES -> {
                json.writeStartArray();
                for (String line : strings(value)) {
                    json.writeString(line);
                }
                json.writeEndArray();
            }
            case JSON -> MAPPER.writeTree(json, (JsonNode) value);
            case INTEGER -> json.writeNumber((Integer) value);
            case DECIMAL -> json.writeNumber((BigDecimal) value);
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            default -> json.writeString(value.toString());
        }
    }

    /** @param value not null */
    Object parse(JsonNode value) throws Misfit {
        return switch (this) {
            case TEXT -> text(value, "Expected text.");
            case KEY -> {
                String key = text(value, "Expected text.");
                if (!HEX_OF_KEY.matcher(key).matches()) {
                    throw new Misfit("Expected 64 hexadecimal digits.");
                }
                yield key;
            }
            case LINES -> parseLines(value);
            case JSON -> value;
            case UUID -> parseUuid(text(value, "Expected an id (RFC 9562)."));
            case INSTANT -> parseInstant(text(value, "Expected an instant."));
            case DATE -> parseDate(text(value, "Expected a date."));
            case INTEGER -> {
                if (!value.isIntegralNumber()
                        || !value.canConvertToInt()
                        || value.intValue() < -MOST
                        || value.intValue() > MOST) {
                    throw new Misfit("Expected a whole number from -" + MOST + " to " + MOST + ".");
                }
                yield value.intValue();
            }
            case DECIMAL -> {
                if (!value.isNumber() || Math.abs(value.decimalValue().scale()) > MAX_ZEROS) {
                    throw new Misfit("Expected a number.");
                }
                yield plain(value.decimalValue());
            }
            case BOOLEAN -> {
                if (!value.isBoolean()) {
                    throw new Misfit("Expected true or false.");
                }
                yield value.booleanValue();
            }
        };
    }

    private static String text(JsonNode value, String expected) throws Misfit {
        if (!value.isTextual()) {
            throw new Misfit(expected);
        }
        String text = value.textValue();
        if (text.indexOf('\0') >= 0) {
            throw new Misfit("Has a NUL, which no database of ours stores.");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new Misfit("Has half of a character (an unpaired surrogate).");
                }
                i++;
            }
        }
        return text;
    }

    private static List<String> parseLines(JsonNode value) throws Misfit {
        if (!value.isArray()) {
            throw new Misfit("Expected a list of lines.");
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode line : value) {
            String text = text(line, "Expected a list of lines.");
            if (text.indexOf('\n') >= 0) {
                throw new Misfit("A line has no line break in it.");
            }
            lines.add(text);
        }
        if (lines.equals(List.of(""))) {
            throw new Misfit("One empty line is none: leave it out.");
        }
        return List.copyOf(lines);
    }

    private static java.util.UUID parseUuid(String text) throws Misfit {
        try {
            java.util.UUID id = java.util.UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new Misfit("Expected an id (RFC 9562) in lower case.");
        }
        throw new Misfit("Expected an id (RFC 9562) in lower case.");
    }

    private static Instant parseInstant(String text) throws Misfit {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.getNano() % NANOS_OF_A_MILLISECOND == 0) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new Misfit("Expected an instant such as 2024-11-23T06:00:00Z.");
        }
        throw new Misfit("Expected an instant of at most three digits behind the second.");
    }

    private static LocalDate parseDate(String text) throws Misfit {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Misfit("Expected a date such as 2024-11-23.");
        }
    }
}
