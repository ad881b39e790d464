package news.gisa.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import news.gisa.text.PathSegment;

/** The public pages of articles, made of settings alone. */
@ApplicationScoped
public class ArticlePages {
    private final SiteConfig site;

    ArticlePages(SiteConfig site) {
        this.site = site;
    }

    /** The public page of an article. */
    public String page(String slug, UUID id) {
        return site.articleUrl()
                .orElseGet(() -> new PageTemplate(site.url().base() + "/api/v1/articles/{slug}"))
                .page(PathSegment.of(slug), id);
    }

    /** How the addresses of all pages begin: scheme and host. */
    public String origin() {
        String page = page("", new UUID(0, 0));
        return page.substring(0, page.indexOf('/', page.indexOf("//") + 2) + 1);
    }
}
