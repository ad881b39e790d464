package news.gisa.weather.reading;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wind, where its speed is known. */
@Schema(name = "WeatherWind", description = "The wind, where its speed is known.")
public record Wind(
        @Schema(required = true, examples = "3.2") BigDecimal speed,

        @Schema(
                required = true,
                nullable = true,
                description = "Where it comes from, 0 to 359; null in a calm.",
                examples = "270")
        Integer direction) {

    /** @return null where its speed is not known */
    public static Wind of(Reading reading, WeatherView view) {
        return reading.windSpeed() == null
                ? null
                : new Wind(view.units().windSpeed(reading.windSpeed()), reading.windDirection());
    }
}
