package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.article.Revision;
import news.gisa.article.RevisionRepository;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.content.ContentResolver;
import news.gisa.http.Versioned;
import news.gisa.http.problem.ProblemException;
import news.gisa.text.markdown.MarkdownBody;

/** The source of an article that was read: what an editor would send to get it. */
@ApplicationScoped
public class ArticleSource {
    private final RevisionRepository revisions;
    private final ContentResolver resolver;

    ArticleSource(RevisionRepository revisions, ContentResolver resolver) {
        this.revisions = revisions;
        this.resolver = resolver;
    }

    ArticleInput of(ArticleResponse article) {
        return resolver.toInput(revision(article).content());
    }

    /** The body, whatever form of it the answer has. */
    public MarkdownBody body(ArticleResponse article) {
        return MarkdownBody.parse(revision(article).body());
    }

    private Revision revision(ArticleResponse article) {
        int number = Integer.parseInt(Versioned.number(article.version()));
        return revisions
                .find(article.id(), number)
                // Purged since it was read.
                .orElseThrow(() -> ProblemException.notFound("There is no article " + article.slug() + " here."));
    }
}
