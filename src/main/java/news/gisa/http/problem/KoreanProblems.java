package news.gisa.http.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.gisa.text.phrase.PhraseBook;

/**
 * What problems say in Korean. The code says it in English, at the one place where it is known; the Korean of it is looked up here, and
 * only for whoever asks.
 */
public final class KoreanProblems {
    private static final String FILE = "problems/ko.txt";

    private KoreanProblems() {}

    /** Read when somebody asks first: a start has no time for it. */
    private static final class Book {
        static final PhraseBook ALL = PhraseBook.of(text());

        private static String text() {
            try (InputStream file = KoreanProblems.class.getClassLoader().getResourceAsStream(FILE)) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @return empty for what has no translation */
    public static Optional<String> of(String english) {
        return Book.ALL.translate(english);
    }

    /** @return empty if any part of it has no translation: half a problem in each language helps nobody */
    static Optional<Problem> of(Problem problem) {
        Optional<String> title = of(problem.title());
        Optional<String> detail = of(problem.detail());
        List<FieldError> errors = new ArrayList<>();
        for (FieldError error : problem.errors()) {
            of(error.detail())
                    .map(said -> new FieldError(error.pointer(), error.parameter(), error.line(), said))
                    .ifPresent(errors::add);
        }
        return title.isEmpty()
                        || detail.isEmpty()
                        || errors.size() < problem.errors().size()
                ? Optional.empty()
                : Optional.of(new Problem(
                        problem.type(),
                        title.get(),
                        problem.status(),
                        detail.get(),
                        problem.instance(),
                        errors,
                        problem.extensions()));
    }
}
