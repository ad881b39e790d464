package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.change.Changes;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** The way of a text between writer, desk and trash. */
@ApplicationScoped
class WorkflowService {
    private final ArticleRepository articles;
    private final ArticleFinder finder;
    private final ArticlePreconditions preconditions;
    private final PublicationService publications;
    private final DeskReader desk;
    private final Signatures signatures;
    private final Caller caller;
    private final Changes changes;

    WorkflowService(
            ArticleRepository articles,
            ArticleFinder finder,
            ArticlePreconditions preconditions,
            PublicationService publications,
            DeskReader desk,
            Signatures signatures,
            Caller caller,
            Changes changes) {
        this.articles = articles;
        this.finder = finder;
        this.preconditions = preconditions;
        this.publications = publications;
        this.desk = desk;
        this.signatures = signatures;
        this.caller = caller;
        this.changes = changes;
    }

    /** Hands the latest text to the desk. */
    ArticleResponse submit(String ref, NoteRequest request) {
        Article article = finder.lock(ref);
        preconditions.holdIfSent(article);
        if (article.inReview()) {
            throw conflict("It is in review already, since " + article.review().at() + ".");
        }
        Signature signature = signatures.sign(request.note());
        boolean isPublic = articles.timeline(article.id())
                .publicAt(signature.at())
                .filter(event -> event.revisionNumber() == article.revision())
                .isPresent();
        if (isPublic) {
            throw conflict("The latest revision is public as it is; there is nothing to review.");
        }
        return review(article, Review.State.submitted, signature);
    }

    /** Hands it back to the writer. */
    ArticleResponse sendBack(String ref, NoteRequest request) {
        Article article = finder.lock(ref);
        preconditions.holdIfSent(article);
        if (!article.inReview()) {
            throw conflict("It is not in review.");
        }
        if (request.note() == null) {
            throw ProblemException.invalid("/note", "Tell the writer what is to be done.");
        }
        return review(article, Review.State.returned, signatures.sign(request.note()));
    }

    private ArticleResponse review(Article article, Review.State state, Signature signature) {
        article.review(Review.of(state, signature), signature.at());
        // What is public stays.
        changes.record("article." + state, "article", article.id(), signature.note(), Set.of());
        articles.flush();
        return desk.latest(article);
    }

    /** Out of sight of everybody but the desk; it comes back only by {@link #restore}, and then as no longer public. */
    void trash(String ref) {
        Article article = finder.lockAnywhere(ref);
        preconditions.require(article);
        if (article.trashed()) {
            return;
        }
        requireEditorOnceOnTimeline(article);
        Signature signature = signatures.sign(null);
        int cancelled = publications.end(article, signature);
        article.trash(signature.at());
        record("article.trashed", article, cancelled == 0 ? null : cancelled + " events that lay ahead were cancelled");
    }

    /** What was public, even long ago, is for the desk to hide and to show again. */
    private void requireEditorOnceOnTimeline(Article article) {
        if (!caller.has(Role.editor)
                && !articles.timeline(article.id()).events().isEmpty()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "What was published or is scheduled goes into the trash and out of it by editors only.");
        }
    }

    ArticleResponse restore(String ref, NoteRequest request) {
        Article article = finder.lockAnywhere(ref);
        requireEditorOnceOnTimeline(article);
        preconditions.holdIfSent(article);
        requireTrashed(article);
        article.takeFromTrash(signatures.now());
        record("article.restored", article, request.note());
        articles.flush();
        return desk.latest(article);
    }

    /** Gone for good, with its history and comments. */
    void purge(String ref, NoteRequest request) {
        Article article = finder.lockAnywhere(ref);
        preconditions.holdIfSent(article);
        requireTrashed(article);
        record("article.purged", article, article.slug() + (request.note() == null ? "" : ": " + request.note()));
        articles.purge(article);
    }

    private void requireTrashed(Article article) {
        if (!article.trashed()) {
            throw conflict("It is not in the trash.");
        }
    }

    private void record(String action, Article article, String detail) {
        boolean planned = !articles.timeline(article.id()).events().isEmpty();
        changes.record(action, "article", article.id(), detail, planned ? ArticleTags.all(article.id()) : Set.of());
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }
}
