package news.gisa.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** Where Gisa keeps what it must not lose. */
@ConfigMapping(prefix = "gisa")
public interface DataConfig {
    /** Data folder: embedded database, admin token. */
    @WithDefault("./data")
    Path data();

    /** Whether an empty embedded database is filled with sample content. */
    @WithName("sample-content")
    Optional<Boolean> sampleContent();

    Db db();

    /** The database. */
    interface Db {
        /** JDBC URL; a file in the data folder (H2), or the local server (PostgreSQL), when absent. */
        Optional<String> url();

        @WithDefault("gisa")
        String username();

        @WithDefault("gisa")
        String password();
    }
}
