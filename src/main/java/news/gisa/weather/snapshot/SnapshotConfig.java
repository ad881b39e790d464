package news.gisa.weather.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long weather holds. */
@ConfigMapping(prefix = "gisa.weather")
public interface SnapshotConfig {
    /** How long an observation holds whose writer does not say. */
    @WithDefault("3h")
    Duration validFor();
}
