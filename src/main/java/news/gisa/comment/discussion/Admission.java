package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.port.ArticlesForComments.Discussion;
import news.gisa.comment.PolicyMode;
import news.gisa.comment.Writer;
import news.gisa.comment.WriterKey;
import news.gisa.comment.moderation.Bans;
import news.gisa.comment.policy.Policies;
import news.gisa.comment.writer.Visitor;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** Whether somebody may comment here and now: the article is open, the writer is not banned, and there is no rush. */
@ApplicationScoped
class Admission {
    private final ArticlesForComments discussions;
    private final Policies policies;
    private final Bans bans;
    private final CommentRates rates;
    private final Clock clock;

    Admission(ArticlesForComments discussions, Policies policies, Bans bans, CommentRates rates, Clock clock) {
        this.discussions = discussions;
        this.policies = policies;
        this.bans = bans;
        this.rates = rates;
        this.clock = clock;
    }

    /** Who may write where, and how it is judged. */
    record Admitted(UUID article, Writer writer, PolicyMode mode) {}

    Admitted admit(String articleRef, String name, Visitor visitor) {
        Discussion discussion = discussions.of(articleRef);
        PolicyMode mode = requireOpen(discussion, visitor);
        Writer writer = visitor.writer(name, discussion);
        bans.refuse(WriterKey.of(writer, visitor.addressKeys()));
        rates.count(articleRef, discussion.articleId());
        return new Admitted(discussion.articleId(), writer, mode);
    }

    private PolicyMode requireOpen(Discussion discussion, Visitor visitor) {
        Policies.Effective policy = policies.of(discussion.subject());
        Instant now = clock.instant();
        if (!discussion.allowed() || !policy.isOpenAt(now)) {
            ProblemException closed =
                    new ProblemException(ProblemType.CONFLICT, "Comments on this article are closed.");
            boolean byTime = policy.closesAt() != null && !policy.closesAt().isAfter(now);
            throw byTime ? closed.with("closedAt", policy.closesAt()) : closed;
        }
        if (policy.mode() == PolicyMode.members && visitor.tokenId() == null) {
            throw ProblemException.unauthorized(
                    "Only members may comment here: the frontend that knows them sends their comments with its token.");
        }
        return policy.mode();
    }
}
