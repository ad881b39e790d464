package news.gisa.start;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import news.gisa.access.AdminToken;
import news.gisa.http.ServerSecrets;

/** The order of the start. */
@ApplicationScoped
class StartUp {
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;

    private final Settings settings;
    private final DataConfig config;
    private final DataFolder folder;
    private final Schema schema;
    private final ServerSecrets secrets;
    private final AdminToken adminToken;
    private final SampleContent sampleContent;

    StartUp(
            Settings settings,
            DataConfig config,
            DataFolder folder,
            Schema schema,
            ServerSecrets secrets,
            AdminToken adminToken,
            SampleContent sampleContent) {
        this.settings = settings;
        this.config = config;
        this.folder = folder;
        this.schema = schema;
        this.secrets = secrets;
        this.adminToken = adminToken;
        this.sampleContent = sampleContent;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        settings.check();
        Path data = folder.claim(config.data());
        schema.migrate();
        secrets.prepare("cursor");
        adminToken.prepare(data);
        sampleContent.load();
    }

    void stop(@Observes ShutdownEvent event) {
        folder.release();
    }
}
