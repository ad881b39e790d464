package news.gisa.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import news.gisa.access.SystemCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Content to look at on a first start, in one transaction: all of it, or the start fails. */
@Singleton
class SampleContent {
    private static final Logger LOG = Logger.getLogger(SampleContent.class);

    /** However slow the machine is. */
    private static final int SECONDS = 600;

    private final DataConfig config;
    private final String databaseKind;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final SystemCaller system;
    private final SampleLoading loading;

    SampleContent(
            DataConfig config,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind,
            EntityManager entities,
            ObjectMapper json,
            SystemCaller system,
            SampleLoading loading) {
        this.config = config;
        this.databaseKind = databaseKind;
        this.entities = entities;
        this.json = json;
        this.system = system;
        this.loading = loading;
    }

    void load() {
        if (config.sampleContent().orElse(databaseKind.equals("h2")) && isEmpty()) {
            SampleManifest manifest = SampleManifest.read(json);
            system.act(() -> QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> loading.load(manifest)));
            LOG.infof(
                    "Sample content was loaded: %d articles",
                    manifest.articles().size());
        }
    }

    private boolean isEmpty() {
        return entities.createQuery("select (select count(*) from Article) + (select count(*) from Author)", Long.class)
                        .getSingleResult()
                == 0;
    }
}
