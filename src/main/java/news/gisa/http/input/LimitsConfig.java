package news.gisa.http.input;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds on what a request may ask of the service. */
@ConfigMapping(prefix = "gisa.limits")
public interface LimitsConfig {
    /** Largest request body, such as 4M. */
    @WithDefault("4M")
    MemorySize body();
}
