package news.gisa.article.revision;

import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.article.Article;
import news.gisa.article.reading.DeskReader;
import news.gisa.http.Versioned;
import news.gisa.http.write.Preconditions;

/** {@code If-Match} on articles: it names a revision, and whoever has an older one is told what was saved since. */
@ApplicationScoped
public class ArticlePreconditions {
    private final Preconditions preconditions;
    private final DeskReader desk;
    private final RevisionReader history;

    ArticlePreconditions(Preconditions preconditions, DeskReader desk, RevisionReader history) {
        this.preconditions = preconditions;
        this.desk = desk;
        this.history = history;
    }

    /** For writes that replace or remove something. */
    public void require(Article article) {
        preconditions.requireMatch(
                Versioned.of(article.revision(), article.id()),
                () -> desk.latest(article),
                version -> history.since(article, Versioned.number(version)));
    }

    /** For an event of its timeline. */
    public void require(Versioned event) {
        preconditions.requireMatch(event);
    }

    /** For actions: they take the latest revision whatever it is, unless the client says which one it has seen. */
    public void holdIfSent(Article article) {
        preconditions.requireMatchIfSent(
                Versioned.of(article.revision(), article.id()),
                () -> desk.latest(article),
                version -> history.since(article, Versioned.number(version)));
    }

    public void requireAbsent() {
        preconditions.requireAbsentMatch();
    }
}
