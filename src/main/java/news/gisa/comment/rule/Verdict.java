package news.gisa.comment.rule;

import news.gisa.comment.CommentStatus;

/** What a rule wants to be done with a comment, from mild to severe; the most severe one counts. */
public enum Verdict {
    publish(CommentStatus.published),
    hold(CommentStatus.pending),
    reject(CommentStatus.rejected),
    spam(CommentStatus.spam);

    private final CommentStatus status;

    Verdict(CommentStatus status) {
        this.status = status;
    }

    /** How a comment stands of which it is said. */
    public CommentStatus status() {
        return status;
    }
}
