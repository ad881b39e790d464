package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Decider;
import news.gisa.comment.Decisions;
import news.gisa.comment.Threads;

/** How a comment is deleted, at any time: by its writer, with the secret, or by an editor. */
@ApplicationScoped
class CommentDeletion {
    private final ArticlesForComments discussions;
    private final Threads threads;
    private final Caller caller;
    private final CommentPreconditions preconditions;
    private final Decisions decisions;

    CommentDeletion(
            ArticlesForComments discussions,
            Threads threads,
            Caller caller,
            CommentPreconditions preconditions,
            Decisions decisions) {
        this.discussions = discussions;
        this.threads = threads;
        this.caller = caller;
        this.preconditions = preconditions;
        this.decisions = decisions;
    }

    void delete(String articleRef, UUID id, String secret) {
        // In the same words whether the comment or the article is not there: nobody learns of a draft by it.
        Comment comment = discussions
                .find(articleRef)
                .flatMap(article -> threads.lock(article, id))
                .orElseThrow(() -> CommentFinder.unknown(id));
        boolean editor = caller.has(Role.editor);
        if (!editor) {
            EditSecret.require(comment, secret);
        }
        if (comment.status() == CommentStatus.deleted) {
            throw CommentFinder.unknown(id);
        }
        preconditions.require(comment, () -> CommentResponse.of(comment));
        if (!editor) {
            comment.takeBack();
        }
        comment.screenAt(null);
        decisions.take(
                comment,
                editor ? Decider.of(caller) : Decider.WRITER,
                CommentStatus.deleted,
                List.of(),
                "comment.deleted");
    }
}
