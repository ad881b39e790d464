package news.gisa.start;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import news.gisa.article.listing.ListingSettlement;
import news.gisa.change.ChangeFollower;
import news.gisa.change.node.ChangeListening;
import news.gisa.comment.upkeep.CommentChores;
import news.gisa.transfer.job.ImportChores;
import news.gisa.weather.provider.WeatherFetching;

/** The order of the start: what is prepared, then what runs beside the requests. */
@ApplicationScoped
class StartUp {
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;

    private final Preparations preparations;
    private final ChangeFollower changes;
    private final ChangeListening listening;
    private final CommentChores comments;
    private final WeatherFetching weather;
    private final ListingSettlement listings;
    private final ImportChores imports;

    StartUp(
            Preparations preparations,
            ChangeFollower changes,
            ChangeListening listening,
            CommentChores comments,
            WeatherFetching weather,
            ListingSettlement listings,
            ImportChores imports) {
        this.preparations = preparations;
        this.changes = changes;
        this.listening = listening;
        this.comments = comments;
        this.weather = weather;
        this.listings = listings;
        this.imports = imports;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        preparations.make();
        changes.start();
        listening.start();
        comments.start();
        weather.start();
        listings.start();
        imports.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        imports.stop();
        listings.stop();
        weather.stop();
        comments.stop();
        listening.stop();
        changes.stop();
        DataFolder.release();
    }
}
