package news.gisa.http.input;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.gisa.http.problem.ProblemException;

/** A parameter that lists names with commas, such as {@code include=weather,comments}. */
public final class Names {
    private Names() {}

    /** @throws ProblemException naming the first unknown one and those that are known */
    public static Set<String> parse(String parameter, String value, Iterable<String> known) {
        if (value == null) {
            return Set.of();
        }
        Set<String> allowed = new LinkedHashSet<>();
        known.forEach(allowed::add);
        Set<String> names = new LinkedHashSet<>(List.of(value.split(",", -1)));
        for (String name : names) {
            if (!allowed.contains(name)) {
                throw ProblemException.badParameter(
                        parameter, "Unknown value \"" + name + "\". Known here: " + String.join(", ", allowed) + ".");
            }
        }
        return names;
    }
}
