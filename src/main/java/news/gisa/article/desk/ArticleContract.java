package news.gisa.article.desk;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.lease.LeaseResource;
import news.gisa.article.revision.DiffForms;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document where operations of this room differ from the conventions, and so comes after them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ArticleContract implements OASFilter {
    private static final String ARTICLE = ArticleAddresses.PATH + "/{ref}";

    /** What is public of an article; the comments under it too. */
    private static final Set<String> PUBLIC = Set.of(
            "getArticle",
            "listPublications",
            "getPublication",
            "listComments",
            "getComment",
            "postComment",
            "patchComment",
            "voteOnComment",
            "reportComment",
            "getDiscussion");

    private static final Set<String> ACTIONS = Set.of(
            "publishArticle",
            "withdrawArticle",
            "submitArticle",
            "returnArticle",
            "restoreArticle",
            "purgeArticle",
            "restoreRevision");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        // Either form, of which one is no object.
        document.getComponents()
                .getSchemas()
                .get("ArticleActionTarget")
                .type(null)
                .properties(null)
                .required(null);
        Map<HttpMethod, Operation> lease =
                document.getPaths().getPathItem(LeaseResource.PATH).getOperations();
        List.of(HttpMethod.PUT, HttpMethod.DELETE)
                .forEach(method -> ArticleContract.leaveOutPreconditions(lease.get(method)));
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(ARTICLE)) {
                item.getOperations().values().forEach(ArticleContract::complete);
            }
        });
    }

    private static void complete(Operation operation) {
        if (PUBLIC.contains(operation.getOperationId())) {
            answer(operation, "410", "Withdrawn");
        }
        APIResponse good = operation.getResponses().getAPIResponse("200");
        if (good != null && good.getContent() != null && good.getContent().hasMediaType(DiffForms.PATCH)) {
            good.getContent().getMediaType(DiffForms.PATCH).setSchema(jsonPatch());
        }
        if (ACTIONS.contains(operation.getOperationId())) {
            answer(operation, "412", "PreconditionFailed");
            operation.addParameter(OASFactory.createParameter()
                    .name("If-Match")
                    .in(Parameter.In.HEADER)
                    .description("ETag of the version that was seen; when it is sent, it must be the latest.")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }

    /** RFC 6902, section 3. */
    private static Schema jsonPatch() {
        Schema step = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("op", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("path", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("from", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("value", OASFactory.createSchema())
                .addRequired("op")
                .addRequired("path");
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(step);
    }

    private static void answer(Operation operation, String status, String response) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(response));
    }

    private static void leaveOutPreconditions(Operation operation) {
        operation.setParameters(operation.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("If-Match"))
                .toList());
        operation.getResponses().removeAPIResponse("412");
        operation.getResponses().removeAPIResponse("428");
    }
}
