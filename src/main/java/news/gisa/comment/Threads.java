package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.ArticleTags;
import news.gisa.article.port.ArticlesForComments;

/**
 * What follows from how comments stand: where each is shown, how many replies it shows, how many comments an article has. All
 * of it changes here only, and only under the lock of the article, so the counts cannot drift.
 *
 * <p>A comment that is not published stays in its place while replies to it are shown.
 */
@ApplicationScoped
class Threads {
    private final CommentRepository comments;
    private final ArticlesForComments discussions;
    private final Clock clock;

    Threads(CommentRepository comments, ArticlesForComments discussions, Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.clock = clock;
    }

    /** Holds the discussions of these articles, and reads comments of them with all that they are listed under. */
    List<Comment> lock(Collection<UUID> articles, Collection<UUID> ids) {
        discussions.lock(articles);
        return comments.withThoseAbove(ids);
    }

    /** Holds the discussions of these comments, of which none may have been read before: it would be what it was then. */
    List<Comment> lock(Collection<UUID> ids) {
        List<UUID> articles = comments.articlesOf(ids);
        return articles.isEmpty() ? List.of() : lock(articles, ids);
    }

    /** @return whether the public sees a difference */
    boolean stand(Comment comment, CommentStatus status, List<Reason> why) {
        boolean seen = comment.isShown();
        Map<UUID, Integer> differences = new HashMap<>();
        move(comment, status, why, differences);
        differences.forEach(discussions::count);
        return seen || comment.isShown();
    }

    /** The same for many. @return those of which the public sees a difference */
    Set<UUID> stand(Collection<Comment> many, CommentStatus status, List<Reason> why) {
        Set<UUID> seen = new HashSet<>();
        Map<UUID, Integer> differences = new HashMap<>();
        for (Comment comment : many) {
            boolean before = comment.isShown();
            move(comment, status, why, differences);
            if (before || comment.isShown()) {
                seen.add(comment.id());
            }
        }
        differences.forEach(discussions::count);
        return seen;
    }

    private void move(Comment comment, CommentStatus status, List<Reason> why, Map<UUID, Integer> differences) {
        int before = comment.isPublished() ? 1 : 0;
        comment.stand(status, why, clock.instant());
        int difference = (comment.isPublished() ? 1 : 0) - before;
        if (difference != 0) {
            differences.merge(comment.articleId(), difference, Integer::sum);
        }
        settle(comment);
    }

    /** Gives a comment its place, and those above theirs. */
    private void settle(Comment comment) {
        Comment moved = comment;
        while (moved != null) {
            boolean before = moved.isShown();
            moved.place(placeOf(moved));
            if (before == moved.isShown() || moved.parentId() == null) {
                return;
            }
            Comment parent = comments.findById(moved.parentId());
            parent.countReply(moved.isShown() ? 1 : -1);
            moved = parent;
        }
    }

    private static int placeOf(Comment comment) {
        if (comment.isPublished()) {
            return comment.place() == Comment.PINNED ? Comment.PINNED : Comment.SHOWN;
        }
        return comment.replyCount() > 0 ? Comment.SHOWN : Comment.HIDDEN;
    }

    /** The cache tags of what shows comments of an article, and their number. */
    static Set<String> tags(UUID article) {
        Set<String> tags = new HashSet<>(ArticleTags.counts(article));
        tags.add(CommentStream.PREFIX + article);
        return tags;
    }
}
