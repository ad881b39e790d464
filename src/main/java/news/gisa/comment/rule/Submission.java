package news.gisa.comment.rule;

import java.time.Instant;
import java.util.List;
import news.gisa.comment.PolicyMode;

/**
 * A comment that is to be judged, with what is known of its writer.
 *
 * @param trap what the field holds that only robots fill in; null when empty
 * @param known whether a comment of the writer was published before
 * @param recent what came from the same address or member in the last 24 hours, newest first; of many only the newest
 * @param sameText how many comments with this text, of anybody, there were in the last 24 hours
 */
public record Submission(
        String name,
        String text,
        String trap,
        PolicyMode mode,
        boolean known,
        List<Recent> recent,
        long sameText,
        Instant at) {

    static final String NAME = "name";
    static final String TEXT = "text";

    /** An earlier comment of the same writer. */
    public record Recent(Instant at, String textDigest) {}
}
