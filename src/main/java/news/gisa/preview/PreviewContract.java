package news.gisa.preview;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import news.gisa.http.contract.ContractHeaders;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says in the OpenAPI document what keeps previews out of search engines. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class PreviewContract implements OASFilter {
    /** Those of the resource itself. */
    private static final Set<String> ANSWERS = Set.of("200", "304", "404", "410");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItem(PreviewLinkResource.OPEN)
                .getGET()
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> {
                    if (ANSWERS.contains(status)) {
                        response.addHeader(
                                "X-Robots-Tag",
                                ContractHeaders.of("No search engine is to show it.", "noindex", false));
                    }
                });
    }
}
