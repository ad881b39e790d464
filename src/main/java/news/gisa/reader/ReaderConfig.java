package news.gisa.reader;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether there is a page for readers. */
@ConfigMapping(prefix = "gisa")
public interface ReaderConfig {
    /** Whether {@code /reader/} is there. */
    @WithDefault("true")
    boolean reader();
}
