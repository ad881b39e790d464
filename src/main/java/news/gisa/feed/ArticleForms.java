package news.gisa.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.http.answer.FormWriter;

/** Writes an article as schema.org JSON-LD or as ninjs. */
@Provider
@Produces({ArticleResponse.JSON_LD, ArticleResponse.NINJS})
public class ArticleForms extends FormWriter<ArticleResponse> {
    private static final MediaType NINJS = MediaType.valueOf(ArticleResponse.NINJS);

    private final ObjectMapper json;
    private final NewsArticles newsArticles;
    private final NinjsObjects ninjs;

    public ArticleForms(ObjectMapper json, NewsArticles newsArticles, NinjsObjects ninjs) {
        super(ArticleResponse.class);
        this.json = json;
        this.newsArticles = newsArticles;
        this.ninjs = ninjs;
    }

    @Override
    protected byte[] bytes(ArticleResponse article, MediaType form) throws IOException {
        if (form.isCompatible(NINJS)) {
            return json.writeValueAsBytes(ninjs.of(article));
        }
        // It may be put between script tags as it is: nothing in it ends them, for "<" stands in strings only.
        return json.writeValueAsString(newsArticles.of(article))
                .replace("<", "\\u003c")
                .getBytes(StandardCharsets.UTF_8);
    }
}
