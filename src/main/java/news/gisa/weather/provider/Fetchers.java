package news.gisa.weather.provider;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import news.gisa.weather.snapshot.SnapshotIntake;

/** Makes what asks the provider that a setting names. */
@Singleton
class Fetchers {
    private final FetchConfig config;
    private final Providers providers;
    private final FetchTurns turns;
    private final SnapshotIntake intake;
    private final MeterRegistry meters;
    private final Clock clock;

    Fetchers(
            FetchConfig config,
            Providers providers,
            FetchTurns turns,
            SnapshotIntake intake,
            MeterRegistry meters,
            Clock clock) {
        this.config = config;
        this.providers = providers;
        this.turns = turns;
        this.intake = intake;
        this.meters = meters;
        this.clock = clock;
    }

    /** Nothing where nobody is to be asked. */
    Optional<Fetcher> make() {
        return providers
                .chosen()
                .map(provider -> new Fetcher(
                        provider,
                        turns,
                        intake,
                        new FetchTimes(config.fetchEvery(), config.fetchTimeout()),
                        new FetchMetrics(meters, provider.name()),
                        clock));
    }
}
