package news.gisa.feed;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import news.gisa.site.PublicUrl;

/** What feeds say besides the articles. */
@ConfigMapping(prefix = "gisa.feeds")
public interface FeedConfig {
    /** A WebSub hub that tells subscribers about new articles; absent when there is none. */
    Optional<PublicUrl> hub();
}
