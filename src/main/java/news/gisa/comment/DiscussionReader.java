package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.port.ArticlesForComments.Discussion;
import news.gisa.article.reading.HeadlineRow;
import news.gisa.http.problem.ProblemException;

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
        return of(discussions.of(articleRef));
    }

    DiscussionResponse of(Discussion discussion) {
        Policies.Effective policy = policies.of(discussion.subject());
        return new DiscussionResponse(
                discussion.articleId(),
                discussion.allowed() && policy.isOpenAt(clock.instant()),
                policy.mode(),
                policy.closesAt(),
                config.depth(),
                config.editMinutes());
    }

    CountsResponse count(CountsRequest request) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.articles().size(); i++) {
            if (!seen.add(request.articles().get(i))) {
                throw ProblemException.invalid("/articles/" + i, "Given twice.");
            }
        }
        Map<String, HeadlineRow> rows = discussions.counts(request.articles());
        List<CountsResponse.Count> counts = new ArrayList<>();
        for (String ref : request.articles()) {
            HeadlineRow row = rows.get(ref);
            counts.add(
                    row == null
                            ? new CountsResponse.Count(ref, null, null)
                            : new CountsResponse.Count(ref, row.id(), row.commentCount()));
        }
        return new CountsResponse(counts);
    }
}
