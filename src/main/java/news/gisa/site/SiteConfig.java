package news.gisa.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What is the same for every article of the site. */
@ConfigMapping(prefix = "gisa.site")
public interface SiteConfig {
    /** The zone of dates that readers see. */
    @WithDefault("Asia/Seoul")
    ZoneId timeZone();

    /** The language of content that names none (BCP 47), and of the dateline. */
    @WithDefault("ko")
    String language();
}
