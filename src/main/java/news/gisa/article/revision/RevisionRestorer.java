package news.gisa.article.revision;

import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.Revision;
import news.gisa.article.RevisionFinder;
import news.gisa.article.content.Content;
import news.gisa.article.content.ContentResolver;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.DeskReader;

/** Saves the content of an older revision once more; what is public stays. */
@ApplicationScoped
class RevisionRestorer {
    private final ArticleFinder finder;
    private final RevisionFinder revisions;
    private final ArticlePreconditions preconditions;
    private final ContentResolver resolver;
    private final RevisionWriter writer;
    private final DeskReader desk;

    RevisionRestorer(
            ArticleFinder finder,
            RevisionFinder revisions,
            ArticlePreconditions preconditions,
            ContentResolver resolver,
            RevisionWriter writer,
            DeskReader desk) {
        this.finder = finder;
        this.revisions = revisions;
        this.preconditions = preconditions;
        this.resolver = resolver;
        this.writer = writer;
        this.desk = desk;
    }

    ArticleResponse restore(String ref, String number, NoteRequest request) {
        Article article = finder.lock(ref);
        preconditions.holdIfSent(article);
        Content content = revisions.require(article, number).content();
        resolver.hold(content.byline());
        String note = request.note() == null ? "Revision " + number : request.note();
        writer.save(article, content, Revision.Kind.restore, note);
        return desk.latest(article);
    }
}
