package news.gisa.http.load;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Bounds on what requests may ask of the service. */
@ConfigMapping(prefix = "gisa.limits")
public interface LimitsConfig {
    /** Largest request body that comes with a token, such as 4M. */
    @WithDefault("4M")
    MemorySize body();

    /** Largest request body that comes without one: more than any comment needs. */
    @WithDefault("64K")
    MemorySize anonymousBody();

    /** Largest file that is imported; it is kept on the disk while it is read. */
    @WithName("import")
    @WithDefault("16G")
    MemorySize importFile();

    /** How long a request body may take to come, and an answer to be taken; every 4 KB on the way earn a second more, while any come. */
    @WithDefault("20s")
    Duration transferTime();

    /** Requests under way at one time, but for those answered from memory and for streams. */
    @WithDefault("2000")
    int requests();

    /** Memory for what requests under way bring and ask for; an eighth of the heap when absent. */
    Optional<MemorySize> inFlight();
}
