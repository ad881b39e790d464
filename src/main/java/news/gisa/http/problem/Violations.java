package news.gisa.http.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Bean Validation violations as faults of the request. A resource method's parameter that holds the body is named
 * {@code body}; every other one is a query parameter.
 */
public final class Violations {
    private Violations() {}

    public static List<FieldError> toErrors(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::toError)
                .sorted(Comparator.comparing(Violations::place).thenComparing(FieldError::detail))
                .toList();
    }

    private static FieldError toError(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        StringBuilder pointer = new StringBuilder();
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                if (!node.getName().equals("body")) {
                    return FieldError.parameter(node.getName(), violation.getMessage());
                }
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return FieldError.at(pointer.toString(), violation.getMessage());
    }

    /** Where in the body it is (RFC 6901). */
    public static String pointer(ConstraintViolation<?> violation) {
        return place(toError(violation));
    }

    private static String place(FieldError error) {
        return error.pointer() == null ? error.parameter() : error.pointer();
    }

    /** RFC 6901, section 3. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
