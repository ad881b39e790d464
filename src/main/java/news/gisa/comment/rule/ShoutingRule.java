package news.gisa.comment.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import news.gisa.comment.Reason;

/** Capitals only, or one character again and again; laughter and tears of usual length are fine. */
final class ShoutingRule implements Rule {
    private static final int MANY_LETTERS = 20;
    private static final double MOST = 0.8;
    private static final Pattern RUN = Pattern.compile("(?U)([^\\sㅋㅎㅠㅜ])\\1{9}|([ㅋㅎㅠㅜ])\\2{39}");

    @Override
    public String name() {
        return "shouting";
    }

    @Override
    public Optional<Finding> check(Submission submission) {
        String text = submission.text();
        long cased = text.codePoints()
                .filter(c -> Character.isUpperCase(c) || Character.isLowerCase(c))
                .count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        if (cased >= MANY_LETTERS && capitals > cased * MOST) {
            return Optional.of(Finding.hold("Nearly all letters are capitals."));
        }
        return RUN.matcher(text)
                .results()
                .findFirst()
                .map(run -> Finding.hold(
                        "One character is repeated many times.",
                        Reason.Place.of(Submission.TEXT, text, run.start(), run.end())));
    }
}
