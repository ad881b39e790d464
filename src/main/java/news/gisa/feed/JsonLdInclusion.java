package news.gisa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import news.gisa.article.reading.ArticleView;
import news.gisa.article.reading.Inclusion;

/** {@code include=jsonld}: what a frontend puts into the page for search engines. */
@ApplicationScoped
class JsonLdInclusion implements Inclusion {
    private final NewsArticles newsArticles;

    JsonLdInclusion(NewsArticles newsArticles) {
        this.newsArticles = newsArticles;
    }

    @Override
    public String name() {
        return "jsonld";
    }

    @Override
    public Map<String, Object> of(ArticleView article) {
        return Map.of("jsonLd", (Derived) newsArticles::of);
    }
}
