package news.gisa.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.gisa.access.Rule.Who;
import news.gisa.http.contract.ContractComponents;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says in the OpenAPI document what the {@link AccessTable} says; before or after the other filters alike. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AccessContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> AccessTable.find(operation.getOperationId())
                                .ifPresent(rule -> describe(operation, rule))));
    }

    private static void describe(Operation operation, Rule rule) {
        SecurityRequirement token = OASFactory.createSecurityRequirement().addScheme(ContractComponents.TOKEN);
        if (rule.who().role() != null) {
            operation.setSecurity(List.of(token));
            addDescription(operation, "Needs a token of role " + needed(rule.who()));
        }
        if (rule.parameter() != null) {
            if (rule.who().role() == null) {
                operation.setSecurity(List.of(OASFactory.createSecurityRequirement(), token));
            }
            addDescription(
                    operation, "With " + rule.parameter() + " it needs a token of role " + needed(rule.asking()));
        }
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return;
        }
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        responses.put(
                String.valueOf(ProblemType.FORBIDDEN.status()),
                OASFactory.createAPIResponse().ref(ContractComponents.name(ProblemType.FORBIDDEN)));
        operation.setResponses(OASFactory.createAPIResponses());
        responses.forEach(operation.getResponses()::addAPIResponse);
    }

    private static String needed(Who who) {
        return who.role() + ", or one that includes it." + (who == Who.owner ? " Contributors: their own only." : "");
    }

    private static void addDescription(Operation operation, String sentence) {
        String present = operation.getDescription();
        operation.setDescription(present == null ? sentence : present + " " + sentence);
    }
}
