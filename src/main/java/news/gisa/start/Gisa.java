package news.gisa.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at what it was given before it starts anything: then a fault is one line, and nothing was touched. */
@QuarkusMain
public class Gisa {
    public static void main(String... args) {
        boolean rehearsal = args.length == 2 && args[0].equals(Rehearsal.WORD);
        try {
            if (rehearsal) {
                Rehearsal.prepare(Path.of(args[1]));
            }
            Config config = ConfigProvider.getConfig();
            new Settings(config).check();
            Path data = DataFolder.claim(
                    config.getOptionalValue("gisa.data", Path.class).orElse(Path.of("data")));
            // The embedded database takes no relative path but one with ./ in front.
            System.setProperty("gisa.data", data.toString());
            if (config.getOptionalValue("gisa.db.url", String.class).isEmpty()) {
                DataFolder.prepareDatabase(data);
            }
        } catch (ConfigurationException | ConfigValidationException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        if (rehearsal) {
            Quarkus.run(Rehearsal.class);
        } else {
            Quarkus.run(args);
        }
    }
}
