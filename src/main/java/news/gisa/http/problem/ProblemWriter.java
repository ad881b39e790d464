package news.gisa.http.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/** Makes the bytes of a problem, in the language that the client wants as far as there are words for it. */
@Singleton
class ProblemWriter {
    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** @param language that all of it is in */
    record Written(byte[] bytes, ProblemLanguage language) {}

    /** @param accepted the values of all {@code Accept-Language} headers of the request */
    Written write(Problem problem, Collection<String> accepted) {
        Optional<Problem> korean = ProblemLanguage.wanted(accepted) == ProblemLanguage.KOREAN
                ? KoreanProblems.of(problem)
                : Optional.empty();
        return korean.map(translated -> new Written(bytes(translated), ProblemLanguage.KOREAN))
                .orElseGet(() -> new Written(bytes(problem), ProblemLanguage.ENGLISH));
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JacksonException e) {
            throw new IllegalStateException("A problem could not be written", e);
        }
    }
}
