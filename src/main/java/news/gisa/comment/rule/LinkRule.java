package news.gisa.comment.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.gisa.comment.Reason;

/** Many links; the place is that of the first too many. */
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
        List<Reason.Place> links = Stream.concat(
                        links(Submission.NAME, submission.name()), links(Submission.TEXT, submission.text()))
                .toList();
        return links.size() <= most
                ? Optional.empty()
                : Optional.of(new Finding(
                        links.size() > (long) most * SPAM_FACTOR ? Verdict.spam : Verdict.hold,
                        links.size() + " links; up to " + most + " pass.",
                        links.get(most)));
    }

    private static Stream<Reason.Place> links(String field, String whole) {
        return LINK.matcher(whole).results().map(link -> Reason.Place.of(field, whole, link.start(), link.end()));
    }
}
