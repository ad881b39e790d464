package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.Threads;
import news.gisa.comment.Writer;
import news.gisa.http.problem.ProblemException;

/** Where a new comment is put: under what it answers, or above that where threads may not be deeper. */
@ApplicationScoped
class ThreadPlaces {
    private final Threads threads;
    private final CommentFinder comments;
    private final CommentConfig config;

    ThreadPlaces(Threads threads, CommentFinder comments, CommentConfig config) {
        this.threads = threads;
        this.comments = comments;
        this.config = config;
    }

    /**
     * A place for one comment, in a discussion that is held.
     *
     * @param answered null at the top
     * @param parent what it is listed under; null at the top
     */
    record Place(UUID article, UUID answered, Comment parent) {
        Comment comment(Writer writer, String text, Instant at) {
            return new Comment(article, parent, answered, writer, text, at);
        }
    }

    Place take(UUID article, UUID answered) {
        threads.lock(Set.of(article), Set.of());
        return new Place(article, answered, answered == null ? null : parent(require(article, answered)));
    }

    private Comment require(UUID article, UUID id) {
        return comments.find(article, id)
                .filter(Comment::isPublished)
                .orElseThrow(
                        () -> ProblemException.invalid("/parentId", "No public comment of this article has this id."));
    }

    private Comment parent(Comment answered) {
        Comment parent = answered;
        while (parent != null && parent.depth() + 1 >= config.depth()) {
            parent = parent.parentId() == null
                    ? null
                    : comments.find(parent.parentId()).orElseThrow();
        }
        return parent;
    }
}
