package news.gisa.article.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.article.Article;
import news.gisa.article.Publication;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Revision;

/** Articles as the public sees them: without what only editors see, with the corrections that were told. */
@ApplicationScoped
public class PublicViews {
    private final PublicationRepository publications;

    PublicViews(PublicationRepository publications) {
        this.publications = publications;
    }

    /** @param event the publication in force; null where a revision is shown before the first one */
    public ArticleView of(Article article, Revision revision, Publication event) {
        return new ArticleView(article, revision, event, publications.corrections(article.id()), null);
    }

    List<ArticleView> of(List<PublicQueries.Row> rows) {
        Map<UUID, List<Publication>> corrections = publications.corrections(
                rows.stream().map(row -> row.article().id()).toList());
        return rows.stream()
                .map(row -> new ArticleView(
                        row.article(),
                        row.revision(),
                        row.publication(),
                        corrections.getOrDefault(row.article().id(), List.of()),
                        null))
                .toList();
    }
}
