package news.gisa.preview;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says in the OpenAPI document that links end; before the conventions, which put all answers in order. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class PreviewContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItem(PreviewLinkResource.OPEN)
                .getGET()
                .getResponses()
                .addAPIResponse("410", OASFactory.createAPIResponse().ref("PreviewEnded"));
    }
}
