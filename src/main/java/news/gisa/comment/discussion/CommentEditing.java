package news.gisa.comment.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.port.ArticlesForComments.Discussion;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.CommentResponse;
import news.gisa.comment.Threads;
import news.gisa.comment.writer.Visitor;
import news.gisa.http.input.MergePatch;

/** How a writer edits an own comment, for a while; the secret is the key. */
@ApplicationScoped
class CommentEditing {
    private final ArticlesForComments discussions;
    private final Threads threads;
    private final EditWindow window;
    private final CommentPreconditions preconditions;
    private final TextReplacing texts;
    private final WriterAnswers answers;

    CommentEditing(
            ArticlesForComments discussions,
            Threads threads,
            EditWindow window,
            CommentPreconditions preconditions,
            TextReplacing texts,
            WriterAnswers answers) {
        this.discussions = discussions;
        this.threads = threads;
        this.window = window;
        this.preconditions = preconditions;
        this.texts = texts;
        this.answers = answers;
    }

    CommentResponse edit(String articleRef, UUID id, String secret, MergePatch patch, Visitor visitor) {
        Discussion discussion = discussions.of(articleRef);
        Comment comment = threads.lock(discussion.articleId(), id).orElseThrow(() -> CommentFinder.unknown(id));
        EditSecret.require(comment, secret);
        window.require(comment);
        preconditions.require(comment, () -> answers.of(comment));
        texts.replace(comment, patch, visitor.editing(comment.writer()), discussion);
        return answers.of(comment);
    }
}
