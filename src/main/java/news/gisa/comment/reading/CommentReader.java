package news.gisa.comment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import news.gisa.article.ArticleTags;
import news.gisa.article.content.BodyBudget;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.CommentSort;
import news.gisa.comment.CommentTags;
import news.gisa.http.answer.Slice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public reads under an article. A page costs the same whether there are fifty comments or fifty thousand. */
@ApplicationScoped
public class CommentReader {
    private final CommentFinder comments;
    private final CommentQueries queries;
    private final CommentTrees trees;
    private final CommentCursors cursors;
    private final ArticlesForComments discussions;

    CommentReader(
            CommentFinder comments,
            CommentQueries queries,
            CommentTrees trees,
            CommentCursors cursors,
            ArticlesForComments discussions) {
        this.comments = comments;
        this.queries = queries;
        this.trees = trees;
        this.cursors = cursors;
        this.discussions = discussions;
    }

    /** Forms of a list; the names are those of the wire. */
    @Schema(name = "CommentShape")
    public enum Shape {
        flat,
        tree
    }

    /** @param parent null for the whole discussion, or its top level in a tree */
    public record Wanted(CommentSort sort, Shape shape, UUID parent, int replies, int limit, String cursor) {}

    public Slice<CommentResponse> list(String articleRef, Wanted wanted) {
        UUID article = discussions.of(articleRef).articleId();
        if (wanted.parent() != null) {
            requireShown(article, wanted.parent());
        }
        return list(article, wanted);
    }

    public Slice<CommentResponse> list(UUID article, Wanted wanted) {
        boolean whole = wanted.parent() == null && wanted.shape() == Shape.flat;
        UUID of = wanted.parent() == null ? article : wanted.parent();
        CommentSort sort = wanted.sort();
        List<Comment> rows = queries.shown(
                whole ? "articleId" : "threadId",
                of,
                sort,
                cursors.position(sort, whole, of, wanted.cursor()),
                wanted.limit() + 1);
        Function<Comment, String> cursor = comment -> cursors.after(comment, sort, whole, of);
        Slice<Comment> found = Slice.of(rows, wanted.limit(), cursor);
        return found.first(BodyBudget.count(found.items(), Comment::mostShown), cursor)
                .map(page -> wanted.shape() == Shape.tree
                        ? trees.of(page, wanted.replies())
                        : page.stream().map(CommentResponse::of).toList())
                .tagged(Set.of(ArticleTags.one(article), CommentTags.of(article)));
    }

    public CommentResponse get(String articleRef, UUID id) {
        return CommentResponse.of(requireShown(discussions.of(articleRef).articleId(), id));
    }

    private Comment requireShown(UUID article, UUID id) {
        return comments.find(article, id).filter(Comment::isShown).orElseThrow(() -> CommentFinder.unknown(id));
    }
}
