package news.gisa.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Review;
import news.gisa.article.Signature;
import news.gisa.article.Signatures;
import news.gisa.article.listing.ArticleListings;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.DeskReader;
import news.gisa.article.revision.ArticlePreconditions;
import news.gisa.article.revision.NoteRequest;
import news.gisa.change.Changes;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** The way of a text between writer and desk. */
@ApplicationScoped
class ReviewService {
    private final ArticleFinder finder;
    private final PublicationRepository publications;
    private final ArticlePreconditions preconditions;
    private final DeskReader desk;
    private final Signatures signatures;
    private final Changes changes;
    private final ArticleListings listings;

    ReviewService(
            ArticleFinder finder,
            PublicationRepository publications,
            ArticlePreconditions preconditions,
            DeskReader desk,
            Signatures signatures,
            Changes changes,
            ArticleListings listings) {
        this.finder = finder;
        this.publications = publications;
        this.preconditions = preconditions;
        this.desk = desk;
        this.signatures = signatures;
        this.changes = changes;
        this.listings = listings;
    }

    /** Hands the latest text to the desk. */
    ArticleResponse submit(String ref, NoteRequest request) {
        Article article = finder.lock(ref);
        preconditions.holdIfSent(article);
        if (article.inReview()) {
            throw conflict("It is in review already, since " + article.review().at() + ".");
        }
        Signature signature = signatures.sign(request.note());
        boolean isPublic = publications
                .timeline(article.id())
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
        listings.follow(article);
        // What is public stays.
        changes.record("article." + state, "article", article.id(), signature.note(), Set.of());
        publications.flush();
        return desk.latest(article);
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }
}
