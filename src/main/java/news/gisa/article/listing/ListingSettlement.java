package news.gisa.article.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import news.gisa.article.ArticleRepository;
import news.gisa.listing.ListingCounts;
import news.gisa.storage.DatabaseFault;
import news.gisa.storage.DiskSpace;
import org.jboss.logging.Logger;

/** Takes what the clock did into the counts, from time to time: until then it is added by whoever asks. */
@Singleton
public class ListingSettlement {
    private static final Logger LOG = Logger.getLogger(ListingSettlement.class);
    private static final int SECONDS = 60;

    private final Settling settling;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "listing-settlement");
        thread.setDaemon(true);
        return thread;
    });

    ListingSettlement(Settling settling) {
        this.settling = settling;
    }

    public void start() {
        schedule.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    public void stop() {
        schedule.shutdownNow();
    }

    private void tick() {
        try {
            run();
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e).isPresent()) {
                LOG.debug("The database is gone; it is tried again", e);
            } else {
                LOG.error("Counts could not be brought up to date; it is tried again", e);
            }
        }
    }

    @ActivateRequestContext
    void run() {
        while (settling.settle() == Settling.AT_ONCE) {
            LOG.debug("More to count");
        }
    }

    @ApplicationScoped
    static class Settling {
        static final int AT_ONCE = 100;

        private final ListingCounts counts;
        private final ArticleRepository articles;
        private final ArticleListings listings;
        private final DiskSpace disk;

        Settling(ListingCounts counts, ArticleRepository articles, ArticleListings listings, DiskSpace disk) {
            this.counts = counts;
            this.articles = articles;
            this.listings = listings;
            this.disk = disk;
        }

        /** @return of how many articles */
        @Transactional
        int settle() {
            List<UUID> due = disk.isShort() ? List.of() : counts.due(AT_ONCE);
            if (!due.isEmpty()) {
                articles.lockAll(due);
                listings.follow(due);
            }
            return due.size();
        }
    }
}
