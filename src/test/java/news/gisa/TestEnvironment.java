package news.gisa;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A fresh data folder and a known admin token; for the PostgreSQL run also a real server, from Maven. */
public class TestEnvironment implements QuarkusTestResourceLifecycleManager {
    static final String ADMIN_TOKEN = "gisa_test-admin-token-0123456789";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            keepFromTheService("gisa.soak", "soak");
            Path data = Path.of("target", "test-data-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            delete(data);
            Map<String, String> settings = new HashMap<>();
            settings.put("gisa.data", data.toString());
            settings.put("gisa.admin.token", ADMIN_TOKEN);
            settings.put("gisa.proxies", "127.7.0.0/16, 10.0.0.0/8, 2001:db8:ffff::/48");
            settings.put("gisa.comments.per-minute", "100000");
            settings.put("gisa.comments.writer-per-minute", "120");
            settings.put("gisa.comments.article-per-minute", "100000");
            settings.put("gisa.comments.votes-per-minute", "100000");
            settings.put("gisa.comments.hold-above-per-minute", "100000");
            settings.put("gisa.stream.heartbeat-seconds", "2");
            settings.put("gisa.stream.max-listeners", "30");
            settings.put("gisa.tokens.wrong-per-minute", "50");
            // One test waits for it, and does other things meanwhile.
            settings.put("gisa.limits.transfer-time", "12s");
            settings.put("gisa.site.name", "새벽 & 소식");
            settings.put("gisa.site.url", "https://api.news.example/");
            settings.put("gisa.site.home", "https://news.example/소식");
            settings.put("gisa.site.logo", "https://새벽소식.example/logo.png");
            settings.put("gisa.site.article-url", "https://news.example/기사/{slug}?id={id}");
            settings.put("gisa.site.author-url", "https://news.example/필자/{slug}");
            settings.put("gisa.feeds.hub", "https://hub.example/");
            if (System.getProperty("quarkus.datasource.db-kind", "h2").equals("postgresql")) {
                postgres = EmbeddedPostgres.builder().start();
                settings.put("gisa.db.url", postgres.getJdbcUrl("postgres", "postgres"));
                settings.put("gisa.db.username", "postgres");
                settings.put("gisa.db.password", "postgres");
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It would refuse to start with a setting that it does not know. */
    private static void keepFromTheService(String property, String name) {
        String value = System.clearProperty(property);
        if (value != null) {
            System.setProperty(name, value);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
