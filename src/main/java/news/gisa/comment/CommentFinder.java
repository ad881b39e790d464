package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.gisa.http.problem.ProblemException;

/** Comments by id, however they stand. */
@ApplicationScoped
public class CommentFinder {
    private final CommentRepository comments;

    CommentFinder(CommentRepository comments) {
        this.comments = comments;
    }

    public Optional<Comment> find(UUID id) {
        return comments.findByIdOptional(id);
    }

    /** None if it is of another article. */
    public Optional<Comment> find(UUID article, UUID id) {
        return find(id).filter(comment -> comment.articleId().equals(article));
    }

    public List<Comment> find(Collection<UUID> ids) {
        return comments.byIds(ids);
    }

    /** Those of an article. */
    public long countPinned(UUID article) {
        return comments.countPinned(article);
    }

    public Comment require(UUID id) {
        return find(id).orElseThrow(() -> unknownAnywhere(id));
    }

    /** What is to be thrown when there is no such comment. */
    public static ProblemException unknownAnywhere(UUID id) {
        return ProblemException.notFound("There is no comment " + id + ".");
    }

    /** What is to be thrown when an article has no such comment. */
    public static ProblemException unknown(UUID id) {
        return ProblemException.notFound("There is no comment " + id + " on this article.");
    }
}
