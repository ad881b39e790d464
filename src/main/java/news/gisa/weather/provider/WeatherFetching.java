package news.gisa.weather.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.gisa.access.SystemCaller;
import news.gisa.weather.WeatherConfig;
import news.gisa.weather.WeatherIntake;
import org.jboss.logging.Logger;

/** Fetches weather on this node, on a thread of its own, if a setting says from whom. */
@Singleton
public class WeatherFetching {
    private static final Logger LOG = Logger.getLogger(WeatherFetching.class);
    private static final long LOOK_EVERY_MILLIS = 5000;

    private final WeatherConfig config;
    private final WeatherIntake intake;
    private final FetchTurns turns;
    private final SystemCaller system;
    private final ObjectMapper json;
    private final MeterRegistry meters;
    private final Clock clock;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Fetcher fetcher;
    private volatile Thread thread;

    WeatherFetching(
            WeatherConfig config,
            WeatherIntake intake,
            FetchTurns turns,
            SystemCaller system,
            ObjectMapper json,
            MeterRegistry meters,
            Clock clock) {
        this.config = config;
        this.intake = intake;
        this.turns = turns;
        this.system = system;
        this.json = json;
        this.meters = meters;
        this.clock = clock;
    }

    /** Does nothing where nobody is to be asked. */
    public void start() {
        if (config.provider() == WeatherConfig.Source.none) {
            return;
        }
        fetcher = new Fetcher(
                provider(), turns, intake, system, meters, config.fetchEvery(), config.fetchTimeout(), clock);
        thread = new Thread(this::run, "weather-fetching");
        thread.setDaemon(true);
        thread.start();
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

    private WeatherProvider provider() {
        return config.provider() == WeatherConfig.Source.kma
                ? new KmaProvider(
                        client(KmaApi.class, config.kmaUrl().base(), config.fetchTimeout()),
                        intake,
                        config.kmaKey().orElseThrow())
                : new OpenMeteoProvider(
                        client(OpenMeteoApi.class, config.openMeteoUrl().base(), config.fetchTimeout()), intake, json);
    }

    /** Made when it is wanted: a service that asks nobody has none. */
    static <T> T client(Class<T> api, String base, Duration timeout) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(base))
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build(api);
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
        try {
            fetcher.step();
        } catch (RuntimeException | Error e) {
            if (stopping.getCount() > 0) {
                LOG.error("The weather could not be fetched; trying again", e);
            }
        }
    }
}
