package news.gisa.weather;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import news.gisa.http.contract.ContractComponents;
import news.gisa.http.problem.ProblemType;
import news.gisa.weather.form.GeoJsonForm;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says in the OpenAPI document what {@link WeatherInclusion} adds to an article, and what the GeoJSON form is. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WeatherContract implements OASFilter {
    private static final String REVISIONS = "PageRevisionItem1";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> article =
                document.getComponents().getSchemas().get("Article").getProperties();
        article.get("weather")
                .addAnyOf(OASFactory.createSchema().ref("WeatherSnapshot"))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL))
                .setType(null);
        article.get("dateline").ref("Dateline").setType(null);
        document.getPaths()
                .getPathItem("/api/v1/weather/latest")
                .getGET()
                .getResponses()
                .addAPIResponse(
                        "404", OASFactory.createAPIResponse().ref(ContractComponents.name(ProblemType.NOT_FOUND)));
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
        keepNameOfRevisions(document);
    }

    /** Clients know the page by its name from when articles and snapshots both had a class RevisionItem. */
    private static void keepNameOfRevisions(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.put(REVISIONS, schemas.remove("PageSnapshotRevisionItem"));
        document.getComponents().setSchemas(schemas);
        document.getPaths()
                .getPathItem("/api/v1/weather/snapshots/{date}/revisions")
                .getGET()
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType(MediaType.APPLICATION_JSON)
                .getSchema()
                .setRef(REVISIONS);
    }

    private static void refer(Content content) {
        if (content != null && content.hasMediaType(GeoJsonForm.MEDIA_TYPE)) {
            content.getMediaType(GeoJsonForm.MEDIA_TYPE)
                    .setSchema(OASFactory.createSchema().ref("WeatherFeatures"));
        }
    }
}
