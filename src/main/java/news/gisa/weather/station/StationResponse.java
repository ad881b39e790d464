package news.gisa.weather.station;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import news.gisa.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A station as everybody sees it. */
@Schema(name = "WeatherStation", description = "A place where the weather is measured.")
public record StationResponse(
        @Schema(required = true, description = "Station number of the weather service.", examples = "108")
        String code,

        @Schema(required = true, description = "Official name.", examples = "서울")
        String name,

        @Schema(required = true, description = "Name as a page prints it.", examples = "서울")
        String label,

        @Schema(required = true, nullable = true, examples = "Seoul")
        String nameLatin,

        @Schema(required = true, description = "Degrees north.", examples = "37.5714")
        BigDecimal latitude,

        @Schema(required = true, description = "Degrees east.", examples = "126.9658")
        BigDecimal longitude,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Kilometres from there, to a tenth; only with near=.", examples = "9.1")
        BigDecimal distance,

        @JsonIgnore int revision)
        implements Versioned {

    public static StationResponse of(Station station) {
        return of(station, null);
    }

    /** @param from where distances are measured from; may be null */
    static StationResponse of(Station station, Place from) {
        return new StationResponse(
                station.code(),
                station.name(),
                station.label(),
                station.nameLatin(),
                station.latitude().stripTrailingZeros(),
                station.longitude().stripTrailingZeros(),
                from == null ? null : from.kilometresTo(Place.of(station)),
                station.version());
    }

    @Override
    public String version() {
        return String.valueOf(revision);
    }
}
