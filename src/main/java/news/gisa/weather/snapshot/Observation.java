package news.gisa.weather.snapshot;

import java.time.Instant;
import java.util.List;
import news.gisa.weather.reading.Reading;

/**
 * What a provider says.
 *
 * @param observedAt when it was measured
 * @param source who says so
 * @param readings one a station
 */
public record Observation(Instant observedAt, String source, List<Reading> readings) {}
