package news.gisa.guide;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Lets the page of the API lead to the guide. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class GuideContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setExternalDocs(OASFactory.createExternalDocumentation()
                .description("The guide")
                .url("/docs/"));
    }
}
