package news.gisa.comment;

import java.util.List;

/** What the rules say of a comment, and why. */
record Judgement(CommentStatus status, List<Reason> reasons) {
    static final Judgement PUBLISHED = new Judgement(CommentStatus.published, List.of());
}
