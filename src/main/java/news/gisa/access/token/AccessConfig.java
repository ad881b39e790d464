package news.gisa.access.token;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the first token comes to be. */
@ConfigMapping(prefix = "gisa.admin")
public interface AccessConfig {
    /** The first admin token; made up and written to a file of the data folder when absent. At least 20 characters. */
    Optional<AdminSecret> token();
}
