package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.http.Versioned;

/** The source of an article that was read: what an editor would send to get it. */
@ApplicationScoped
class ArticleSource {
    private final ArticleRepository articles;
    private final ContentResolver resolver;

    ArticleSource(ArticleRepository articles, ContentResolver resolver) {
        this.articles = articles;
        this.resolver = resolver;
    }

    ArticleInput of(ArticleResponse article) {
        Revision revision = articles.revision(article.id(), Integer.parseInt(Versioned.number(article.version())));
        return resolver.toInput(revision.content());
    }
}
