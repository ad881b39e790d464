package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.gisa.http.input.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Makes of the schemas of answers and whole inputs those of what may be sent less complete: objects within an input, whose members
 * that may be null may be absent too; and merge patches (RFC 7396), in which nothing is required and null takes away what may be absent.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ContractInputs implements OASFilter {
    private static final String INPUT = "Input";
    private static final String PATCH = "Patch";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> name.endsWith(INPUT))
                .forEach(name -> relax(name, schemas));
        SchemaWalk.operationsOf(document).forEach(operation -> patch(operation, schemas));
        document.getComponents().setSchemas(schemas);
    }

    /** An object that is in answers too has all of its members there. */
    private static void relax(String name, Map<String, Schema> schemas) {
        SchemaWalk.properties(schemas.get(name)).values().forEach(member -> {
            String object = member.getRef() == null ? "" : SchemaWalk.name(member.getRef());
            Schema whole = schemas.get(object);
            if (whole == null || whole.getProperties() == null || object.endsWith(INPUT)) {
                return;
            }
            if (whole.getRequired() == null
                    || whole.getRequired().stream()
                            .noneMatch(part ->
                                    SchemaWalk.isNullable(whole.getProperties().get(part)))) {
                return;
            }
            Schema input = ContractSchemas.copy(whole);
            input.setRequired(whole.getRequired().stream()
                    .filter(part -> !SchemaWalk.isNullable(whole.getProperties().get(part)))
                    .toList());
            schemas.put(object + INPUT, input);
            member.setRef(object + INPUT);
        });
    }

    private static void patch(Operation operation, Map<String, Schema> schemas) {
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent().hasMediaType(MergePatch.MEDIA_TYPE)) {
            Schema body = operation
                    .getRequestBody()
                    .getContent()
                    .getMediaType(MergePatch.MEDIA_TYPE)
                    .getSchema();
            body.setRef(patch(SchemaWalk.name(body.getRef()), schemas));
        }
    }

    /** @return name of the schema of patches of what has this one */
    private static String patch(String whole, Map<String, Schema> schemas) {
        String name = whole.replaceAll("(Input|Edit)$", "") + PATCH;
        Schema schema = schemas.get(whole);
        Map<String, Schema> members = new LinkedHashMap<>(schema.getProperties());
        members.replaceAll((member, value) -> member(value, ContractSchemas.isRequired(schema, member), schemas));
        schemas.put(
                name,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description(schema.getDescription()
                                + " What is left out stays as it is; null takes a member away (RFC 7396).")
                        .properties(members));
        return name;
    }

    private static Schema member(Schema value, boolean required, Map<String, Schema> schemas) {
        Schema patch = ContractSchemas.copy(value);
        if (value.getRef() != null
                && schemas.get(SchemaWalk.name(value.getRef())).getProperties() != null) {
            // An object is merged in its turn.
            patch.setRef(patch(SchemaWalk.name(value.getRef()), schemas));
        }
        if (value.getAdditionalPropertiesSchema() != null) {
            patch.setAdditionalPropertiesSchema(ContractSchemas.nullable(value.getAdditionalPropertiesSchema()));
        }
        return required ? patch : ContractSchemas.nullable(patch);
    }
}
