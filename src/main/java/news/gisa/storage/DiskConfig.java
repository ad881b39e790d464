package news.gisa.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The disk under the embedded database. */
@ConfigMapping(prefix = "gisa.disk")
public interface DiskConfig {
    /** Space that is left free: where there is less, nothing is written, such as 64M. */
    @WithDefault("64M")
    MemorySize reserve();
}
