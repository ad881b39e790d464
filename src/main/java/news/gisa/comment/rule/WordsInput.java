package news.gisa.comment.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import news.gisa.text.WordList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list of words as an editor sends it. */
@Schema(name = "CommentWordsInput", description = "The list of words as an editor sends it.")
public record WordsInput(
        @Trimmed
        @NotNull
        @Size(max = 2000, message = "Expected at most {max} words.")
        @Schema(required = true, description = "Comments with one of these wait for a moderator.")
        List<@NotNull @Line(max = 40) String> held,

        @Trimmed
        @NotNull
        @Size(max = 2000, message = "Expected at most {max} words.")
        @Schema(required = true, description = "Comments with one of these are rejected.")
        List<@NotNull @Line(max = 40) String> refused,

        @Trimmed
        @Size(max = 2000, message = "Expected at most {max} words.")
        @Schema(
                description =
                        "Words in which a listed one is none, such as 시발점; written as here, they are no reason. None when"
                                + " absent.",
                examples = "[\"시발점\"]")
        List<@NotNull @Line(max = 40) String> exceptions) {

    /** @throws ProblemException naming words that would be found in no text */
    void check() {
        Set<String> taken = excepted().stream().map(WordList::key).collect(Collectors.toSet());
        List<FieldError> errors = new ArrayList<>();
        check("/held/", held, taken, errors);
        check("/refused/", refused, taken, errors);
        check("/exceptions/", excepted(), Set.of(), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void check(String pointer, List<String> words, Set<String> taken, List<FieldError> errors) {
        for (int i = 0; i < words.size(); i++) {
            String key = WordList.key(words.get(i));
            if (key.isEmpty()) {
                errors.add(FieldError.at(
                        pointer + i, "Has neither letter nor digit, so it is found in no text: leave it out."));
            } else if (taken.contains(key)) {
                errors.add(FieldError.at(
                        pointer + i,
                        "An exception is this very word, so it is found in no text: keep one of the two."));
            }
        }
    }

    List<String> excepted() {
        return exceptions == null ? List.of() : List.copyOf(exceptions);
    }
}
