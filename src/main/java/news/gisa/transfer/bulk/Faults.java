package news.gisa.transfer.bulk;

import java.util.List;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.Problem;
import news.gisa.http.problem.ProblemException;

/** What is wrong with a line, fault by fault. */
final class Faults {
    private Faults() {}

    static List<FieldError> of(ProblemException fault) {
        Problem problem = fault.toProblem("/");
        List<FieldError> named = problem.errors().stream()
                .filter(error -> error.pointer() != null)
                .map(error -> error.pointer().isEmpty() ? FieldError.at(null, error.detail()) : error)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        Object column = problem.extensions().get("column");
        return List.of(
                FieldError.at(null, column == null ? problem.detail() : "Column " + column + ": " + problem.detail()));
    }
}
