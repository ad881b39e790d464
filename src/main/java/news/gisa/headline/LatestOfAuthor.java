package news.gisa.headline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import news.gisa.article.reading.HeadlineReader;
import news.gisa.article.reading.PublicFilter;
import news.gisa.author.AuthorInclusion;

/** {@code include=latest}: with it, an author's page is one request. */
@ApplicationScoped
class LatestOfAuthor implements AuthorInclusion {
    private static final int MOST = 10;

    private final HeadlineReader articles;

    LatestOfAuthor(HeadlineReader articles) {
        this.articles = articles;
    }

    @Override
    public String name() {
        return "latest";
    }

    @Override
    public Object of(UUID authorId) {
        return HeadlineItem.of(
                articles.list(PublicFilter.of(authorId), MOST, null, false).items());
    }
}
