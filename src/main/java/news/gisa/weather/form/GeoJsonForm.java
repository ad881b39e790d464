package news.gisa.weather.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.gisa.http.answer.FormWriter;
import news.gisa.http.answer.Page;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.snapshot.SnapshotResponse.Measured;
import news.gisa.weather.station.StationResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stations, and the readings of a snapshot, as GeoJSON (RFC 7946): a point each, with what the JSON form says of it. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces(GeoJsonForm.MEDIA_TYPE)
public class GeoJsonForm extends FormWriter<Object> {
    public static final String MEDIA_TYPE = "application/geo+json";

    private final ObjectMapper json;

    public GeoJsonForm(ObjectMapper json) {
        super(SnapshotResponse.class, Page.class);
        this.json = json;
    }

    /** All stations or readings. */
    @Schema(
            name = "WeatherFeatures",
            description = "GeoJSON (RFC 7946). Of a snapshot, weather says what holds for all of it.")
    public record Features(
            @Schema(required = true, enumeration = "FeatureCollection")
            String type,

            @Schema(required = true) List<Feature> features,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "The members of the snapshot but its readings.")
            Map<String, Object> weather) {}

    /** A station. */
    @Schema(name = "WeatherFeature")
    public record Feature(
            @Schema(required = true, enumeration = "Feature")
            String type,

            @Schema(required = true, description = "Station number.")
            String id,

            @Schema(required = true) Point geometry,

            @Schema(required = true, description = "The station's names, and what was measured.")
            Map<String, Object> properties) {}

    /** Where it is. */
    @Schema(name = "WeatherPoint")
    public record Point(
            @Schema(required = true, enumeration = "Point") String type,

            @Schema(required = true, description = "Degrees east, then north.")
            List<BigDecimal> coordinates) {}

    @Override
    protected byte[] bytes(Object answer, MediaType form) throws IOException {
        return json.writeValueAsBytes(
                answer instanceof SnapshotResponse snapshot ? of(snapshot) : of(((Page<?>) answer).items()));
    }

    private Features of(SnapshotResponse snapshot) {
        ObjectNode common = json.valueToTree(snapshot);
        common.remove("readings");
        return new Features(
                "FeatureCollection",
                snapshot.readings().stream().map(this::feature).toList(),
                members(common));
    }

    private Features of(List<?> stations) {
        return new Features(
                "FeatureCollection",
                stations.stream()
                        .map(station -> feature((StationResponse) station, json.createObjectNode()))
                        .toList(),
                null);
    }

    private Feature feature(Measured reading) {
        ObjectNode values = json.valueToTree(reading);
        values.remove("station");
        return feature(reading.station(), values);
    }

    private Feature feature(StationResponse station, ObjectNode values) {
        ObjectNode properties = json.valueToTree(station);
        properties.remove(List.of("latitude", "longitude"));
        properties.setAll(values);
        return new Feature(
                "Feature",
                station.code(),
                new Point("Point", List.of(station.longitude(), station.latitude())),
                members(properties));
    }

    private static Map<String, Object> members(ObjectNode node) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            members.put(member.getKey(), member.getValue());
        }
        return members;
    }
}
