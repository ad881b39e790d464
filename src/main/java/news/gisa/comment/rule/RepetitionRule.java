package news.gisa.comment.rule;

import java.util.Optional;
import news.gisa.comment.Texts;

/** A text that was posted before. Short ones are what people say. */
final class RepetitionRule implements Rule {
    private static final int SHORT = 12;
    private static final int CAMPAIGN = 5;

    @Override
    public String name() {
        return "repetition";
    }

    @Override
    public Optional<Finding> check(Submission submission) {
        if (Texts.folded(submission.text()).length() < SHORT) {
            return Optional.empty();
        }
        String digest = Texts.digest(submission.text());
        boolean again = submission.recent().stream().anyMatch(earlier -> digest.equals(earlier.textDigest()));
        if (submission.sameText() >= CAMPAIGN) {
            return Optional.of(new Finding(
                    Verdict.spam, "The same text was posted " + submission.sameText() + " times within 24 hours."));
        }
        return again ? Optional.of(Finding.hold("The writer posted the same text within 24 hours.")) : Optional.empty();
    }
}
