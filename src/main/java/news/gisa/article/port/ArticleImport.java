package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import news.gisa.article.Article;
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

    /** What was stored: which article, and the number of its latest revision. */
    public record Stored(UUID id, int revision) {
        static Stored of(Article article) {
            return new Stored(article.id(), article.revision());
        }
    }

    /** @param publish null for a draft */
    public Stored create(ArticleInput input, PublishRequest publish) {
        return published(writer.create(input, Revision.Kind.imported), publish);
    }

    /**
     * A later text, whatever the latest one is.
     *
     * @param publish null if what is public stays as it is
     */
    public Stored save(UUID id, ArticleInput input, PublishRequest publish) {
        Article article = finder.lock(id.toString());
        writer.save(article, input, Revision.Kind.imported);
        return published(article, publish);
    }

    private Stored published(Article article, PublishRequest publish) {
        if (publish != null) {
            publications.publishLatest(article, publish);
        }
        return Stored.of(article);
    }

    /** The number of the latest revision, to which nobody adds another one until the transaction ends. */
    public int latestRevision(UUID id) {
        return finder.lock(id.toString()).revision();
    }

    public String slug(UUID id) {
        return finder.require(id.toString()).slug();
    }
}
