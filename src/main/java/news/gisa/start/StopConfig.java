package news.gisa.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the service stops when it is asked to (SIGTERM). */
@ConfigMapping(prefix = "gisa.stop")
public interface StopConfig {
    /** How long it says that it is not ready, and still answers, before it takes no more. */
    Optional<Duration> delay();

    /** How long requests under way may take then. */
    @WithDefault("10s")
    Duration timeout();
}
