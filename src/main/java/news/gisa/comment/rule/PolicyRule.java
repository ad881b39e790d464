package news.gisa.comment.rule;

import java.util.Optional;

/** What the policy wants to be read first. */
final class PolicyRule implements Rule {
    @Override
    public String name() {
        return "policy";
    }

    @Override
    public Optional<Finding> check(Submission submission) {
        return switch (submission.mode()) {
            case pre_moderated -> Optional.of(Finding.hold("Comments here are read before they are shown."));
            case first_time_pre_moderated ->
                submission.known()
                        ? Optional.empty()
                        : Optional.of(Finding.hold("Nothing of this writer was published before."));
            default -> Optional.empty();
        };
    }
}
