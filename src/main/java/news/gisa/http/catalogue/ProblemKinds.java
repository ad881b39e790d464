package news.gisa.http.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.Problem;
import news.gisa.http.problem.ProblemLanguage;
import news.gisa.http.problem.ProblemType;

/** All kinds of problems in each language, with the examples that a file has. Made when somebody asks first: a start has no time for it. */
@Singleton
class ProblemKinds {
    private static final String FILE = "problems/examples.json";

    private final ObjectMapper json;
    private final Map<ProblemLanguage, List<ProblemKind>> made = new ConcurrentHashMap<>();

    ProblemKinds(ObjectMapper json) {
        this.json = json;
    }

    /** What the file says of one kind. */
    record Example(String instance, String detail, List<FieldError> errors, List<Member> members, String curl) {}

    /** @param example null where the example has it not */
    record Member(String name, Object example, String meaning) {}

    private static final class Examples extends LinkedHashMap<String, Example> {
        private static final long serialVersionUID = 1L;
    }

    /** In the order of the catalogue. */
    List<ProblemKind> all(ProblemLanguage language) {
        return made.computeIfAbsent(language, this::make);
    }

    Optional<ProblemKind> find(String slug, ProblemLanguage language) {
        return all(language).stream()
                .filter(kind -> kind.type().equals(ProblemType.uri(slug)))
                .findAny();
    }

    private List<ProblemKind> make(ProblemLanguage language) {
        Map<String, Example> examples = read();
        return Stream.of(ProblemType.values())
                .map(type -> kind(type, examples.get(type.slug()), language))
                .toList();
    }

    private Map<String, Example> read() {
        try (InputStream file = ProblemKinds.class.getClassLoader().getResourceAsStream(FILE)) {
            return json.readValue(file, Examples.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemKind kind(ProblemType type, Example example, ProblemLanguage language) {
        List<FieldError> errors = new ArrayList<>();
        for (FieldError error : listOf(example.errors())) {
            errors.add(new FieldError(error.pointer(), error.parameter(), error.line(), language.say(error.detail())));
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        List<ProblemKind.Member> members = new ArrayList<>();
        for (Member member : listOf(example.members())) {
            members.add(new ProblemKind.Member(member.name(), language.say(member.meaning())));
            if (member.example() != null) {
                extensions.put(member.name(), member.example());
            }
        }
        Problem problem = new Problem(
                type.uri(),
                language.say(type.title()),
                type.status(),
                language.say(example.detail()),
                example.instance(),
                errors,
                extensions);
        return new ProblemKind(
                type.uri(),
                problem.title(),
                type.status(),
                language.say(type.description()),
                members,
                problem,
                example.curl(),
                language);
    }

    private static <T> List<T> listOf(List<T> some) {
        return some == null ? List.of() : some;
    }
}
