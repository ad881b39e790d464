package news.gisa.http.catalogue;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import news.gisa.http.contract.ContractHeaders;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document what the pages of problems say to a browser. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class CatalogueContract implements OASFilter {
    /** Those of the resource itself. */
    private static final Set<String> ANSWERS = Set.of("200", "304", "404");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(ProblemResource.PATH)) {
                item.getGET().getResponses().getAPIResponses().forEach((status, response) -> {
                    if (ANSWERS.contains(status)) {
                        describe(response);
                    }
                });
            }
        });
    }

    private static void describe(APIResponse response) {
        response.addHeader("Content-Language", ContractHeaders.of("The language of the words in it.", "en", false))
                .addHeader(
                        "Content-Security-Policy",
                        ContractHeaders.of("The page loads nothing but the stylesheet.", ProblemResource.POLICY, false))
                .addHeader(
                        "X-Content-Type-Options",
                        ContractHeaders.of("It is taken for nothing but what it says it is.", "nosniff", false))
                .addHeader(
                        "Referrer-Policy",
                        ContractHeaders.of(
                                "Where a link on the page leads does not learn of it.", "no-referrer", false));
    }
}
