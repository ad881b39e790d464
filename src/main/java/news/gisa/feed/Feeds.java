package news.gisa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.article.content.BodyBudget;
import news.gisa.article.port.ArticlesForFeeds;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.FilterResolver;
import news.gisa.article.reading.PublicFilter;
import news.gisa.article.reading.PublicListParameters;
import news.gisa.http.answer.Page;
import news.gisa.site.PublicUrl;
import news.gisa.site.SiteConfig;
import news.gisa.text.LanguageTags;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The newest articles of the site, or of a section, a tag or an author, ready to be written in any form. */
@ApplicationScoped
class Feeds {
    private final ArticlesForFeeds articles;
    private final FilterResolver filters;
    private final Addresses addresses;
    private final Texts texts;
    private final SiteConfig site;
    private final FeedConfig config;

    Feeds(
            ArticlesForFeeds articles,
            FilterResolver filters,
            Addresses addresses,
            Texts texts,
            SiteConfig site,
            FeedConfig config) {
        this.articles = articles;
        this.filters = filters;
        this.addresses = addresses;
        this.texts = texts;
        this.site = site;
        this.config = config;
    }

    /** What a feed was asked for; null leaves a property open. */
    record Query(
            @RestQuery @Parameter(description = FilterResolver.SECTION)
            String section,

            @RestQuery @Parameter(description = FilterResolver.TAG)
            String tag,

            @RestQuery @Parameter(description = FilterResolver.AUTHOR)
            String author,

            @RestQuery @Parameter(description = FilterResolver.LANGUAGE)
            String language) {
        Map<String, String> parameters(int limit) {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("section", section);
            parameters.put("tag", tag);
            parameters.put("author", author);
            parameters.put("language", language);
            parameters.put("limit", String.valueOf(limit).equals(Page.DEFAULT_LIMIT) ? null : String.valueOf(limit));
            parameters.values().removeIf(Objects::isNull);
            return parameters;
        }
    }

    Feed read(String path, Query query, int limit) {
        filters.requirePresentAuthor(query.author());
        List<String> subjects = filters.subjects(query.section(), query.tag(), query.author());
        PublicFilter filter = filters.resolve(
                new PublicListParameters(query.section(), query.tag(), query.author(), query.language(), null, null),
                null,
                null);
        String title = Stream.concat(Stream.of(site.name()), subjects.stream()).collect(Collectors.joining(" – "));
        return new Feed(
                title,
                addresses.home(),
                addresses.logo(),
                addresses.of(path, query.parameters(limit)),
                addresses.of(path, query.parameters(Integer.parseInt(Page.DEFAULT_LIMIT))),
                config.hub().map(PublicUrl::text).orElse(null),
                LanguageTags.usual(Objects.requireNonNullElse(query.language(), site.language())),
                site.name(),
                site.timeZone(),
                items(articles.newest(filter, limit)));
    }

    /** As many as an answer may hold, in the form in which a feed has them. */
    private List<Feed.Item> items(List<ArticleResponse> newest) {
        List<Feed.Item> items = new ArrayList<>();
        BodyBudget budget = new BodyBudget();
        for (ArticleResponse article : newest) {
            Feed.Item item = item(article);
            if (!budget.fits(item.html().length())) {
                break;
            }
            items.add(item);
        }
        return items;
    }

    private Feed.Item item(ArticleResponse article) {
        String page = addresses.page(article.slug(), article.id());
        return new Feed.Item(
                article.id(),
                page,
                article.language(),
                article.headline(),
                Texts.teaser(article),
                texts.html(article, page),
                article.image(),
                article.byline().stream()
                        .map(entry -> new Feed.Author(entry.name(), addresses.author(entry)))
                        .toList(),
                article.section() == null
                        ? null
                        : new Feed.Category(
                                article.section().slug(), article.section().name()),
                article.tags().stream()
                        .map(tag -> new Feed.Category(tag.slug(), tag.name()))
                        .toList(),
                article.source(),
                addresses.elsewhere(article.canonicalUrl(), article.slug(), article.id()),
                article.publishedAt(),
                article.updatedAt());
    }

    /** The links that WebSub asks for (section 4); null without a hub. */
    static String link(Feed feed) {
        return feed.hub() == null
                ? null
                : Stream.of(List.of(feed.hub(), "hub"), List.of(feed.self(), "self"))
                        .map(link -> "<" + link.get(0) + ">; rel=\"" + link.get(1) + "\"")
                        .collect(Collectors.joining(", "));
    }
}
