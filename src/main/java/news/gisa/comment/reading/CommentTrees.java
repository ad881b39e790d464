package news.gisa.comment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.article.content.BodyBudget;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.CommentSort;
import news.gisa.text.PathSegment;

/** Comments with the first replies of each, and the way to the others. */
@ApplicationScoped
class CommentTrees {
    /** Of a tree in one answer; what is deeper has its own pages. */
    private static final int MOST = 500;

    /** Levels below the first, each of which has three of JSON: with what is around them an answer has at most 60. */
    private static final int DEEPEST = 18;

    private final CommentQueries queries;
    private final CommentCursors cursors;

    CommentTrees(CommentQueries queries, CommentCursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    List<CommentResponse> of(List<Comment> top, int each) {
        Map<UUID, List<Comment>> replies = replies(top, each);
        return top.stream().map(comment -> tree(comment, replies, each)).toList();
    }

    /** Level by level: a few statements a level, and not more than a page can hold. */
    private Map<UUID, List<Comment>> replies(List<Comment> top, int each) {
        Map<UUID, List<Comment>> replies = new HashMap<>();
        BodyBudget budget = new BodyBudget();
        budget.fits(size(top));
        int left = MOST;
        List<Comment> level = top;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty() && each > 0; depth++) {
            List<UUID> parents = level.stream()
                    .filter(comment -> comment.replyCount() > 0)
                    .limit(left / each)
                    .map(Comment::id)
                    .toList();
            // One more than shown: it says that there are others.
            queries.firstReplies(parents, each + 1).stream()
                    .collect(Collectors.groupingBy(Comment::parentId, LinkedHashMap::new, Collectors.toList()))
                    .forEach((parent, first) -> {
                        // Those for which there is no room have their own pages too.
                        if (budget.fits(size(first))) {
                            replies.put(parent, first);
                        }
                    });
            level = parents.stream()
                    .flatMap(parent ->
                            replies.getOrDefault(parent, List.of()).stream().limit(each))
                    .toList();
            left -= level.size();
        }
        return replies;
    }

    private static long size(List<Comment> comments) {
        return comments.stream().mapToLong(Comment::mostShown).sum();
    }

    private CommentResponse tree(Comment comment, Map<UUID, List<Comment>> replies, int each) {
        List<Comment> known = replies.getOrDefault(comment.id(), List.of());
        List<CommentResponse> first = known.stream()
                .limit(each)
                .map(reply -> tree(reply, replies, each))
                .toList();
        boolean more = known.isEmpty() ? comment.replyCount() > 0 : known.size() > each;
        return CommentResponse.of(comment)
                .withReplies(new CommentResponse.Replies(first, more ? next(comment, known, each) : null));
    }

    /** Where the replies are that come after those that are known. */
    private String next(Comment comment, List<Comment> known, int each) {
        String all = "/api/v1/articles/" + comment.articleId() + "/comments?parent=" + comment.id()
                + "&shape=tree&sort=oldest";
        return known.isEmpty()
                ? all
                : all + "&cursor="
                        + PathSegment.of(cursors.after(known.get(each - 1), CommentSort.oldest, false, comment.id()));
    }
}
