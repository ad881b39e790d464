package news.gisa.weather.provider;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import news.gisa.access.SystemCaller;
import news.gisa.weather.Observation;
import news.gisa.weather.WeatherIntake;
import org.jboss.logging.Logger;

/**
 * Asks one provider when it is time and this node's turn. A failure overwrites nothing: the last good snapshot stays, grows
 * stale and says so, and the provider is asked again after a while.
 */
class Fetcher {
    private static final Logger LOG = Logger.getLogger(Fetcher.class);

    /** Longer than any answer takes, with what is done with it. */
    private static final int CLAIM_IN_TIMEOUTS = 6;

    private static final Duration SHORTEST_CLAIM = Duration.ofMinutes(1);

    /** An observation ahead of this clock, or older than any that is current, is none. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Duration OLD = Duration.ofHours(48);

    private final WeatherProvider provider;
    private final FetchTurns turns;
    private final WeatherIntake intake;
    private final SystemCaller system;
    private final MeterRegistry meters;
    private final Duration every;
    private final Duration claim;
    private final Clock clock;

    private volatile FetchStatus status;

    Fetcher(
            WeatherProvider provider,
            FetchTurns turns,
            WeatherIntake intake,
            SystemCaller system,
            MeterRegistry meters,
            Duration every,
            Duration timeout,
            Clock clock) {
        this.provider = provider;
        this.turns = turns;
        this.intake = intake;
        this.system = system;
        this.meters = meters;
        this.every = every;
        Duration longest = timeout.multipliedBy(CLAIM_IN_TIMEOUTS);
        this.claim = longest.compareTo(SHORTEST_CLAIM) > 0 ? longest : SHORTEST_CLAIM;
        this.clock = clock;
        Gauge.builder("gisa.weather.fetch.age", this, Fetcher::age)
                .baseUnit("seconds")
                .tag("provider", provider.name())
                .register(meters);
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
        system.act(() -> {
            status = turns.status(provider.name());
            if (status.isDue(clock.instant()) && turns.claim(provider.name(), clock.instant(), claim)) {
                status = ask();
            }
        });
    }

    private FetchStatus ask() {
        try {
            Observation observation = provider.fetch();
            Instant now = clock.instant();
            check(observation.observedAt(), now);
            count(intake.store(observation, now) ? "new" : "same");
            return turns.succeeded(provider.name(), now, now.plus(every));
        } catch (RuntimeException e) {
            count("failed");
            return failed(FetchFailure.of(e, clock.instant()));
        }
    }

    private FetchStatus failed(FetchFailure failure) {
        if (failure.isOurs()) {
            LOG.error("What " + provider.name() + " answered could not be stored", failure.getCause());
        } else if (status.failures() == 0) {
            LOG.warnf("No weather from %s: %s; asking again", provider.name(), failure.getMessage());
        }
        Duration wait = Backoff.after(
                status.failures() + 1, every, ThreadLocalRandom.current().nextDouble());
        Duration wanted = failure.retryAfter().orElse(Duration.ZERO);
        Instant now = clock.instant();
        return turns.failed(
                provider.name(), now, failure.getMessage(), now.plus(wanted.compareTo(wait) > 0 ? wanted : wait));
    }

    private static void check(Instant observedAt, Instant now) {
        if (observedAt.isAfter(now.plus(AHEAD)) || observedAt.isBefore(now.minus(OLD))) {
            throw new FetchFailure("its observation is of " + observedAt + ", which is not current");
        }
    }

    private void count(String result) {
        meters.counter("gisa.weather.fetches", "provider", provider.name(), "result", result)
                .increment();
    }
}
