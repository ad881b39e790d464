package news.gisa.reader;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import news.gisa.site.SiteConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What {@code /} tells a program: which site this is, and where everything begins. */
@Singleton
class Home {
    private final SiteConfig site;
    private final ReaderConfig reader;
    private final String version;
    private final ObjectMapper json;

    Home(
            SiteConfig site,
            ReaderConfig reader,
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-version") String version,
            ObjectMapper json) {
        this.site = site;
        this.reader = reader;
        this.version = version;
        this.json = json;
    }

    /**
     * The document.
     *
     * @param name of the site
     * @param language of its content (BCP 47)
     * @param timeZone of dates that readers see
     * @param version of the contract
     * @param links addresses by name
     */
    record Document(String name, String language, String timeZone, String version, Map<String, String> links) {}

    byte[] bytes() {
        try {
            return json.writeValueAsBytes(
                    new Document(site.name(), site.language(), site.timeZone().getId(), version, links()));
        } catch (JacksonException e) {
            throw new IllegalStateException("The home document could not be written", e);
        }
    }

    private Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("headlines", "/api/v1/headlines");
        links.put("articles", "/api/v1/articles");
        links.put("sections", "/api/v1/sections");
        links.put("tags", "/api/v1/tags");
        links.put("authors", "/api/v1/authors");
        links.put("weather", "/api/v1/weather/latest");
        links.put("stream", "/api/v1/stream");
        links.put("changes", "/api/v1/headlines/changes");
        links.put("rss", "/feeds/rss");
        links.put("atom", "/feeds/atom");
        links.put("jsonFeed", "/feeds/json");
        links.put("sitemap", "/feeds/sitemap.xml");
        if (reader.reader()) {
            links.put("reader", "/reader/");
        }
        links.put("openapi", "/q/openapi");
        links.put("docs", "/q/swagger-ui");
        links.put("guide", "/docs/");
        links.put("problems", "/problems");
        links.put("health", "/q/health");
        return links;
    }
}
