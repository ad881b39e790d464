package news.gisa.comment.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/** Many links. */
final class LinkRule implements Rule {
    private static final int SPAM_FACTOR = 5;
    private static final Pattern LINK = Pattern.compile("(?i)(?<![a-z0-9])(https?://|www\\.)|\\[url[=\\]]|<a\\s");

    private final int most;

    LinkRule(int most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public Optional<Finding> check(Submission submission) {
        long links = LINK.matcher(submission.name() + '\n' + submission.text())
                .results()
                .count();
        return links <= most
                ? Optional.empty()
                : Optional.of(new Finding(
                        links > (long) most * SPAM_FACTOR ? Verdict.spam : Verdict.hold,
                        links + " links; up to " + most + " pass."));
    }
}
