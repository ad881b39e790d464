package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.article.ArticleTags;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.text.PathSegment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public reads under an article. A page costs the same whether there are fifty comments or fifty thousand. */
@ApplicationScoped
class CommentReader {
    /** Of a tree in one answer; what is deeper has its own pages. */
    private static final int MOST_IN_A_TREE = 500;

    private final CommentRepository comments;
    private final ArticlesForComments discussions;
    private final Cursors cursors;

    CommentReader(CommentRepository comments, ArticlesForComments discussions, Cursors cursors) {
        this.comments = comments;
        this.discussions = discussions;
        this.cursors = cursors;
    }

    /** Forms of a list; the names are those of the wire. */
    @Schema(name = "CommentShape")
    public enum Shape {
        flat,
        tree
    }

    /** @param parent null for the whole discussion, or its top level in a tree */
    record Wanted(CommentSort sort, Shape shape, UUID parent, int replies, int limit, String cursor) {}

    Slice<CommentResponse> list(String articleRef, Wanted wanted) {
        UUID article = discussions.of(articleRef).articleId();
        if (wanted.parent() != null) {
            requireShown(article, wanted.parent());
        }
        return list(article, wanted);
    }

    Slice<CommentResponse> list(UUID article, Wanted wanted) {
        boolean whole = wanted.parent() == null && wanted.shape() == Shape.flat;
        UUID of = wanted.parent() == null ? article : wanted.parent();
        String scope = "comments " + wanted.sort() + " " + (whole ? "" : "under ") + of;
        List<Comment> rows = comments.shown(
                whole ? "articleId" : "threadId",
                of,
                wanted.sort(),
                cursors.decode(scope, wanted.cursor())
                        .map(CommentReader::position)
                        .orElse(null),
                wanted.limit() + 1);
        return Slice.of(rows, wanted.limit(), comment -> cursor(scope, comment))
                .map(page -> wanted.shape() == Shape.tree
                        ? trees(article, page, wanted.replies())
                        : page.stream().map(CommentResponse::of).toList())
                .tagged(Set.of(ArticleTags.one(article), CommentStream.PREFIX + article));
    }

    CommentResponse get(String articleRef, UUID id) {
        return CommentResponse.of(requireShown(discussions.of(articleRef).articleId(), id));
    }

    /** Adds the first replies, level by level: a few statements a level, and not more than a page can hold. */
    private List<CommentResponse> trees(UUID article, List<Comment> top, int each) {
        Map<UUID, List<Comment>> replies = new HashMap<>();
        int left = MOST_IN_A_TREE;
        List<Comment> level = top;
        while (!level.isEmpty() && each > 0) {
            List<UUID> parents = level.stream()
                    .filter(comment -> comment.replyCount() > 0)
                    .limit(left / each)
                    .map(Comment::id)
                    .toList();
            // One more than shown: it says that there are others.
            comments.firstReplies(parents, each + 1).stream()
                    .collect(Collectors.groupingBy(Comment::parentId))
                    .forEach(replies::put);
            level = parents.stream()
                    .flatMap(parent ->
                            replies.getOrDefault(parent, List.of()).stream().limit(each))
                    .toList();
            left -= level.size();
        }
        return top.stream()
                .map(comment -> tree(article, comment, replies, each))
                .toList();
    }

    private CommentResponse tree(UUID article, Comment comment, Map<UUID, List<Comment>> replies, int each) {
        List<Comment> known = replies.getOrDefault(comment.id(), List.of());
        List<CommentResponse> first = new ArrayList<>();
        known.stream().limit(each).forEach(reply -> first.add(tree(article, reply, replies, each)));
        boolean more = known.isEmpty() ? comment.replyCount() > 0 : known.size() > each;
        String next = !more
                ? null
                : "/api/v1/articles/" + article + "/comments?parent=" + comment.id() + "&shape=tree&sort=oldest"
                        + (known.isEmpty()
                                ? ""
                                : "&cursor="
                                        + PathSegment.of(
                                                cursor("comments oldest under " + comment.id(), known.get(each - 1))));
        return CommentResponse.of(comment).withReplies(new CommentResponse.Replies(first, next));
    }

    private Comment requireShown(UUID article, UUID id) {
        return comments.findByIdOptional(id)
                .filter(comment -> comment.articleId().equals(article) && comment.isShown())
                .orElseThrow(() -> ProblemException.notFound("There is no comment " + id + " on this article."));
    }

    private String cursor(String scope, Comment comment) {
        return cursors.encode(scope, comment.place(), comment.votes(), comment.createdAt(), comment.id());
    }

    private static CommentRepository.Position position(String[] at) {
        return new CommentRepository.Position(
                Integer.parseInt(at[0]), Integer.parseInt(at[1]), Instant.parse(at[2]), UUID.fromString(at[3]));
    }
}
