package news.gisa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.article.content.Image;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.ArticleSource;
import news.gisa.text.Html;
import news.gisa.text.UriReference;
import news.gisa.text.markdown.MarkdownBody;

/** The texts of an article as they are shown elsewhere: without slots, every address absolute. */
@ApplicationScoped
class Texts {
    private final ArticleSource source;

    Texts(ArticleSource source) {
        this.source = source;
    }

    /** What an article is about in plain text: its summary, or the lines below its headline; null when it has neither. */
    static String teaser(ArticleResponse article) {
        if (article.summary() != null) {
            return article.summary();
        }
        return article.deck().isEmpty() ? null : String.join("\n", article.deck());
    }

    MarkdownBody body(ArticleResponse article) {
        return article.body() != null && article.body().markdown() != null
                ? MarkdownBody.parse(article.body().markdown())
                : source.body(article);
    }

    /** The lead picture and the body. */
    String html(ArticleResponse article, String page) {
        return figure(article.image()) + body(article).htmlElsewhere(written -> UriReference.resolve(page, written));
    }

    private static String figure(Image image) {
        if (image == null) {
            return "";
        }
        StringBuilder html = new StringBuilder("<figure><img src=\"")
                .append(Html.escape(UriReference.ascii(image.url())))
                .append("\" alt=\"")
                .append(image.alt() == null ? "" : Html.escape(image.alt()))
                .append("\" />");
        String below = Stream.of(
                        image.caption() == null ? null : Html.escape(image.caption()),
                        image.credit() == null ? null : "<small>" + Html.escape(image.credit()) + "</small>")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        if (!below.isEmpty()) {
            html.append("<figcaption>").append(below).append("</figcaption>");
        }
        return html.append("</figure>\n").toString();
    }
}
