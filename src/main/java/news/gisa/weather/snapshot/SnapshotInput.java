package news.gisa.weather.snapshot;

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
import news.gisa.http.input.Line;
import news.gisa.http.input.Trimmed;
import news.gisa.http.problem.FieldError;
import news.gisa.weather.reading.Reading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors send about the weather, as JSON, CSV or plain text. */
@Schema(name = "WeatherSnapshotInput", description = "A weather snapshot as editors send it.")
public record SnapshotInput(
        @Schema(description = "When it was measured; only with a date as the address.")
        Instant observedAt,

        @Schema(description = "From when on it is stale; follows from the date or observedAt when absent.")
        Instant validUntil,

        @Trimmed @Line(max = 200) @Schema(description = "Who measured.", examples = "기상청")
        String source,

        @NotNull
        @Size(min = 1, max = SnapshotInput.MOST, message = "Expected {min} to {max} readings.")
        @Schema(description = "One entry a station, in any order.")
        List<@NotNull @Valid Entry> readings) {

    /** Readings of a snapshot. */
    public static final int MOST = 1000;

    /** Readings and nothing else, as text and CSV have them. */
    public static SnapshotInput of(List<Entry> readings) {
        return new SnapshotInput(null, null, null, readings);
    }

    /** Whether it came in a form that has no place for anything else. */
    boolean hasReadingsOnly() {
        return readings.get(0).line() != null;
    }

    /** What one station measured. */
    @Schema(name = "WeatherReadingInput", description = "What one station measured, in metric units.")
    public record Entry(
            @Trimmed
            @NotNull
            @Line(max = 60)
            @Schema(description = "Number or any name of a station.", examples = "108")
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

            @Schema(description = "How much of the sky is covered.")
            Reading.Sky sky,

            @DecimalMin(value = "0", message = "Expected 0 to 500 millimetres.")
            @DecimalMax(value = "500", message = "Expected 0 to 500 millimetres.")
            @Digits(integer = 3, fraction = 1, message = "Expected millimetres to a tenth at most.")
            @Schema(description = "Millimetres in the hour before, to a tenth.")
            BigDecimal precipitation,

            @Min(value = 0, message = "Expected 0 to 100 percent.")
            @Max(value = 100, message = "Expected 0 to 100 percent.")
            @Schema(description = "Percent.")
            Integer humidity,

            @Valid Wind wind,

            @Schema(
                    description =
                            "How far the values can be trusted; suspect, whatever is said, where the temperature is unlike the"
                                    + " place: more degrees below zero than its latitude and ten, or above 57.")
            Reading.Quality quality,

            @JsonIgnore Integer line) {

        /** A reading of nothing but the temperature, from a line of text. */
        public static Entry of(String station, BigDecimal temperature, int line) {
            return new Entry(station, temperature, null, null, null, null, null, null, line);
        }

        Reading reading(String code) {
            return new Reading(
                    code,
                    temperature,
                    condition,
                    sky,
                    precipitation,
                    humidity,
                    wind == null ? null : wind.speed(),
                    wind == null ? null : wind.direction(),
                    quality);
        }

        /** A fault of a property of the entry at this index, placed where the client will look for it. */
        FieldError fault(int index, String property, String detail) {
            return line == null
                    ? FieldError.at("/readings/" + index + "/" + property, detail)
                    : FieldError.line(line, detail);
        }
    }

    /** The wind at one station. */
    @Schema(name = "WeatherWindInput", description = "The wind at one station.")
    public record Wind(
            @NotNull
            @DecimalMin(value = "0", message = "Expected 0 to 150 metres a second.")
            @DecimalMax(value = "150", message = "Expected 0 to 150 metres a second.")
            @Digits(integer = 3, fraction = 1, message = "Expected metres a second to a tenth at most.")
            @Schema(description = "Metres a second, to a tenth.", examples = "3.2")
            BigDecimal speed,

            @Min(value = 0, message = "Expected 0 to 359 degrees.")
            @Max(value = 359, message = "Expected 0 to 359 degrees.")
            @Schema(description = "Degrees from north that it comes from; null in a calm.", examples = "270")
            Integer direction) {}
}
