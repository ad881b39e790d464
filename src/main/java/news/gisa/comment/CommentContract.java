package news.gisa.comment;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import news.gisa.http.contract.ContractHeaders;
import news.gisa.http.contract.ContractProblems;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in the OpenAPI document what {@code include=comments} adds to an article, what problems say of comments,
 * and which answers tell what is left of a rate.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class CommentContract implements OASFilter {
    /** What answers how many more there may be. */
    private static final Set<String> COUNTED = Set.of("postComment", "voteOnComment", "reportComment");

    private static final String BADGE = "CommentBadge";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema article = document.getComponents().getSchemas().get("Article");
        article.getProperties().get("comments").ref("PageCommentResponse").setType(null);
        article.getProperties().get("discussion").ref("Discussion").setType(null);
        document.getComponents()
                .addSchema(
                        BADGE,
                        OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of("author", "editor")));
        Schema author = document.getComponents().getSchemas().get("CommentAuthor");
        Schema badge = author.getProperties().get("badge");
        author.addProperty(
                "badge",
                OASFactory.createSchema()
                        .description(badge.getDescription())
                        .addAnyOf(OASFactory.createSchema().ref(BADGE))
                        .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL)));
        ContractProblems.addMember(
                document, "until", time("banned: for how long; null for good.").addType(SchemaType.NULL));
        ContractProblems.addMember(
                document,
                "closedAt",
                time("conflict, of comments that closed by themselves: since when.")
                        .addType(SchemaType.NULL));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> COUNTED.contains(operation.getOperationId()))
                .forEach(ContractHeaders::addRates);
    }

    private static Schema time(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format("date-time")
                .description(description);
    }
}
