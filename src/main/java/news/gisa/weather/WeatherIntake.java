package news.gisa.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Where weather that was fetched comes in. */
@ApplicationScoped
public class WeatherIntake {
    private final WeatherService weather;
    private final StationRepository stations;

    WeatherIntake(WeatherService weather, StationRepository stations) {
        this.weather = weather;
        this.stations = stations;
    }

    /** The places of which the weather is wanted, in display order. */
    @Transactional
    public List<StationResponse> stations() {
        return stations.list("order by position, code").stream()
                .map(StationResponse::of)
                .toList();
    }

    /**
     * Stores it under its instant. What a person saved or deleted there stays, and what is there already is not saved again.
     *
     * @return whether there was anything new
     */
    @Transactional
    public boolean store(Observation observation, Instant fetchedAt) {
        return weather.add(observation, fetchedAt);
    }
}
