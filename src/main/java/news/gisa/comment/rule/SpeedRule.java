package news.gisa.comment.rule;

import java.time.Duration;
import java.util.Optional;

/** More comments in a minute than somebody writes who reads, too. */
final class SpeedRule implements Rule {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;

    SpeedRule(int most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public Optional<Finding> check(Submission submission) {
        long earlier = submission.recent().stream()
                .filter(comment -> comment.at().isAfter(submission.at().minus(WINDOW)))
                .count();
        return earlier < most
                ? Optional.empty()
                : Optional.of(Finding.hold((earlier + 1) + " comments within a minute; up to " + most + " pass."));
    }
}
