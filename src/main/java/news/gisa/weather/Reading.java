package news.gisa.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What one station measured; what it did not measure is null, never 0.
 *
 * @param temperature degrees Celsius, to a tenth
 * @param condition WMO code (table 4677 as used by forecasts), 0 to 99
 */
@Embeddable
record Reading(
        @Column(name = "station_code") String station,
        BigDecimal temperature,
        @Column(name = "condition_code") Integer condition) {

    Reading {
        // One scale, so that 4, 4.0 and what the database gives back are the same.
        temperature = temperature == null ? null : temperature.setScale(1);
    }
}
