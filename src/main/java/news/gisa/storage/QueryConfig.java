package news.gisa.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one request may take of the database. */
@ConfigMapping(prefix = "gisa.limits")
public interface QueryConfig {
    /** How long a request may hold a connection to the database, such as 5s; exports and their like apart. */
    @WithDefault("5s")
    Duration query();
}
