package news.gisa.comment.rule;

import java.util.Optional;

/** A field that people do not see was filled in. */
final class TrapRule implements Rule {
    @Override
    public String name() {
        return "trap";
    }

    @Override
    public Optional<Finding> check(Submission submission) {
        return submission.trap() == null
                ? Optional.empty()
                : Optional.of(new Finding(Verdict.spam, "The field website, which people do not see, was filled in."));
    }
}
