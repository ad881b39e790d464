package news.gisa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import news.gisa.article.content.Image;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.ArticleResponse.BylineEntry;
import news.gisa.article.reading.ArticleResponse.TagLink;
import news.gisa.author.Byline;
import news.gisa.feed.NewsArticle.Agent;
import news.gisa.feed.NewsArticle.CorrectionComment;
import news.gisa.feed.NewsArticle.Picture;
import news.gisa.feed.NewsArticle.WebPage;
import news.gisa.site.SiteConfig;
import news.gisa.text.UriReference;

/** From an article to its schema.org form. */
@ApplicationScoped
class NewsArticles {
    private final Addresses addresses;
    private final Texts texts;
    private final SiteConfig site;

    NewsArticles(Addresses addresses, Texts texts, SiteConfig site) {
        this.addresses = addresses;
        this.texts = texts;
        this.site = site;
    }

    NewsArticle of(ArticleResponse article) {
        String page = addresses.page(article.slug(), article.id());
        return new NewsArticle(
                "https://schema.org",
                "NewsArticle",
                Addresses.urn(article.id()),
                page,
                new WebPage(article.canonicalUrl() == null ? page : UriReference.ascii(article.canonicalUrl())),
                article.headline(),
                Texts.teaser(article),
                article.image() == null ? List.of() : List.of(picture(article.image())),
                local(article.publishedAt()),
                local(article.updatedAt()),
                article.byline().stream().map(this::author).toList(),
                Agent.publisher(site.name(), addresses.home(), addresses.logo()),
                article.source() == null ? null : Agent.organization(article.source()),
                article.language(),
                article.section() == null ? null : article.section().name(),
                article.tags().stream().map(TagLink::name).toList(),
                texts.body(article).text(),
                article.corrections().stream()
                        .map(correction ->
                                new CorrectionComment("CorrectionComment", correction.note(), local(correction.at())))
                        .toList(),
                true);
    }

    private Agent author(BylineEntry entry) {
        if (entry.kind() == Byline.Kind.agency) {
            return Agent.organization(entry.name());
        }
        return Agent.person(entry.name(), entry.role(), addresses.author(entry));
    }

    private static Picture picture(Image image) {
        return new Picture(
                "ImageObject",
                UriReference.ascii(image.url()),
                image.width(),
                image.height(),
                image.caption(),
                image.credit());
    }

    private OffsetDateTime local(Instant instant) {
        return instant == null ? null : instant.atZone(site.timeZone()).toOffsetDateTime();
    }
}
