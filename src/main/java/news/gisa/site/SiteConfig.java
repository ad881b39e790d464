package news.gisa.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/** What is the same for every article of the site. */
@ConfigMapping(prefix = "gisa.site")
public interface SiteConfig {
    /** The zone of dates that readers see. */
    @WithDefault("Asia/Seoul")
    ZoneId timeZone();

    /** The language of content that names none (BCP 47), and of the dateline. */
    @WithDefault("ko")
    String language();

    /** The name of the publication, as feeds and search engines are told. */
    @WithDefault("Gisa")
    String name();

    /** Where the public reaches this service. */
    @WithDefault("http://localhost:8080")
    PublicUrl url();

    /** The page on which the site itself begins; where this service is when absent. */
    Optional<PublicUrl> home();

    /** The sign of the publication, a picture. */
    Optional<PublicUrl> logo();

    /** The public page of an article; its address in this service when absent. */
    Optional<PageTemplate> articleUrl();

    /** The public page of an author; the address in this service when absent. */
    Optional<PageTemplate> authorUrl();
}
