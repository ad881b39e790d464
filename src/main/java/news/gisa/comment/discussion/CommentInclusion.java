package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.reading.ArticleView;
import news.gisa.article.reading.Inclusion;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.CommentSort;
import news.gisa.comment.CommentTags;
import news.gisa.comment.reading.CommentReader;
import news.gisa.http.answer.Page;
import news.gisa.http.answer.Slice;
import news.gisa.text.PathSegment;

/** {@code include=comments}: the first page of the newest comments, the way to the rest, and whether one may comment. */
@ApplicationScoped
class CommentInclusion implements Inclusion {
    private static final CommentReader.Wanted FIRST = new CommentReader.Wanted(
            CommentSort.newest, CommentReader.Shape.flat, null, 0, Integer.parseInt(Page.DEFAULT_LIMIT), null);

    private final CommentReader comments;
    private final ArticlesForComments discussions;
    private final DiscussionReader reader;

    CommentInclusion(CommentReader comments, ArticlesForComments discussions, DiscussionReader reader) {
        this.comments = comments;
        this.discussions = discussions;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Map<String, Object> of(ArticleView article) {
        UUID articleId = article.article().id();
        Map<String, Object> members = new HashMap<>();
        Slice<CommentResponse> first = comments.list(articleId, FIRST);
        String next = first.nextCursor() == null
                ? null
                : "/api/v1/articles/" + articleId + "/comments?cursor=" + PathSegment.of(first.nextCursor());
        members.put("comments", Page.of(first.items(), next, Set.of(CommentTags.of(articleId))));
        discussions
                .find(article)
                .map(found -> reader.of(found.getKey(), found.getValue()))
                .ifPresent(state -> members.put("discussion", state));
        return members;
    }
}
