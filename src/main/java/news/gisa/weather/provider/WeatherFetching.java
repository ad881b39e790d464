package news.gisa.weather.provider;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.gisa.access.SystemCaller;
import news.gisa.storage.DatabaseFault;
import news.gisa.storage.DiskSpace;
import org.jboss.logging.Logger;

/** Fetches weather on this node, on a thread of its own, if a setting says from whom. */
@Singleton
public class WeatherFetching {
    private static final Logger LOG = Logger.getLogger(WeatherFetching.class);
    private static final long LOOK_EVERY_MILLIS = 5000;

    private final Fetchers fetchers;
    private final SystemCaller system;
    private final DiskSpace disk;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Fetcher fetcher;
    private volatile Thread thread;

    WeatherFetching(Fetchers fetchers, SystemCaller system, DiskSpace disk) {
        this.fetchers = fetchers;
        this.system = system;
        this.disk = disk;
    }

    /** Does nothing where nobody is to be asked. */
    public void start() {
        fetchers.make().ifPresent(made -> {
            fetcher = made;
            thread = new Thread(this::run, "weather-fetching");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Whoever waits for a provider is not waited for: the claim ends by itself. */
    public void stop() {
        stopping.countDown();
        if (thread != null) {
            thread.interrupt();
        }
    }

    Optional<Fetcher> fetcher() {
        return Optional.ofNullable(fetcher);
    }

    private void run() {
        try {
            do {
                step();
            } while (!stopping.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("No more weather is fetched");
        }
    }

    private void step() {
        if (disk.isShort()) {
            return;
        }
        try {
            system.act(fetcher::step);
        } catch (RuntimeException | Error e) {
            if (DatabaseFault.of(e).isPresent()) {
                LOG.debug("The database is gone; the weather is fetched when it is back", e);
            } else if (stopping.getCount() > 0) {
                LOG.error("The weather could not be fetched; trying again", e);
            }
        }
    }
}
