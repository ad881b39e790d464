package news.gisa.headline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.article.ArticleReader;
import news.gisa.article.HeadlineRow;

/** Rows of public articles as items of lists. */
@ApplicationScoped
class Headlines {
    private final ArticleReader articles;

    Headlines(ArticleReader articles) {
        this.articles = articles;
    }

    List<HeadlineItem> items(List<HeadlineRow> rows) {
        Map<UUID, List<String>> names = articles.bylineNames(rows);
        return rows.stream()
                .map(row -> HeadlineItem.of(row, names.getOrDefault(row.revisionId(), List.of())))
                .toList();
    }
}
