package news.gisa.http.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a JSON reader throws, said in the words of the contract: no class name leaves the service. */
public final class JsonFaults {
    /** Of Jackson, such as "Document nesting depth (51) exceeds the maximum allowed (50, from …". */
    private static final Pattern TOO_MUCH =
            Pattern.compile("^(?<what>[A-Za-z ]+) \\(\\d+\\) exceeds the maximum allowed \\((?<most>\\d+)");

    private JsonFaults() {}

    public static ProblemException toProblem(JacksonException e) {
        if (e instanceof RefusedValueException refused) {
            return ProblemException.invalid(pointer(refused), refused.getOriginalMessage());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return ProblemException.invalid(
                    pointer(unknown),
                    "Unknown property \"" + unknown.getPropertyName() + "\". Known here: " + known + ".");
        }
        if (e instanceof MismatchedInputException mismatch && !isTrailing(mismatch)) {
            return ProblemException.invalid(pointer(mismatch), expected(mismatch));
        }
        if (e instanceof JsonMappingException wrapper && wrapper.getCause() instanceof JacksonException cause) {
            if (cause instanceof InputCoercionException) {
                return ProblemException.invalid(
                        pointer(wrapper), "Expected a number within the range of whole numbers.");
            }
            return toProblem(cause);
        }
        return malformed(e);
    }

    private static boolean isTrailing(MismatchedInputException e) {
        return e.getOriginalMessage().startsWith("Trailing token");
    }

    private static ProblemException malformed(JacksonException e) {
        String reason = e instanceof StreamConstraintsException
                ? tooMuch(e)
                : e instanceof MismatchedInputException ? "Something follows the end of the JSON value" : firstLine(e);
        JsonLocation at = Objects.requireNonNullElse(e.getLocation(), JsonLocation.NA);
        // Of some bounds the reader does not say where they were met.
        return at.getLineNr() < 1
                ? new ProblemException(ProblemType.MALFORMED_BODY, reason + ".")
                : ProblemException.malformed(reason + ".", at.getLineNr(), Math.max(at.getColumnNr(), 1));
    }

    /** "Token count exceeds 100000", of a message that also says where the bound is set. */
    private static String tooMuch(JacksonException e) {
        Matcher message = TOO_MUCH.matcher(e.getOriginalMessage());
        return message.find()
                ? "The JSON is too much: its "
                        + message.group("what")
                                .toLowerCase(Locale.ROOT)
                                .replace("token count", "number of names, values and brackets")
                        + " exceeds " + message.group("most")
                : "The JSON is nested too deeply, or it is too much";
    }

    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        // What the parser says of itself and of its settings is no matter of the client's.
        return "The JSON is not well-formed: "
                + message.replaceAll("\\((for|start marker) .*", "")
                        .replaceAll(": enable `.*", "")
                        .strip();
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : Violations.escape(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static String expected(MismatchedInputException e) {
        String found = e instanceof InvalidFormatException invalid && invalid.getValue() != null
                ? ", not \"" + abbreviate(invalid.getValue().toString()) + "\""
                : "";
        return "Expected " + nameOf(e.getTargetType()) + found + ".";
    }

    private static String abbreviate(String value) {
        return value.length() <= 60 ? value : value.substring(0, 57) + "…";
    }

    private static String nameOf(Class<?> type) {
        if (type == null) {
            return "another type of value";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (List.of(Integer.class, Long.class, int.class, long.class).contains(type)) {
            return "a whole number";
        }
        if (type == BigDecimal.class || type == Double.class || type == double.class) {
            return "a number";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list, in brackets: [ … ]";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "an id (a UUID)";
            case "LocalDate" -> "a date such as 2024-11-23";
            case "ObjectNode" -> "an object";
            default -> "another type of value";
        };
    }
}
