package news.gisa.weather.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one station measured; what it did not measure is null, never 0.
 *
 * @param temperature degrees Celsius, to a tenth
 * @param condition WMO code (table 4677 as used by forecasts), 0 to 99
 * @param precipitation millimetres in the hour before, to a tenth
 * @param humidity percent
 * @param windSpeed metres a second, to a tenth
 * @param windDirection degrees from north that it comes from, 0 to 359; null in a calm
 * @param quality null where nobody said
 */
@Embeddable
public record Reading(
        @Column(name = "station_code") String station,
        BigDecimal temperature,
        @Column(name = "condition_code") Integer condition,
        @Enumerated(EnumType.STRING) Sky sky,
        BigDecimal precipitation,
        Integer humidity,
        @Column(name = "wind_speed") BigDecimal windSpeed,
        @Column(name = "wind_direction") Integer windDirection,
        @Enumerated(EnumType.STRING) Quality quality) {

    /** How much of the sky is covered, as the Korean service says it. */
    @Schema(name = "WeatherSky")
    public enum Sky {
        /** 맑음: up to half. */
        clear,
        /** 구름많음: up to eight tenths. */
        cloudy,
        /** 흐림. */
        overcast;

        private static final int CLEAR = 55;
        private static final int CLOUDY = 85;

        /** @param cover percent of the sky; may be null */
        public static Sky of(Integer cover) {
            return cover == null ? null : cover < CLEAR ? clear : cover < CLOUDY ? cloudy : overcast;
        }
    }

    /** How far the values of a reading can be trusted. */
    @Schema(name = "WeatherQuality")
    public enum Quality {
        /** Measured. */
        good,
        /** Reckoned, not measured. */
        estimated,
        /** Something that came cannot be true and was left out, or the temperature is unlike the place. */
        suspect,
        /** Nothing came from this station. */
        missing
    }

    public Reading {
        // One scale, so that 4, 4.0 and what the database gives back are the same.
        temperature = tenths(temperature);
        precipitation = tenths(precipitation);
        windSpeed = tenths(windSpeed);
    }

    private static BigDecimal tenths(BigDecimal value) {
        return value == null ? null : value.setScale(1);
    }

    public Reading with(Quality other) {
        return new Reading(
                station, temperature, condition, sky, precipitation, humidity, windSpeed, windDirection, other);
    }

    /** A station of which nothing is known. */
    public static Reading missing(String station) {
        return new Reading(station, null, null, null, null, null, null, null, Quality.missing);
    }
}
