package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.Inclusion;
import news.gisa.http.Answers;
import news.gisa.http.Page;
import news.gisa.http.Slice;

/** {@code include=comments}: the first page of the newest comments, with the way to the rest. */
@ApplicationScoped
class CommentInclusion implements Inclusion {
    private static final int FIRST = Integer.parseInt(Page.DEFAULT_LIMIT);

    private final CommentService comments;

    CommentInclusion(CommentService comments) {
        this.comments = comments;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Map<String, Object> of(UUID articleId) {
        Slice<CommentResponse> first = comments.list(articleId, CommentService.Sort.newest, FIRST, null);
        String next = first.nextCursor() == null
                ? null
                : "/api/v1/articles/" + articleId + "/comments?cursor=" + Answers.segment(first.nextCursor());
        return Map.of("comments", new Page<>(first.items(), next, null, Set.of()));
    }
}
