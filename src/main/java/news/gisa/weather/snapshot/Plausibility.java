package news.gisa.weather.snapshot;

import java.math.BigDecimal;
import java.util.Optional;
import news.gisa.weather.reading.Reading;
import news.gisa.weather.reading.Reading.Quality;
import news.gisa.weather.station.Station;

/**
 * Marks what is unlike a place. Temperatures that were ever measured grow wider apart towards the poles: at so many degrees of
 * latitude they are above ten and so many degrees below zero, at most 57, and beyond a latitude of 49 at most 106 less the latitude.
 * A few high valleys have been colder by a degree or two, so the value stays as it came.
 */
final class Plausibility {
    private static final BigDecimal COLD = BigDecimal.TEN;
    private static final BigDecimal HOTTEST = new BigDecimal(57);
    private static final BigDecimal HOT_AT_THE_EQUATOR = new BigDecimal(106);

    private Plausibility() {}

    /** @param station where it was measured; none for one that is no longer known */
    static Reading marked(Reading reading, Optional<Station> station) {
        boolean odd = reading.temperature() != null
                && station.filter(place -> isUnlike(reading.temperature(), place.latitude()))
                        .isPresent();
        return odd ? reading.with(Quality.suspect) : reading;
    }

    static boolean isUnlike(BigDecimal celsius, BigDecimal latitude) {
        BigDecimal distance = latitude.abs();
        return celsius.compareTo(COLD.add(distance).negate()) < 0
                || celsius.compareTo(HOTTEST.min(HOT_AT_THE_EQUATOR.subtract(distance))) > 0;
    }
}
