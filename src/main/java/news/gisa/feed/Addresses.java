package news.gisa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.article.reading.ArticleResponse.BylineEntry;
import news.gisa.site.ArticlePages;
import news.gisa.site.PageTemplate;
import news.gisa.site.PublicUrl;
import news.gisa.site.SiteConfig;
import news.gisa.text.PathSegment;
import news.gisa.text.UriReference;

/** Absolute addresses, made of settings alone: by which name a request came in says nothing about where the public is. */
@ApplicationScoped
class Addresses {
    private final SiteConfig site;
    private final ArticlePages pages;

    Addresses(SiteConfig site, ArticlePages pages) {
        this.site = site;
        this.pages = pages;
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** Where the site begins. */
    String home() {
        return site.home().orElse(site.url()).text();
    }

    /** The sign of the publication; null without one. */
    String logo() {
        return site.logo().map(PublicUrl::text).orElse(null);
    }

    /** @param path from the root of this service */
    String of(String path) {
        return site.url().base() + path;
    }

    /** @param query names and values, in their order */
    String of(String path, Map<String, String> query) {
        return of(path)
                + query.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + PathSegment.of(parameter.getValue()))
                        .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
    }

    /** The public page of an article. */
    String page(String slug, UUID id) {
        return pages.page(slug, id);
    }

    /** Where an author is described. */
    String author(String slug, UUID id) {
        return site.authorUrl()
                .orElseGet(() -> new PageTemplate(of("/api/v1/authors/{slug}")))
                .page(PathSegment.of(slug), id);
    }

    /** The page of whoever is behind a name; null for guests and agencies. */
    String author(BylineEntry entry) {
        return entry.author() == null
                ? null
                : author(entry.author().slug(), entry.author().id());
    }

    /** Where search engines find the article, if that is not its page here; null otherwise. */
    String elsewhere(String canonicalUrl, String slug, UUID id) {
        if (canonicalUrl == null) {
            return null;
        }
        String address = UriReference.ascii(canonicalUrl);
        return address.equals(page(slug, id)) ? null : address;
    }
}
