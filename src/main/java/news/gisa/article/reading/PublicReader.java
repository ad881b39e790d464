package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import news.gisa.article.Article;
import news.gisa.article.ArticleFinder;
import news.gisa.article.PublicArticles;
import news.gisa.article.Publication;
import news.gisa.article.RevisionFinder;
import news.gisa.article.content.Body;
import news.gisa.article.reading.PublicQueries.Position;
import news.gisa.http.answer.Slice;
import news.gisa.http.seal.Cursors;

/** What the public sees of articles, now or as of an instant, with the same queries. */
@ApplicationScoped
public class PublicReader {
    private final ArticleFinder finder;
    private final RevisionFinder revisions;
    private final PublicArticles addresses;
    private final PublicQueries articles;
    private final ArticleAssembler assembler;
    private final Cursors cursors;
    private final Clock clock;

    PublicReader(
            ArticleFinder finder,
            RevisionFinder revisions,
            PublicArticles addresses,
            PublicQueries articles,
            ArticleAssembler assembler,
            Cursors cursors,
            Clock clock) {
        this.finder = finder;
        this.revisions = revisions;
        this.addresses = addresses;
        this.articles = articles;
        this.assembler = assembler;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @param asOf null for now */
    ArticleResponse get(String ref, Instant asOf, Body.Format format, Inclusions.Wanted wanted) {
        ArticleView view = find(ref, at(asOf));
        return assembler.one(view, format, wanted.of(view));
    }

    private ArticleView find(String ref, Instant at) {
        return addresses
                .find(ref, at)
                .map(shown -> ArticleView.forPublic(shown.article(), shown.revision(), shown.publication()))
                .orElseGet(() -> {
                    Article article = finder.require(ref);
                    Publication event = finder.requirePublic(article, ref, at);
                    return ArticleView.forPublic(article, revisions.of(event), event);
                });
    }

    /**
     * Newest first.
     *
     * @param format of the bodies; null leaves them out, unread
     */
    Slice<ArticleResponse> list(PublicFilter filter, int limit, String cursor, boolean total, Body.Format format) {
        Instant at = at(filter.asOf());
        String scope = "articles " + filter;
        Position after = cursors.decode(scope, cursor).map(Position::parse).orElse(null);
        Slice<ArticleView> page = Slice.of(
                        articles.newest(filter, at, after, limit + 1), limit, row -> cursor(scope, row.publication()))
                .map(PublicReader::views);
        return assembler
                .page(page, format, view -> cursor(scope, view.publication()))
                .withTotal(total ? articles.count(filter, at) : null);
    }

    private static List<ArticleView> views(List<PublicQueries.Row> rows) {
        return rows.stream()
                .map(row -> ArticleView.forPublic(row.article(), row.revision(), row.publication()))
                .toList();
    }

    private String cursor(String scope, Publication last) {
        return cursors.encode(scope, last.publishedAt(), last.articleId());
    }

    /** The newest ones with their bodies, as many as an answer may hold. */
    public List<ArticleResponse> newest(PublicFilter filter, int limit, Body.Format format) {
        List<ArticleView> newest = views(articles.newest(filter, at(filter.asOf()), null, limit));
        return assembler
                .page(Slice.of(newest, limit, view -> null), format, view -> null)
                .items();
    }

    private Instant at(Instant asOf) {
        return asOf == null ? clock.instant() : asOf;
    }
}
