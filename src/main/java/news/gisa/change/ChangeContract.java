package news.gisa.change;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import news.gisa.http.contract.ContractComponents;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says in the OpenAPI document that the log does not reach back for ever; before the conventions. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class ChangeContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItem(ChangeResource.PATH)
                .getGET()
                .getResponses()
                .addAPIResponse(
                        "410",
                        OASFactory.createAPIResponse().ref(ContractComponents.name(ProblemType.CHANGES_CLEARED)));
    }
}
