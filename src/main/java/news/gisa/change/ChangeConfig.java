package news.gisa.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The change log. */
@ConfigMapping(prefix = "gisa.changes")
public interface ChangeConfig {
    /** Days for which entries are kept. */
    @WithName("keep-days")
    @WithDefault("30")
    int keepDays();
}
