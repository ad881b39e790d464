package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;

/** Brings in what was made elsewhere: by the rules of the desk, without a request that could state preconditions. */
@ApplicationScoped
public class ArticleImport {
    private final ArticleRepository articles;
    private final ArticleFinder finder;
    private final RevisionFinder revisions;
    private final ArticleService saves;
    private final PublicationService publications;
    private final DeskReader desk;

    ArticleImport(
            ArticleRepository articles,
            ArticleFinder finder,
            RevisionFinder revisions,
            ArticleService saves,
            PublicationService publications,
            DeskReader desk) {
        this.articles = articles;
        this.finder = finder;
        this.revisions = revisions;
        this.saves = saves;
        this.publications = publications;
        this.desk = desk;
    }

    public ArticleResponse draft(ArticleInput input) {
        return desk.latest(saves.store(input, Revision.Kind.imported));
    }

    /** A later text, whatever the latest one is. */
    public void revision(String ref, ArticleInput input) {
        saves.save(finder.lock(ref), input, Revision.Kind.imported);
    }

    /** Makes the latest text public as the request says. */
    public void publication(String ref, PublishRequest request) {
        Article article = finder.lock(ref);
        publications.publish(article, revisions.latest(article), articles.timeline(article.id()), request);
        articles.flush();
    }
}
