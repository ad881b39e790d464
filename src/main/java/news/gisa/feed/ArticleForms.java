package news.gisa.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import news.gisa.article.reading.ArticleResponse;

/** Writes an article as schema.org JSON-LD or as ninjs. */
@Provider
@Produces({ArticleResponse.JSON_LD, ArticleResponse.NINJS})
public class ArticleForms implements MessageBodyWriter<ArticleResponse> {
    private static final MediaType NINJS = MediaType.valueOf(ArticleResponse.NINJS);

    private final ObjectMapper json;
    private final NewsArticles newsArticles;
    private final NinjsObjects ninjs;

    public ArticleForms(ObjectMapper json, NewsArticles newsArticles, NinjsObjects ninjs) {
        this.json = json;
        this.newsArticles = newsArticles;
        this.ninjs = ninjs;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ArticleResponse.class;
    }

    @Override
    public void writeTo(
            ArticleResponse article,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        if (mediaType.isCompatible(NINJS)) {
            stream.write(json.writeValueAsBytes(ninjs.of(article)));
        } else {
            // It may be put between script tags as it is: nothing in it ends them, for "<" stands in strings only.
            String text = json.writeValueAsString(newsArticles.of(article)).replace("<", "\\u003c");
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
