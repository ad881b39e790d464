package news.gisa.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import news.gisa.article.port.ArticlesForPreviews;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;

/** The links of an article for those who may edit it. */
@ApplicationScoped
class PreviewReader {
    private final PreviewRepository previews;
    private final PreviewLinks links;
    private final ArticlesForPreviews articles;
    private final Cursors cursors;

    PreviewReader(PreviewRepository previews, PreviewLinks links, ArticlesForPreviews articles, Cursors cursors) {
        this.previews = previews;
        this.links = links;
        this.articles = articles;
        this.cursors = cursors;
    }

    Slice<PreviewResponse> list(String ref, int limit, String cursor) {
        UUID article = articles.editable(ref).id();
        String scope = "previews " + article;
        UUID before =
                cursors.decode(scope, cursor).map(at -> UUID.fromString(at[0])).orElse(null);
        return Slice.of(
                        previews.page(article, before, limit + 1),
                        limit,
                        preview -> cursors.encode(scope, preview.id()))
                .map(page -> page.stream().map(this::response).toList());
    }

    PreviewResponse get(String ref, UUID id) {
        return response(require(ref, id));
    }

    Preview require(String ref, UUID id) {
        return previews.find(articles.editable(ref).id(), id)
                .orElseThrow(() -> ProblemException.notFound("There is no preview " + id + " of this article."));
    }

    PreviewResponse response(Preview preview) {
        return PreviewResponse.of(preview, links.of(preview.id()));
    }
}
