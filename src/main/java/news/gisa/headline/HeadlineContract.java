package news.gisa.headline;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says in the OpenAPI document what {@link LatestOfAuthor} adds to an author. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HeadlineContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .get("Author")
                .getProperties()
                .get("latest")
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("HeadlineItem"));
    }
}
