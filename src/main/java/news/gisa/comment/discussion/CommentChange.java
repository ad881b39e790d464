package news.gisa.comment.discussion;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Decider;
import news.gisa.comment.Decision;
import news.gisa.comment.EarlierText;

/**
 * What moved the version of a comment, as its writer is told: another text, or a decision about it.
 *
 * @param by writer, screening, reports or moderator; no name of a moderator
 * @param text whether the text was edited
 * @param status how it stands since then; null where that did not change
 */
record CommentChange(Instant at, String by, boolean text, CommentStatus status) {
    /**
     * An edit moves the version twice, since it is judged too, and any other decision once; by the rules there are no others, but
     * for the first one.
     *
     * @param seen the version that is known
     * @return oldest first
     */
    static List<CommentChange> since(int seen, Comment comment, List<Decision> decisions, List<EarlierText> earlier) {
        List<CommentChange> edits = earlier.stream()
                .filter(text -> text.number() >= seen)
                .map(text -> new CommentChange(text.replacedAt(), Decider.WRITER.name(), true, null))
                .toList();
        List<CommentChange> decided = decisions.stream()
                .filter(decision ->
                        decision.isByModerator() || !decision.actor().equals(Decider.RULES.name()))
                .map(decision -> new CommentChange(decision.at(), actor(decision), false, decision.to()))
                .toList();
        int others = Math.max(0, comment.version() - seen - 2 * edits.size());
        return Stream.concat(edits.stream(), decided.stream().skip(Math.max(0, decided.size() - others)))
                .sorted(Comparator.comparing(CommentChange::at))
                .toList();
    }

    private static String actor(Decision decision) {
        return decision.isByModerator() ? "moderator" : decision.actor();
    }
}
