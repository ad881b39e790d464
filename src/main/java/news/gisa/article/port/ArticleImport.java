package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.article.ArticleFinder;
import news.gisa.article.Revision;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.publication.PublicationService;
import news.gisa.article.publication.PublishRequest;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.DeskReader;
import news.gisa.article.revision.RevisionWriter;

/** Brings in what was made elsewhere: by the rules of the desk, without a request that could state preconditions. */
@ApplicationScoped
public class ArticleImport {
    private final ArticleFinder finder;
    private final RevisionWriter writer;
    private final PublicationService publications;
    private final DeskReader desk;

    ArticleImport(ArticleFinder finder, RevisionWriter writer, PublicationService publications, DeskReader desk) {
        this.finder = finder;
        this.writer = writer;
        this.publications = publications;
        this.desk = desk;
    }

    public ArticleResponse draft(ArticleInput input) {
        return desk.latest(writer.create(input, Revision.Kind.imported));
    }

    /** A later text, whatever the latest one is. */
    public void revision(String ref, ArticleInput input) {
        writer.save(finder.lock(ref), input, Revision.Kind.imported);
    }

    /** Makes the latest text public as the request says. */
    public void publication(String ref, PublishRequest request) {
        publications.publishLatest(finder.lock(ref), request);
    }
}
