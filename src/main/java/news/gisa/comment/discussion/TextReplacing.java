package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.gisa.article.port.ArticlesForComments.Discussion;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Decider;
import news.gisa.comment.Decisions;
import news.gisa.comment.EarlierTexts;
import news.gisa.comment.Reason;
import news.gisa.comment.policy.Policies;
import news.gisa.comment.rule.Judgement;
import news.gisa.comment.writer.Visitor;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.MergePatch;

/** Gives a comment another text: what was said before is kept, and the new text is judged as if it came anew, but for words that a moderator approved. */
@ApplicationScoped
class TextReplacing {
    private static final String NEWS = "comment.edited";

    private final Inputs inputs;
    private final EarlierTexts earlier;
    private final Policies policies;
    private final CommentJudging judging;
    private final Decisions decisions;
    private final Clock clock;

    TextReplacing(
            Inputs inputs,
            EarlierTexts earlier,
            Policies policies,
            CommentJudging judging,
            Decisions decisions,
            Clock clock) {
        this.inputs = inputs;
        this.earlier = earlier;
        this.policies = policies;
        this.judging = judging;
        this.decisions = decisions;
        this.clock = clock;
    }

    void replace(Comment comment, MergePatch patch, Visitor writer, Discussion discussion) {
        CommentEdit edit = inputs.patched(new CommentEdit(comment.text()), patch, CommentEdit.class);
        if (edit.text().equals(comment.text())) {
            return;
        }
        String approved = decisions
                .approvedAt(comment)
                .map(at -> earlier.textAt(comment, at))
                .orElse(null);
        Instant now = clock.instant();
        earlier.keep(comment, now);
        comment.edit(edit.text(), now);
        Judgement judgement = judging.judge(
                comment,
                writer,
                null,
                approved,
                policies.of(discussion.subject()).mode());
        CommentStatus status = judging.standing(comment, judgement, writer);
        if (comment.status() == CommentStatus.pending
                && status != CommentStatus.published
                && status != CommentStatus.pending) {
            decisions.take(comment, Decider.RULES, status, judgement.reasons(), NEWS);
        } else if (!comment.isPublished()) {
            // What waits goes on waiting, for what it did before too.
            decisions.leave(comment, union(comment.reasons(), judgement.reasons()), NEWS);
        } else if (status == CommentStatus.published) {
            decisions.leave(comment, judgement.reasons(), NEWS);
        } else {
            decisions.take(comment, Decider.RULES, status, judgement.reasons(), NEWS);
        }
    }

    /** Each once: where both say the same, at the place where the new text has it. */
    private static List<Reason> union(List<Reason> before, List<Reason> now) {
        return Stream.concat(before.stream().filter(reason -> now.stream().noneMatch(reason::repeats)), now.stream())
                .toList();
    }
}
