package news.gisa.weather;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.gisa.http.contract.ContractHeaders;
import news.gisa.weather.form.GeoJsonForm;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says in the OpenAPI document what {@link WeatherInclusion} adds to an article, and what the GeoJSON form is. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class WeatherContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> article =
                document.getComponents().getSchemas().get("Article").getProperties();
        article.get("weather")
                .addAnyOf(OASFactory.createSchema().ref("WeatherSnapshot"))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL))
                .setType(null);
        article.get("dateline").ref("Dateline").setType(null);
        for (String status : List.of("200", "304")) {
            document.getPaths()
                    .getPathItem("/api/v1/weather/latest.svg")
                    .getGET()
                    .getResponses()
                    .getAPIResponse(status)
                    .addHeader(
                            "Content-Security-Policy",
                            ContractHeaders.of(
                                    "The picture loads nothing.",
                                    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
                                    status.equals("200")))
                    .addHeader(
                            "X-Content-Type-Options",
                            ContractHeaders.of(
                                    "It is taken for nothing but a picture.", "nosniff", status.equals("200")));
        }
        describePoints(document);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> operation
                                .getResponses()
                                .getAPIResponses()
                                .values()
                                .forEach(response -> refer(response.getContent()))));
    }

    /** What a point says of its station and, in a snapshot, of what was measured there. */
    private static void describePoints(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, Schema> reading =
                new LinkedHashMap<>(schemas.get("WeatherReading").getProperties());
        reading.remove("station");
        Map<String, Schema> station =
                new LinkedHashMap<>(schemas.get("WeatherStation").getProperties());
        station.keySet().removeAll(List.of("latitude", "longitude"));
        Schema members = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("The station's names; in a snapshot also what was measured, as in WeatherReading.")
                .required(List.of("code", "name", "label", "nameLatin"))
                .properties(station);
        reading.forEach(members::addProperty);
        document.getComponents().addSchema("WeatherFeatureProperties", members);
        schemas.get("WeatherFeature")
                .addProperty("properties", OASFactory.createSchema().ref("WeatherFeatureProperties"));
        Map<String, Schema> common =
                new LinkedHashMap<>(schemas.get("WeatherSnapshot").getProperties());
        common.remove("readings");
        document.getComponents()
                .addSchema(
                        "WeatherSnapshotCommon",
                        OASFactory.createSchema()
                                .addType(SchemaType.OBJECT)
                                .description("What holds for all of a snapshot.")
                                .required(List.copyOf(common.keySet()))
                                .properties(common));
        schemas.get("WeatherFeatures")
                .addProperty(
                        "weather",
                        OASFactory.createSchema().ref("WeatherSnapshotCommon").description("Only of a snapshot."));
    }

    private static void refer(Content content) {
        if (content != null && content.hasMediaType(GeoJsonForm.MEDIA_TYPE)) {
            content.getMediaType(GeoJsonForm.MEDIA_TYPE)
                    .setSchema(OASFactory.createSchema().ref("WeatherFeatures"));
        }
    }
}
