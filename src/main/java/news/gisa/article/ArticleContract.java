package news.gisa.article;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Says in the OpenAPI document where operations of this room differ from the conventions, and so comes after them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ArticleContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<HttpMethod, Operation> lease =
                document.getPaths().getPathItem(LeaseResource.PATH).getOperations();
        List.of(HttpMethod.PUT, HttpMethod.DELETE)
                .forEach(method -> ArticleContract.leaveOutPreconditions(lease.get(method)));
    }

    private static void leaveOutPreconditions(Operation operation) {
        operation.setParameters(operation.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("If-Match"))
                .toList());
        operation.getResponses().removeAPIResponse("412");
        operation.getResponses().removeAPIResponse("428");
    }
}
