package news.gisa.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * A member of a line, and the column that it stands in.
 *
 * @param optional whether it may be null
 * @param most characters of a text, or of all lines of a list with the breaks between them; digits before the point of a number that
 *     has digits behind it
 * @param digits behind the point
 * @param words all that it may be; empty for any
 * @param of name of the kind of things that it is the key of; null for none
 * @param alone whether no two of the kind have the same
 */
public record Field(
        String name,
        String column,
        Type type,
        boolean optional,
        int most,
        int digits,
        List<String> words,
        String of,
        boolean alone) {

    private static Field field(String name, Type type, int most) {
        return new Field(name, column(name), type, false, most, 0, List.of(), null, false);
    }

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    static Field text(String name, int most) {
        return field(name, Type.TEXT, most);
    }

    static Field lines(String name, int most) {
        return field(name, Type.LINES, most);
    }

    static Field json(String name, int most) {
        return field(name, Type.JSON, most);
    }

    static Field key(String name) {
        return field(name, Type.KEY, 0);
    }

    static Field word(String name, String... words) {
        return new Field(name, column(name), Type.TEXT, false, 0, 0, List.of(words), null, false);
    }

    static Field id(String name) {
        return field(name, Type.UUID, 0);
    }

    static Field instant(String name) {
        return field(name, Type.INSTANT, 0);
    }

    static Field date(String name) {
        return field(name, Type.DATE, 0);
    }

    static Field integer(String name) {
        return field(name, Type.INTEGER, 0);
    }

    static Field bool(String name) {
        return field(name, Type.BOOLEAN, 0);
    }

    static Field decimal(String name, int before, int behind) {
        return new Field(name, column(name), Type.DECIMAL, false, before, behind, List.of(), null, false);
    }

    Field in(String otherColumn) {
        return new Field(name, otherColumn, type, optional, most, digits, words, of, alone);
    }

    Field orNull() {
        return new Field(name, column, type, true, most, digits, words, of, alone);
    }

    Field to(String kind) {
        return new Field(name, column, type, optional, most, digits, words, kind, alone);
    }

    Field single() {
        return new Field(name, column, type, optional, most, digits, words, of, true);
    }

    /** @param value of the member; null where it is missing */
    Object parse(JsonNode value) throws Type.Misfit {
        if (value == null || value.isNull()) {
            if (!optional) {
                throw new Type.Misfit("Expected a value; it is missing.");
            }
            return null;
        }
        Object parsed = type.parse(value);
        if (!words.isEmpty() && !words.contains(parsed)) {
            throw new Type.Misfit("Expected one of " + String.join(", ", words) + ".");
        }
        if (most > 0 && isTooLong(parsed)) {
            throw new Type.Misfit(
                    type == Type.DECIMAL
                            ? "Expected at most " + most + " digits before the point and " + digits + " behind it."
                            : "Expected at most " + most + " characters.");
        }
        return parsed;
    }

    private boolean isTooLong(Object value) {
        return switch (type) {
            case TEXT, JSON -> value.toString().length() > most;
            case LINES ->
                ((List<?>) value)
                                .stream()
                                        .mapToLong(line -> line.toString().length() + 1)
                                        .sum()
                        > most + 1L;
            case DECIMAL -> {
                BigDecimal number = (BigDecimal) value;
                yield number.scale() > digits || number.precision() - number.scale() > most;
            }
            default -> false;
        };
    }
}
