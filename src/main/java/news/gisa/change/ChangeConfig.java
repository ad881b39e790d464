package news.gisa.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** The change log. */
@ConfigMapping(prefix = "gisa.changes")
public interface ChangeConfig {
    /** Days for which entries are kept. */
    @WithName("keep-days")
    @WithDefault("30")
    int keepDays();

    /** Whether PostgreSQL is to tell at once that another node wrote; else the log is only looked at, more often. */
    @WithDefault("true")
    boolean listen();

    /** How long a read that names an entry waits until this node knows it. */
    @WithName("wait")
    @WithDefault("2s")
    Duration patience();
}
