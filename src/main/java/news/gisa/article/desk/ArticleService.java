package news.gisa.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.Revision;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.publication.PublicationService;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.DeskReader;
import news.gisa.article.revision.ArticlePreconditions;
import news.gisa.article.revision.RevisionWriter;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.input.MergePatch;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.ProblemException;

/** What editors write at the address of an article, under its lock and its preconditions. */
@ApplicationScoped
class ArticleService {
    private final ArticleFinder finder;
    private final ArticlePreconditions preconditions;
    private final RevisionWriter writer;
    private final PublicationService publications;
    private final DeskReader desk;

    ArticleService(
            ArticleFinder finder,
            ArticlePreconditions preconditions,
            RevisionWriter writer,
            PublicationService publications,
            DeskReader desk) {
        this.finder = finder;
        this.preconditions = preconditions;
        this.writer = writer;
        this.publications = publications;
        this.desk = desk;
    }

    /** What becomes of a text that is saved: a working copy, or public at once. */
    enum Then {
        keep,
        publish;

        static Then of(boolean publish) {
            return publish ? Then.publish : keep;
        }

        Revision.Kind kind() {
            return this == publish ? Revision.Kind.publish : Revision.Kind.save;
        }
    }

    ArticleResponse create(ArticleInput input, Then then) {
        return then(then, writer.create(input, then.kind()));
    }

    Saved<ArticleResponse> put(String text, ArticleInput input, Then then) {
        Ref ref = Ref.parse(text);
        // What the caller may not know of is not there; that its slug is taken is said when it is claimed.
        Optional<Article> present = finder.find(ref);
        if (present.isPresent()) {
            Article article = finder.lock(text);
            preconditions.require(article);
            writer.save(article, input, then.kind());
            return new Saved<>(then(then, article), false);
        }
        preconditions.requireAbsent();
        if (ref.id() != null) {
            throw ProblemException.notFound("There is no article " + text + "; put to a slug to create one.");
        }
        if (input.slug() != null && !input.slug().equals(ref.slug())) {
            throw ProblemException.invalid(
                    "/slug", "Differs from the slug in the address; leave it out or send the same.");
        }
        return new Saved<>(then(then, writer.createAt(ref.slug(), input, then.kind())), true);
    }

    ArticleResponse patch(String ref, MergePatch patch, Then then) {
        Article article = finder.lock(ref);
        // Before the patch is applied: the fault of an outdated one is that it is outdated.
        preconditions.require(article);
        writer.save(article, patch, then.kind());
        return then(then, article);
    }

    private ArticleResponse then(Then then, Article article) {
        if (then == Then.publish) {
            publications.publishLatest(article);
        }
        return desk.latest(article);
    }
}
