package news.gisa.weather.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.weather.snapshot.SnapshotInput;

/** Holds the rows of a text against the bounds of their values, so that a fault names its line and not a place in JSON. */
@ApplicationScoped
class RowBounds {
    private final Validator validator;

    RowBounds(Validator validator) {
        this.validator = validator;
    }

    /** @throws ProblemException naming lines and columns */
    SnapshotInput check(SnapshotInput input) {
        if (input.readings().isEmpty()) {
            throw ProblemException.invalid(
                    List.of(FieldError.line(1, "Expected 1 to " + SnapshotInput.MOST + " readings; here is none.")));
        }
        List<FieldError> errors = input.readings().stream()
                .flatMap(entry -> validator.validate(entry).stream()
                        .map(violation -> fault(entry.line(), violation))
                        .sorted(Comparator.comparing(FieldError::detail)))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return input;
    }

    private static FieldError fault(int line, ConstraintViolation<?> violation) {
        return FieldError.line(line, column(violation.getPropertyPath()) + ": " + violation.getMessage());
    }

    /** {@code windSpeed} for {@code wind.speed}. */
    private static String column(Path path) {
        StringBuilder column = new StringBuilder();
        for (Path.Node node : path) {
            String name = node.getName();
            column.append(column.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        }
        return column.toString();
    }
}
