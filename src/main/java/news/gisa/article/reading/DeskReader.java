package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Revision;
import news.gisa.article.RevisionFinder;
import news.gisa.article.Timeline;
import news.gisa.article.content.Body;
import news.gisa.article.lease.LeaseService;

/** What the desk sees of one article: any revision, how it stands, what lies ahead, and who else works on it. */
@ApplicationScoped
public class DeskReader {
    private final ArticleFinder finder;
    private final RevisionFinder revisions;
    private final PublicationRepository publications;
    private final ArticleAssembler assembler;
    private final LeaseService leases;
    private final Clock clock;

    DeskReader(
            ArticleFinder finder,
            RevisionFinder revisions,
            PublicationRepository publications,
            ArticleAssembler assembler,
            LeaseService leases,
            Clock clock) {
        this.finder = finder;
        this.revisions = revisions;
        this.publications = publications;
        this.assembler = assembler;
        this.leases = leases;
        this.clock = clock;
    }

    /** The latest version, as a GET of it would show. */
    public ArticleResponse latest(Article article) {
        return get(article, revisions.latest(article), Body.Format.blocks);
    }

    /** @param version latest, published or the number of a revision */
    ArticleResponse get(String ref, String version, Body.Format format, Inclusions.Wanted wanted) {
        Article article = finder.requireForDesk(ref);
        Revision revision = revisions.require(article, "version", version);
        return get(article, revision, format, wanted);
    }

    public ArticleResponse get(Article article, Revision revision, Body.Format format) {
        return get(article, revision, format, view -> Map.of());
    }

    private ArticleResponse get(Article article, Revision revision, Body.Format format, Inclusions.Wanted wanted) {
        Timeline timeline = publications.timeline(article);
        ArticleView view = ArticleView.forDesk(article, revision, timeline, clock.instant());
        return assembler
                .one(view, format, wanted.of(view))
                .withLeases(article.isMade() ? List.of() : leases.live(article.id()));
    }
}
