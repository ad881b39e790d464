package news.gisa.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import news.gisa.access.Rule.Who;
import news.gisa.http.contract.ContractComponents;
import news.gisa.http.contract.ContractProblems;
import news.gisa.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says in the OpenAPI document what the {@link AccessTable} says; before or after the other filters alike. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AccessContract implements OASFilter {
    /** What opens with something else than a token. */
    private static final Set<String> OTHER_KEYS = Set.of("openPreview", "patchComment");

    /** Where a frontend may say for whom it asks. */
    private static final Set<String> MEMBERS = Set.of("voteOnComment", "reportComment");

    /** Who may see less gets a shorter list. */
    private static final String SHOWN_LESS = "listArticles";

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
        } else if (rule.parameter() != null || isMoreWithToken(rule)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement(), token));
        } else {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        }
        if (rule.parameter() != null) {
            addDescription(
                    operation, "With " + rule.parameter() + " it needs a token of role " + needed(rule.asking()));
        }
        if (!rule.operation().equals(SHOWN_LESS) && (rule.who().role() != null || rule.parameter() != null)) {
            ContractProblems.add(operation, ProblemType.FORBIDDEN);
        }
    }

    private static boolean isMoreWithToken(Rule rule) {
        return rule.remark() != null && !OTHER_KEYS.contains(rule.operation()) || MEMBERS.contains(rule.operation());
    }

    private static String needed(Who who) {
        return who.role() + ", or one that includes it." + (who == Who.owner ? " Contributors: their own only." : "");
    }

    private static void addDescription(Operation operation, String sentence) {
        String present = operation.getDescription();
        operation.setDescription(present == null ? sentence : present + " " + sentence);
    }
}
