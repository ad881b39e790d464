package news.gisa.author;

import news.gisa.http.problem.ProblemException;
import news.gisa.text.NameKey;

/**
 * Which authors a list shows; null leaves a property open.
 *
 * @param name the beginning of a name, as far as it is typed
 * @param active whether they write here today
 */
record AuthorFilter(NameKey name, Boolean active) {
    /** @throws ProblemException for a name without a letter or digit: it would find everybody */
    static AuthorFilter of(String name, Boolean active) {
        NameKey typed = name == null ? null : NameKey.typed(name);
        if (typed != null && typed.letters().isEmpty()) {
            throw ProblemException.badParameter("name", "Expected at least one letter or digit of a name.");
        }
        return new AuthorFilter(typed, active);
    }
}
