package news.gisa.comment.rule;

import java.util.Optional;

/** One reason why a comment may not be shown at once. */
interface Rule {
    /** As reasons name it, for good. */
    String name();

    Optional<Finding> check(Submission submission);
}
