package news.gisa.http.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The languages that problems are told in; English is the one for whoever does not ask for another. */
public enum ProblemLanguage {
    ENGLISH("en"),
    KOREAN("ko");

    /** One wish of {@code Accept-Language} (RFC 9110, section 12.5.4): a range (RFC 4647, section 2.1) and its weight. */
    private static final Pattern WISH = Pattern.compile(
            "[ \\t]*(?<language>[A-Za-z]{1,8}|\\*)(?:-[A-Za-z0-9]{1,8})*+[ \\t]*(?:;[ \\t]*[qQ]=(?<weight>0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)[ \\t]*)?");

    private static final double NOT_NAMED = -1;

    private final String tag;

    ProblemLanguage(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** A text of ours in this language; in English where it has no translation. */
    public String say(String english) {
        return this == KOREAN ? KoreanProblems.of(english).orElse(english) : english;
    }

    /**
     * The one that is wanted, or English.
     *
     * @param accepted the values of all {@code Accept-Language} headers
     */
    public static ProblemLanguage wanted(Collection<String> accepted) {
        return named(accepted).orElse(ENGLISH);
    }

    /**
     * Of two languages that are wanted as much the one that is named first. What cannot be read is no wish.
     *
     * @param accepted the values of all {@code Accept-Language} headers
     * @return empty where neither is asked for by its name
     */
    public static Optional<ProblemLanguage> named(Collection<String> accepted) {
        double korean = NOT_NAMED;
        double english = NOT_NAMED;
        double others = NOT_NAMED;
        boolean koreanFirst = false;
        for (String header : accepted) {
            for (String part : header.split(",")) {
                Matcher wish = WISH.matcher(part);
                if (!wish.matches()) {
                    continue;
                }
                double weight = wish.group("weight") == null ? 1 : Double.parseDouble(wish.group("weight"));
                switch (wish.group("language").toLowerCase(Locale.ROOT)) {
                    case "ko" -> {
                        koreanFirst = weight > korean ? english < weight : koreanFirst;
                        korean = Math.max(korean, weight);
                    }
                    case "en" -> english = Math.max(english, weight);
                    case "*" -> others = weight;
                    default -> {
                        // No problem is told in it.
                    }
                }
            }
        }
        double ofEnglish = english == NOT_NAMED ? others : english;
        if (korean > 0 && (korean > ofEnglish || korean == ofEnglish && koreanFirst)) {
            return Optional.of(KOREAN);
        }
        return english > 0 ? Optional.of(ENGLISH) : Optional.empty();
    }
}
