package news.gisa.comment.rule;

import java.util.List;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Reason;

/** What the rules say of a comment, and why. */
public record Judgement(CommentStatus status, List<Reason> reasons) {
    public static final Judgement PUBLISHED = new Judgement(CommentStatus.published, List.of());
}
