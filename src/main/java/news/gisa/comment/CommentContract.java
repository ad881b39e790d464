package news.gisa.comment;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import news.gisa.http.contract.ContractComponents;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says in the OpenAPI document what {@code include=comments} adds to an article, and what may be refused to those without a
 * token: to who is banned, or has not the secret.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class CommentContract implements OASFilter {
    private static final Map<String, ProblemType> REFUSALS = Map.of(
            "postComment", ProblemType.BANNED,
            "patchComment", ProblemType.WRONG_SECRET,
            "deleteComment", ProblemType.WRONG_SECRET);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema article = document.getComponents().getSchemas().get("Article");
        article.getProperties().get("comments").ref("PageCommentResponse").setType(null);
        article.getProperties().get("discussion").ref("Discussion").setType(null);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> REFUSALS.containsKey(operation.getOperationId()))
                .forEach(operation -> addRefusal(operation, REFUSALS.get(operation.getOperationId())));
    }

    private static void addRefusal(Operation operation, ProblemType type) {
        operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(type.status()),
                        OASFactory.createAPIResponse().ref(ContractComponents.name(type)));
    }
}
