package news.gisa.article.content;

import java.util.List;
import java.util.stream.Stream;
import news.gisa.http.problem.FieldError;
import news.gisa.text.markdown.MarkdownBody;

/** Why a body that somebody sent is not saved. */
final class BodyFaults {
    private static final String BODY = "/body";

    /** Enough to begin with; a body may have thousands. */
    private static final int MOST_TOLD = 100;

    private BodyFaults() {}

    /** Each broken place with its line, for each address that would be taken off too, and whether it becomes too large where it is shown. */
    static List<FieldError> of(MarkdownBody body, long renderedSize) {
        return Stream.concat(
                        body.errors().stream()
                                .limit(MOST_TOLD)
                                .map(error -> FieldError.at(BODY, "Line " + error.line() + ": " + error.detail())),
                        size(renderedSize))
                .toList();
    }

    private static Stream<FieldError> size(long size) {
        return size <= BodyBudget.MOST
                ? Stream.empty()
                : Stream.of(FieldError.at(
                        BODY,
                        ("Shown as blocks or HTML it has some %,d characters; at most %,d are accepted. Shorten it, or write"
                                        + " fewer and longer paragraphs, lists and quotes.")
                                .formatted(size, BodyBudget.MOST)));
    }
}
