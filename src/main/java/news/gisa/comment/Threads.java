package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.port.ArticlesForComments;

/**
 * What follows from how comments stand: where each is shown, how many replies it shows, how many comments an article has. All
 * of it changes here only, and only under the lock of the article, so the counts cannot drift.
 *
 * <p>A comment that is not published stays in its place while replies to it are shown, below it or, at the last level, beside it.
 */
@ApplicationScoped
public class Threads {
    private final CommentRepository comments;
    private final ArticlesForComments discussions;
    private final Clock clock;

    Threads(CommentRepository comments, ArticlesForComments discussions, Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.clock = clock;
    }

    /** Holds the discussions of these articles, and reads comments of them with all that they are listed under. */
    public List<Comment> lock(Collection<UUID> articles, Collection<UUID> ids) {
        discussions.lock(articles);
        return comments.withThoseAbove(ids);
    }

    /** Holds the discussions of these comments, of which none may have been read before: it would be what it was then. */
    public List<Comment> lock(Collection<UUID> ids) {
        List<UUID> articles = comments.articlesOf(ids);
        return articles.isEmpty() ? List.of() : lock(articles, ids);
    }

    /** Holds the discussion of an article, and reads a comment of it; none if it is of another. */
    public Optional<Comment> lock(UUID article, UUID id) {
        return lock(Set.of(article), Set.of(id)).stream()
                .filter(comment -> comment.articleId().equals(article))
                .findAny();
    }

    /** Stores a new comment. */
    void add(Comment comment) {
        comments.persist(comment);
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
    public Set<UUID> stand(Collection<Comment> many, CommentStatus status, List<Reason> why) {
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

    /** Gives a comment its place, and those that it is under or answers theirs. */
    private void settle(Comment comment) {
        Deque<Comment> unsettled = new ArrayDeque<>(List.of(comment));
        while (!unsettled.isEmpty()) {
            Comment moved = unsettled.pop();
            boolean before = moved.isShown();
            moved.place(placeOf(moved));
            if (before == moved.isShown()) {
                continue;
            }
            int difference = moved.isShown() ? 1 : -1;
            if (moved.parentId() != null) {
                Comment parent = comments.findById(moved.parentId());
                parent.countReply(difference);
                unsettled.push(parent);
            }
            if (moved.answersBeside() != null) {
                Comment answered = comments.findById(moved.answersBeside());
                answered.countAnswer(difference);
                unsettled.push(answered);
            }
        }
    }

    private static int placeOf(Comment comment) {
        if (comment.isPublished()) {
            return comment.isPinned() ? Comment.PINNED : Comment.SHOWN;
        }
        return comment.isAnswered() ? Comment.SHOWN : Comment.HIDDEN;
    }
}
