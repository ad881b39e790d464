package news.gisa.author;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import news.gisa.http.contract.ContractComponents;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says in the OpenAPI document that a merge heeds If-Match when it is sent. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class AuthorContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Operation merge = document.getPaths()
                .getPathItem(AuthorService.PATH + "/{ref}/merge")
                .getPOST();
        merge.getResponses()
                .addAPIResponse(
                        "412",
                        OASFactory.createAPIResponse().ref(ContractComponents.name(ProblemType.PRECONDITION_FAILED)));
        merge.addParameter(OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .description("ETag of the author who stays; when it is sent, it must be of the latest version.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
}
