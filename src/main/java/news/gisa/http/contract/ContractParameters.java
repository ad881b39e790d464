package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import news.gisa.http.answer.FieldSelections;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Says what parameters are that mean the same wherever they are, and gives each an example; after the features have said theirs. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -1)
public class ContractParameters implements OASFilter {
    /** What a part of an address names, by what stands around it. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("articles/{ref}", "Id or slug of the article. A former slug leads to the present one, with 308."),
            Map.entry("authors/{ref}", "Id or slug of the author. A former slug leads to the present one, with 308."),
            Map.entry("comments/{id}", "Id of the comment."),
            Map.entry("bans/{id}", "Id of the ban."),
            Map.entry("previews/{id}", "Id of the preview."),
            Map.entry("imports/{id}", "Id of the import."),
            Map.entry("tokens/{id}", "Id of the token."),
            Map.entry("sections/{slug}", "Slug of the section."),
            Map.entry("tags/{slug}", "Slug of the tag."),
            Map.entry("problems/{slug}", "Last part of the type of a problem."),
            Map.entry(
                    "stations/{code}",
                    "Number of the station in the weather service; to read, any of its names will do."));

    private static final Map<String, String> USUAL = Map.of(
            "limit", "Number of items of a page.",
            "cursor", "Opaque position; take it from the next link as it is. It belongs to this list and its filters.",
            "total", "Whether to count the items of all pages.",
            "sort", "Order of the comments.");

    /** By name, or by operation and name where they differ. */
    private static final Map<String, Object> EXAMPLES = ContractExamples.parameters();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(
                                operation -> Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                                        .forEach(parameter -> describe(document, path, operation, parameter))));
    }

    private static void describe(OpenAPI document, String path, Operation operation, Parameter parameter) {
        String name = parameter.getName();
        if (parameter.getDescription() == null) {
            PARTS.entrySet().stream()
                    .filter(part -> parameter.getIn() == In.PATH
                            && part.getKey().endsWith("{" + name + "}")
                            && path.contains(part.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                            part -> parameter.setDescription(part.getValue()),
                            () -> parameter.setDescription(USUAL.get(name)));
        }
        if (name.equals("number")) {
            parameter
                    .getSchema()
                    .type(List.of(SchemaType.INTEGER))
                    .format("int32")
                    .setMinimum(BigDecimal.ONE);
        }
        if (parameter.getSchema().getType() != null
                && parameter.getSchema().getType().contains(SchemaType.STRING)
                && parameter.getSchema().getMinLength() == null
                && parameter.getSchema().getFormat() == null
                && parameter.getIn() == In.QUERY) {
            parameter.getSchema().setMinLength(1);
        }
        Object example = name.equals(FieldSelections.PARAMETER)
                ? members(document, operation)
                : EXAMPLES.getOrDefault(
                        operation.getOperationId() + " " + name, EXAMPLES.getOrDefault(name, parameter.getExample()));
        if (Boolean.TRUE.equals(parameter.getRequired())) {
            parameter.setExample(example);
        } else {
            // The page that tries out the API would send one that stands beside the schema.
            parameter.setExample(null);
            parameter.getSchema().setExamples(List.of(example));
        }
    }

    /** Names of the first two members of what is answered, or of its items. */
    private static String members(OpenAPI document, Operation operation) {
        Schema answer = resolve(
                document,
                operation
                        .getResponses()
                        .getAPIResponse("200")
                        .getContent()
                        .getMediaType("application/json")
                        .getSchema());
        Map<String, Schema> members = SchemaWalk.properties(answer);
        if (members.containsKey("items") && members.containsKey("next")) {
            members =
                    SchemaWalk.properties(resolve(document, members.get("items").getItems()));
        }
        return members.keySet().stream().limit(2).collect(Collectors.joining(","));
    }

    private static Schema resolve(OpenAPI document, Schema schema) {
        if (schema.getRef() != null) {
            return resolve(document, document.getComponents().getSchemas().get(SchemaWalk.name(schema.getRef())));
        }
        return schema.getOneOf() == null
                ? schema
                : resolve(document, schema.getOneOf().get(0));
    }
}
