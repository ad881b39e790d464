package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentResponse;

/** A comment as its writer is answered: how it stands and why, in kind words, and until when it may be edited. */
@ApplicationScoped
class WriterAnswers {
    private final Notices notices;
    private final EditWindow window;

    WriterAnswers(Notices notices, EditWindow window) {
        this.notices = notices;
        this.window = window;
    }

    CommentResponse of(Comment comment) {
        return of(comment, null);
    }

    /** With the secret, which is told once. */
    CommentResponse of(Comment comment, String secret) {
        return CommentResponse.forWriter(
                comment, notices.of(comment.status(), comment.reasons()), secret, window.end(comment));
    }
}
