package news.gisa.start;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import news.gisa.access.token.AdminToken;
import news.gisa.change.ChangeFollower;
import news.gisa.comment.upkeep.CommentChores;
import news.gisa.http.seal.ServerSecrets;
import news.gisa.weather.provider.WeatherFetching;
import org.eclipse.microprofile.config.Config;

/** The order of the start. */
@ApplicationScoped
class StartUp {
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;

    private final Config settings;
    private final DataConfig config;
    private final Schema schema;
    private final ServerSecrets secrets;
    private final AdminToken adminToken;
    private final SampleContent sampleContent;
    private final ChangeFollower changes;
    private final CommentChores comments;
    private final WeatherFetching weather;

    StartUp(
            Config settings,
            DataConfig config,
            Schema schema,
            ServerSecrets secrets,
            AdminToken adminToken,
            SampleContent sampleContent,
            ChangeFollower changes,
            CommentChores comments,
            WeatherFetching weather) {
        this.settings = settings;
        this.config = config;
        this.schema = schema;
        this.secrets = secrets;
        this.adminToken = adminToken;
        this.sampleContent = sampleContent;
        this.changes = changes;
        this.comments = comments;
        this.weather = weather;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        Settings checked = new Settings(settings);
        checked.check();
        checked.refuseOtherDatabase();
        Path data = DataFolder.claim(config.data());
        schema.migrate();
        secrets.prepare("cursor");
        secrets.prepare("preview");
        adminToken.prepare(data);
        sampleContent.load();
        changes.start();
        comments.start();
        weather.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        weather.stop();
        comments.stop();
        changes.stop();
        DataFolder.release();
    }
}
