package news.gisa.http.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** The response cache. */
@ConfigMapping(prefix = "gisa.cache")
public interface CacheConfig {
    /** Whether answers are kept at all. */
    @WithDefault("true")
    boolean enabled();

    /** Bytes of memory that kept answers may take, such as 64M. */
    @WithDefault("64M")
    MemorySize size();

    /** How long they are shown, marked, while the database cannot be read. */
    @WithName("without-database")
    @WithDefault("60s")
    Duration withoutDatabase();
}
