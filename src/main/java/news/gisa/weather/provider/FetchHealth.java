package news.gisa.weather.provider;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * How fetching weather stands, in the data of a check that is always up: a service that serves the news is well without a
 * provider of weather, and must not be taken out of rotation for it. What to alert on is {@code state}, or the metrics.
 */
@Wellness
@ApplicationScoped
class FetchHealth implements HealthCheck {
    private final WeatherFetching fetching;

    FetchHealth(WeatherFetching fetching) {
        this.fetching = fetching;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("weather").up();
        fetching.fetcher().ifPresentOrElse(fetcher -> describe(fetcher, answer), () -> answer.withData("state", "off"));
        return answer.build();
    }

    static void describe(Fetcher fetcher, HealthCheckResponseBuilder answer) {
        answer.withData("provider", fetcher.name());
        answer.withData("state", fetcher.status().map(FetchStatus::word).orElse("starting"));
        fetcher.status().ifPresent(status -> {
            answer.withData("nextAt", status.dueAt().toString());
            if (status.succeededAt() != null) {
                answer.withData("succeededAt", status.succeededAt().toString());
            }
            if (status.failure() != null) {
                answer.withData("failedAt", status.failedAt().toString());
                answer.withData("failure", status.failure());
                answer.withData("failuresInARow", status.failures());
            }
        });
    }
}
