package news.gisa.comment.rule;

/** What a rule wants to be done with a comment, from mild to severe; the most severe one counts. */
public enum Verdict {
    publish,
    hold,
    reject,
    spam
}
