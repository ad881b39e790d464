package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Decisions;
import news.gisa.comment.Writer;
import news.gisa.comment.WriterKey;
import news.gisa.comment.discussion.Admission.Admitted;
import news.gisa.comment.rule.Judgement;
import news.gisa.comment.writer.Visitor;

/** How a comment comes in: who may, where it is put, whether it is shown at once, and what its writer is told. */
@ApplicationScoped
public class CommentPosting {
    private final Admission admission;
    private final ThreadPlaces places;
    private final CommentJudging judging;
    private final Decisions decisions;
    private final WriterAnswers answers;
    private final Clock clock;

    CommentPosting(
            Admission admission,
            ThreadPlaces places,
            CommentJudging judging,
            Decisions decisions,
            WriterAnswers answers,
            Clock clock) {
        this.admission = admission;
        this.places = places;
        this.judging = judging;
        this.decisions = decisions;
        this.answers = answers;
        this.clock = clock;
    }

    CommentResponse post(String articleRef, CommentInput input, Visitor visitor) {
        Admitted admitted = admission.admit(articleRef, input.author().name(), visitor);
        Comment comment = places.take(admitted.article(), input.parentId())
                .comment(admitted.writer(), input.text(), clock.instant());
        Judgement judgement = judging.judge(comment, visitor, input.trap(), null, admitted.mode());
        String secret = EditSecret.make();
        comment.lockWith(secret);
        decisions.first(comment, judging.standing(comment, judgement, visitor), judgement.reasons());
        return answers.of(comment, secret);
    }

    /** Stores a comment that is published; whether it may be is the caller's matter. */
    public UUID add(UUID article, UUID parent, String name, String text, Instant at) {
        Writer writer = new Writer(name, WriterKey.nameKey(name), null, Caller.SYSTEM, null, null);
        Comment comment = places.take(article, parent).comment(writer, text, at);
        decisions.first(comment, CommentStatus.published, List.of());
        return comment.id();
    }
}
