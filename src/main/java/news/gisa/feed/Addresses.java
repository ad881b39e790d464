package news.gisa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.site.PageTemplate;
import news.gisa.site.SiteConfig;
import news.gisa.text.PathSegment;

/** Absolute addresses, made of settings alone: by which name a request came in says nothing about where the public is. */
@ApplicationScoped
class Addresses {
    private final SiteConfig site;

    Addresses(SiteConfig site) {
        this.site = site;
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** Where the site begins. */
    String home() {
        return site.url().text();
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
        return site.articleUrl()
                .orElseGet(() -> new PageTemplate(of("/api/v1/articles/{slug}")))
                .page(PathSegment.of(slug), id);
    }

    /** Where an author is described. */
    String author(String slug) {
        return of("/api/v1/authors/" + PathSegment.of(slug));
    }

    /** An address that was accepted on input, as RFC 3986 has it: in ASCII. */
    static String ascii(String url) {
        return URI.create(url).toASCIIString();
    }

    /** What an address within an article's text means to those who read it elsewhere. */
    static String resolve(String page, String written) {
        try {
            return URI.create(page).resolve(written).toASCIIString();
        } catch (IllegalArgumentException e) {
            // Markdown takes more for an address than RFC 3986 does.
            return written;
        }
    }
}
