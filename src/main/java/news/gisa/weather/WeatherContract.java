package news.gisa.weather;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says in the OpenAPI document what {@link WeatherInclusion} adds to an article. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
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
    }
}
