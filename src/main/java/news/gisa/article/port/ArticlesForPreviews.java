package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.ArticleRepository;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Revision;
import news.gisa.article.RevisionRepository;
import news.gisa.article.content.Body;
import news.gisa.article.reading.ArticleAssembler;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.ArticleView;

/** What links to single revisions need to know of articles. */
@ApplicationScoped
public class ArticlesForPreviews {
    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final PublicationRepository publications;
    private final ArticleFinder finder;
    private final ArticleAssembler assembler;
    private final Clock clock;

    ArticlesForPreviews(
            ArticleRepository articles,
            RevisionRepository revisions,
            PublicationRepository publications,
            ArticleFinder finder,
            ArticleAssembler assembler,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.finder = finder;
        this.assembler = assembler;
        this.clock = clock;
    }

    /**
     * An article that the caller may work with.
     *
     * @param revision number of the latest one; there is each from 1 on
     */
    public record Editable(UUID id, int revision, boolean trashed) {}

    /** @throws news.gisa.http.problem.ProblemException 401, 403 or 404 unless the caller may work with it */
    public Editable editable(String ref) {
        return of(finder.requireForDesk(ref));
    }

    /** The same, and nobody else writes to it or adds to it until the transaction ends. */
    public Editable lockEditable(String ref) {
        return of(finder.lockAnywhere(ref));
    }

    /**
     * A revision in the shape of the public article, whether it is public or not.
     *
     * @return empty while the article is in the trash, and when it was purged
     */
    public Optional<ArticleResponse> revision(UUID id, int number, Body.Format format) {
        return articles.findByIdOptional(id)
                .filter(article -> !article.trashed())
                .flatMap(article -> revisions
                        .find(id, number)
                        .map(revision -> assembler.one(view(article, revision), format, Map.of())));
    }

    private ArticleView view(Article article, Revision revision) {
        return ArticleView.forPublic(
                article,
                revision,
                publications.inForce(article.id(), clock.instant()).orElse(null));
    }

    private static Editable of(Article article) {
        return new Editable(article.id(), article.revision(), article.trashed());
    }
}
