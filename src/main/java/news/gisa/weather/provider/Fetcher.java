package news.gisa.weather.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.gisa.weather.snapshot.Observation;
import news.gisa.weather.snapshot.SnapshotIntake;
import org.jboss.logging.Logger;

/**
 * Asks one provider when it is time and this node's turn. A failure overwrites nothing: the last good snapshot stays, grows
 * stale and says so, and the provider is asked again after a while.
 */
class Fetcher {
    private static final Logger LOG = Logger.getLogger(Fetcher.class);

    /** An observation ahead of this clock, or older than any that is current, is none. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Duration OLD = Duration.ofHours(48);

    private final WeatherProvider provider;
    private final FetchTurns turns;
    private final SnapshotIntake intake;
    private final FetchTimes times;
    private final FetchMetrics metrics;
    private final Clock clock;

    private volatile FetchStatus status;

    Fetcher(
            WeatherProvider provider,
            FetchTurns turns,
            SnapshotIntake intake,
            FetchTimes times,
            FetchMetrics metrics,
            Clock clock) {
        this.provider = provider;
        this.turns = turns;
        this.intake = intake;
        this.times = times;
        this.metrics = metrics;
        this.clock = clock;
        metrics.show(this::age);
    }

    String name() {
        return provider.name();
    }

    /** As this node saw it last. */
    Optional<FetchStatus> status() {
        return Optional.ofNullable(status);
    }

    private double age() {
        FetchStatus seen = status;
        return seen == null || seen.succeededAt() == null
                ? Double.NaN
                : Duration.between(seen.succeededAt(), clock.instant()).toMillis() / 1000.0;
    }

    /** Looks whether there is something to do, and does it. */
    void step() {
        status = turns.status(provider.name());
        if (status.isDue(clock.instant()) && turns.claim(provider.name(), clock.instant(), times.claim())) {
            status = ask();
        }
    }

    private FetchStatus ask() {
        try {
            Observation observation = provider.fetch();
            Instant now = clock.instant();
            check(observation, now);
            metrics.count(intake.store(observation, now) ? "new" : "same");
            return turns.succeeded(provider.name(), now, times.afterSuccess(now));
        } catch (RuntimeException e) {
            metrics.count("failed");
            return failed(FetchFailure.of(e, clock.instant()));
        }
    }

    /** Nothing is no news: it would be the newest snapshot, and push the last good one away. */
    private static void check(Observation observation, Instant now) {
        if (observation.readings().stream().allMatch(reading -> reading.temperature() == null)) {
            throw new FetchFailure("its answer has no temperature of any station");
        }
        Instant observedAt = observation.observedAt();
        if (observedAt.isAfter(now.plus(AHEAD)) || observedAt.isBefore(now.minus(OLD))) {
            throw new FetchFailure("its observation is of " + observedAt + ", which is not current");
        }
    }

    private FetchStatus failed(FetchFailure failure) {
        if (failure.isOurs()) {
            LOG.error("What " + provider.name() + " answered could not be stored", failure.getCause());
        } else if (status.failures() == 0) {
            LOG.warnf("No weather from %s: %s; asking again", provider.name(), failure.getMessage());
        }
        Instant now = clock.instant();
        Instant next = times.afterFailure(failure, status.failures() + 1, now);
        return turns.failed(provider.name(), now, failure.getMessage(), next);
    }
}
