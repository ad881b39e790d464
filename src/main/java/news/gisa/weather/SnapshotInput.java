package news.gisa.weather;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import news.gisa.http.FieldError;
import news.gisa.http.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors send about the weather, as JSON, CSV or plain text. */
@Schema(name = "WeatherSnapshotInput", description = "A weather snapshot as editors send it.")
public record SnapshotInput(
        @Schema(description = "When it was measured; only with a date as the address.")
        Instant observedAt,

        @Line(max = 200) @Schema(description = "Who measured.", examples = "기상청")
        String source,

        @NotNull
        @Size(min = 1, max = 1000, message = "Expected {min} to {max} readings.")
        @Schema(description = "One entry a station, in any order.")
        List<@NotNull @Valid Entry> readings) {

    /** What one station measured. */
    @Schema(name = "WeatherReadingInput", description = "What one station measured.")
    public record Entry(
            @NotNull @Line(max = 60) @Schema(description = "Number or any name of a station.", examples = "108")
            String station,

            @DecimalMin(value = "-90", message = "Expected -90 to 60 degrees Celsius.")
            @DecimalMax(value = "60", message = "Expected -90 to 60 degrees Celsius.")
            @Digits(integer = 2, fraction = 1, message = "Expected degrees Celsius to a tenth at most.")
            @Schema(description = "Degrees Celsius, to a tenth; null if not measured.", examples = "4")
            BigDecimal temperature,

            @Min(value = 0, message = "Expected a WMO code, 0 to 99.")
            @Max(value = 99, message = "Expected a WMO code, 0 to 99.")
            @Schema(description = "WMO weather code; null if not observed.", examples = "3")
            Integer condition,

            @JsonIgnore Integer line) {

        /** A fault of a property of the entry at this index, placed where the client will look for it. */
        FieldError fault(int index, String property, String detail) {
            return line == null
                    ? FieldError.at("/readings/" + index + "/" + property, detail)
                    : FieldError.line(line, detail);
        }
    }
}
