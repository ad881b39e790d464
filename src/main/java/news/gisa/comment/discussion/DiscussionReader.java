package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.port.ArticlesForComments.Discussion;
import news.gisa.article.relation.CommentGate;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.policy.Policies;

/** Whether and how readers may comment, and how much they did. */
@ApplicationScoped
class DiscussionReader {
    private final ArticlesForComments discussions;
    private final Policies policies;
    private final CommentConfig config;
    private final Clock clock;

    DiscussionReader(ArticlesForComments discussions, Policies policies, CommentConfig config, Clock clock) {
        this.discussions = discussions;
        this.policies = policies;
        this.config = config;
        this.clock = clock;
    }

    DiscussionResponse get(String articleRef) {
        Discussion discussion = discussions.of(articleRef);
        return of(discussion.subject(), discussion.allowed());
    }

    /** @param allowed whether the text of the article lets readers comment */
    DiscussionResponse of(CommentGate.Subject article, boolean allowed) {
        Policies.Effective policy = policies.of(article);
        return new DiscussionResponse(
                article.articleId(),
                allowed && policy.isOpenAt(clock.instant()),
                policy.mode(),
                policy.closesAt(),
                config.depth(),
                config.editMinutes());
    }
}
