package news.gisa.start;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import news.gisa.access.token.AccessConfig;
import news.gisa.access.token.TokenConfig;
import news.gisa.change.ChangeConfig;
import news.gisa.change.stream.StreamConfig;
import news.gisa.comment.CommentConfig;
import news.gisa.feed.FeedConfig;
import news.gisa.http.cache.CacheConfig;
import news.gisa.http.load.LimitsConfig;
import news.gisa.http.proxy.ProxyConfig;
import news.gisa.reader.ReaderConfig;
import news.gisa.site.SiteConfig;
import news.gisa.storage.DiskConfig;
import news.gisa.storage.QueryConfig;
import news.gisa.weather.provider.FetchConfig;
import news.gisa.weather.snapshot.SnapshotConfig;
import org.eclipse.microprofile.config.Config;

/** Refuses a setting of ours that no room knows, or that has a bad value: no typing error may leave a default in force. */
class Settings {
    private static final List<Class<?>> ROOMS = List.of(
            DataConfig.class,
            ReaderConfig.class,
            StopConfig.class,
            ProxyConfig.class,
            SiteConfig.class,
            AccessConfig.class,
            TokenConfig.class,
            LimitsConfig.class,
            DiskConfig.class,
            QueryConfig.class,
            CommentConfig.class,
            CacheConfig.class,
            ChangeConfig.class,
            StreamConfig.class,
            FeedConfig.class,
            SnapshotConfig.class,
            FetchConfig.class);
    private static final Pattern OURS = Pattern.compile("gisa\\..*|GISA_.*");

    private static final Map<String, Property> PROPERTIES = new TreeMap<>();

    static {
        ROOMS.forEach(room -> PROPERTIES.putAll(ConfigMappings.getProperties(ConfigClass.configClass(room))));
    }

    private final SmallRyeConfig config;

    Settings(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
    }

    void check() {
        refuseUnknown();
        refuseBadValues();
        refuseMissingKeys();
        refuseWhatDoesNotFit();
    }

    private void refuseWhatDoesNotFit() {
        if (value("quarkus.http.http2").equals("true")) {
            throw new ConfigurationException(
                    "QUARKUS_HTTP_HTTP2=true is not supported: let a proxy speak HTTP/2 to clients, and HTTP/1.1 to Gisa.");
        }
        if (config.getOptionalValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class)
                .orElse(false)) {
            throw new ConfigurationException("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true is not supported:"
                    + " set GISA_PROXIES to the addresses of your proxies.");
        }
        if (!value("gisa.limits.in-flight").isBlank() && bytes("gisa.limits.in-flight") < bytes("gisa.limits.body")) {
            throw bad("gisa.limits.in-flight", "expected at least as much as GISA_LIMITS_BODY");
        }
    }

    /** A size as it is set, or by default: the defaults are not known to the configuration yet. */
    private long bytes(String name) {
        String text = value(name);
        return new MemorySizeConverter()
                .convert(text.isBlank() ? PROPERTIES.get(name).asLeaf().getDefaultValue() : text)
                .asLongValue();
    }

    /** Settings that others need. */
    private void refuseMissingKeys() {
        if (value("gisa.weather.provider").equals("kma")
                && value("gisa.weather.kma-key").isBlank()) {
            throw bad(
                    "gisa.weather.kma-key",
                    "expected the key of your account at the KMA API hub; GISA_WEATHER_PROVIDER is kma");
        }
        if (!value("gisa.comments.screening-url").isBlank()
                && value("gisa.comments.screening-key").isBlank()) {
            throw new ConfigurationException(
                    "GISA_COMMENTS_SCREENING_URL needs GISA_COMMENTS_SCREENING_KEY, with which questions are signed.");
        }
    }

    private String value(String name) {
        return Objects.requireNonNullElse(config.getConfigValue(name).getValue(), "");
    }

    private void refuseUnknown() {
        Set<String> known = PROPERTIES.keySet().stream()
                .map(Settings::environmentName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> OURS.matcher(name).matches())
                .map(Settings::environmentName)
                .filter(name -> !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new ConfigurationException(
                    "Unknown setting " + String.join(", ", unknown) + ". Known: " + String.join(", ", known) + ".");
        }
    }

    private void refuseBadValues() {
        PROPERTIES.forEach((name, property) -> {
            String value = config.getConfigValue(name).getValue();
            Class<?> type = typeOf(property);
            if (value == null) {
                return;
            }
            if (value.indexOf('\uFFFD') >= 0) {
                throw bad(name, "expected letters that the locale of this process has: set LC_ALL=C.UTF-8");
            }
            if (type == Boolean.class && !List.of("true", "false").contains(value)) {
                throw bad(name, "expected true or false");
            }
            try {
                Bounds.refusal(name, config.getValue(name, type)).ifPresent(expected -> {
                    throw bad(name, expected);
                });
            } catch (ConfigurationException e) {
                throw e;
            } catch (RuntimeException e) {
                throw bad(name, expected(type).orElseGet(() -> reason(e)));
            }
        });
    }

    private static Optional<String> expected(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of("expected one of " + List.of(type.getEnumConstants()));
        }
        return Optional.ofNullable(Map.of(
                        MemorySize.class, "expected a size such as 64K, 4M or 1G",
                        Duration.class, "expected a time such as 20s or 10m",
                        Integer.class, "expected a whole number",
                        // The virtual machine knows the names of files in the letters of its locale only.
                        Path.class, "expected a folder, in letters that the locale has; LC_ALL=C.UTF-8 has all")
                .get(type));
    }

    /** The words of a type of ours, where it has some, rather than those of the library around them. */
    private static String reason(Throwable refusal) {
        String reason = refusal.getMessage();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            reason = cause.getClass() == IllegalArgumentException.class ? cause.getMessage() : reason;
        }
        return reason;
    }

    /** The kind of database was decided by the build; it is known once the application is up. */
    void refuseOtherDatabase() {
        String kind = config.getValue("quarkus.datasource.db-kind", String.class);
        String url = config.getOptionalValue("gisa.db.url", String.class).orElse("");
        if (!url.isEmpty() && !url.startsWith("jdbc:" + kind + ":")) {
            throw bad(
                    "gisa.db.url",
                    "this build is for " + kind
                            + "; the one for PostgreSQL is made with -Ppostgresql, the one for H2 without");
        }
    }

    /** Whether this build is for the embedded database; known as late as that. */
    boolean isEmbedded() {
        return config.getValue("quarkus.datasource.db-kind", String.class).equals("h2");
    }

    private static ConfigurationException bad(String name, String reason) {
        return new ConfigurationException("Bad value of " + environmentName(name) + ": " + reason + ".");
    }

    private static Class<?> typeOf(Property property) {
        if (property.isOptional()) {
            return typeOf(property.asOptional().getNestedProperty());
        }
        return property.isPrimitive()
                ? property.asPrimitive().getBoxType()
                : property.asLeaf().getValueRawType();
    }

    private static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
