package news.gisa.change.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The live stream. */
@ConfigMapping(prefix = "gisa.stream")
public interface StreamConfig {
    /** How many may listen to one node at the same time. */
    @WithName("max-listeners")
    @WithDefault("5000")
    int maxListeners();

    /** Seconds between signs of life while nothing happens. */
    @WithName("heartbeat-seconds")
    @WithDefault("15")
    int heartbeatSeconds();
}
