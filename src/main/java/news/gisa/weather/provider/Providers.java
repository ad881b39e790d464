package news.gisa.weather.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import news.gisa.weather.station.StationReader;

/** The providers that there are, each with its client, made when it is wanted: a service that asks nobody has none. */
@Singleton
class Providers {
    private final FetchConfig config;
    private final StationReader stations;
    private final ObjectMapper json;

    Providers(FetchConfig config, StationReader stations, ObjectMapper json) {
        this.config = config;
        this.stations = stations;
        this.json = json;
    }

    /** The one that a setting names. */
    Optional<WeatherProvider> chosen() {
        return switch (config.provider()) {
            case none -> Optional.empty();
            case kma ->
                Optional.of(new KmaProvider(
                        client(KmaApi.class, config.kmaUrl().base(), config.fetchTimeout()),
                        stations,
                        config.kmaKey().orElseThrow()));
            case open_meteo ->
                Optional.of(new OpenMeteoProvider(
                        client(OpenMeteoApi.class, config.openMeteoUrl().base(), config.fetchTimeout()),
                        stations,
                        json));
        };
    }

    static <T> T client(Class<T> api, String base, Duration timeout) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(base))
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build(api);
    }
}
