package news.gisa.access.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How tokens are guarded. */
@ConfigMapping(prefix = "gisa.tokens")
public interface TokenConfig {
    /** Wrong tokens that one address may send in a minute before those that are new there are looked at late. */
    @WithDefault("10")
    int wrongPerMinute();
}
