package news.gisa.start;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Refuses a setting of ours that no room knows: a typing error must not silently leave a default in force. */
@Singleton
class Settings {
    private static final String PREFIX = "gisa.";
    private static final String ENVIRONMENT_PREFIX = "GISA_";

    private final Config config;
    private final KnownSettings known;

    Settings(Config config, KnownSettings known) {
        this.config = config;
        this.known = known;
    }

    void check() {
        Set<String> names = known.names();
        Set<String> environment = names.stream().map(Settings::environmentName).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PREFIX) && !names.contains(name))
                .filter(name -> !environment.contains(environmentName(name)))
                .forEach(unknown::add);
        System.getenv().keySet().stream()
                .filter(name -> name.startsWith(ENVIRONMENT_PREFIX) && !environment.contains(name))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new ConfigurationException("Unknown setting " + String.join(", ", unknown) + ". Known: "
                    + String.join(", ", new TreeSet<>(environment)) + ".");
        }
    }

    private static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
