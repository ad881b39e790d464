package news.gisa.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how fast readers may comment. */
@ConfigMapping(prefix = "gisa.comments")
public interface CommentConfig {
    /** Policies of the whole site; the names are those of the setting. */
    enum Policy {
        open,
        closed
    }

    /** open, or closed for all articles whatever they say. */
    @WithDefault("open")
    Policy policy();

    /** Comments that one address may post in a minute. */
    @WithDefault("10")
    int perMinute();
}
