package news.gisa.weather.station;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin sends about a station. */
@Schema(name = "WeatherStationInput", description = "A weather station as an admin sends it.")
public record StationInput(
        @Trimmed @NotNull @Line(max = 60) @Schema(description = "Official name.", examples = "백령도")
        String name,

        @Trimmed
        @Line(max = 60)
        @Schema(description = "Name as a page prints it; the official one when absent.", examples = "백령")
        String label,

        @Trimmed @Line(max = 60) @Schema(description = "Name in Latin script.", examples = "Baengnyeongdo")
        String nameLatin,

        @NotNull
        @DecimalMin(value = "-90", message = "Expected -90 to 90 degrees.")
        @DecimalMax(value = "90", message = "Expected -90 to 90 degrees.")
        @Digits(integer = 2, fraction = 4, message = "Expected degrees with at most four decimals.")
        @Schema(description = "Degrees north, to four decimals.", examples = "37.974")
        BigDecimal latitude,

        @NotNull
        @DecimalMin(value = "-180", message = "Expected -180 to 180 degrees.")
        @DecimalMax(value = "180", message = "Expected -180 to 180 degrees.")
        @Digits(integer = 3, fraction = 4, message = "Expected degrees with at most four decimals.")
        @Schema(description = "Degrees east, to four decimals.", examples = "124.7124")
        BigDecimal longitude,

        @Min(value = 0, message = "Expected 0 to 10000.")
        @Max(value = 10_000, message = "Expected 0 to 10000.")
        @Schema(description = "Place in display order; 0, the first, when absent.", examples = "30")
        Integer position) {}
