package news.gisa.comment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.reading.HeadlineRow;
import news.gisa.http.problem.ProblemException;

/** How many public comments articles have, for many at once. */
@ApplicationScoped
class CommentCounts {
    private final ArticlesForComments discussions;

    CommentCounts(ArticlesForComments discussions) {
        this.discussions = discussions;
    }

    CountsResponse of(CountsRequest request) {
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
