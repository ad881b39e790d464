package news.gisa.comment.rule;

import java.util.Optional;
import news.gisa.comment.Texts;

/** Very long texts, and such as say nothing in letters, digits or symbols. */
final class LengthRule implements Rule {
    private final int most;

    LengthRule(int most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "length";
    }

    @Override
    public Optional<Finding> check(Submission submission) {
        if (submission.text().length() > most) {
            return Optional.of(Finding.hold(submission.text().length() + " characters; up to " + most + " pass."));
        }
        return Texts.folded(submission.text()).isEmpty() ? Optional.of(Finding.hold("No letter.")) : Optional.empty();
    }
}
