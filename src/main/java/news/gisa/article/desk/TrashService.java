package news.gisa.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.ArticleRepository;
import news.gisa.article.ArticleTags;
import news.gisa.article.Signature;
import news.gisa.article.Signatures;
import news.gisa.article.listing.ArticleListings;
import news.gisa.article.publication.TimelineWriter;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.DeskReader;
import news.gisa.article.revision.ArticlePreconditions;
import news.gisa.article.revision.NoteRequest;
import news.gisa.change.Changes;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** The trash: what is in it is for the desk alone, and what leaves it by {@link #purge} is gone. */
@ApplicationScoped
class TrashService {
    private final ArticleRepository articles;
    private final ArticleFinder finder;
    private final TimelineWriter timelines;
    private final ArticlePreconditions preconditions;
    private final DeskReader desk;
    private final Signatures signatures;
    private final Changes changes;
    private final ArticleListings listings;

    TrashService(
            ArticleRepository articles,
            ArticleFinder finder,
            TimelineWriter timelines,
            ArticlePreconditions preconditions,
            DeskReader desk,
            Signatures signatures,
            Changes changes,
            ArticleListings listings) {
        this.articles = articles;
        this.finder = finder;
        this.timelines = timelines;
        this.preconditions = preconditions;
        this.desk = desk;
        this.signatures = signatures;
        this.changes = changes;
        this.listings = listings;
    }

    /** Out of sight of everybody but the desk; it comes back only by {@link #restore}, and then as no longer public. */
    void put(String ref) {
        Article article = finder.lockAnywhere(ref);
        preconditions.require(article);
        if (article.trashed()) {
            return;
        }
        requireEditorOnceOnTimeline(article);
        Signature signature = signatures.sign(null);
        int cancelled = timelines.end(article, signature);
        article.trash(signature.at());
        record("article.trashed", article, cancelled == 0 ? null : cancelled + " events that lay ahead were cancelled");
    }

    /** Out of the trash again; nothing of it becomes public by that. */
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
        // The timeline first, since it refers to revisions too.
        timelines.drop(article);
        articles.delete(article);
        articles.flush();
    }

    private void requireEditorOnceOnTimeline(Article article) {
        finder.requireEditorOnceOnTimeline(
                article, "What was published or is scheduled goes into the trash and out of it by editors only.");
    }

    private static void requireTrashed(Article article) {
        if (!article.trashed()) {
            throw conflict("It is not in the trash.");
        }
    }

    private void record(String action, Article article, String detail) {
        boolean onTimeline = timelines.has(article);
        listings.follow(article);
        changes.record(action, "article", article.id(), detail, onTimeline ? ArticleTags.all(article.id()) : Set.of());
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }
}
