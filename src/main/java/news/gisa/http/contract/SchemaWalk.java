package news.gisa.http.contract;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Goes through the schemas of a document, each once, those below others too. */
final class SchemaWalk {
    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Consumer<Schema> step;

    private SchemaWalk(Consumer<Schema> step) {
        this.step = step;
    }

    /** Those of components and operations. */
    static void everywhere(OpenAPI document, Consumer<Schema> step) {
        SchemaWalk walk = new SchemaWalk(step);
        document.getComponents().getSchemas().values().forEach(walk::visit);
        walk.operations(document);
    }

    /** Those that operations have of their own, without what these refer to. */
    static void ofOperations(OpenAPI document, Consumer<Schema> step) {
        new SchemaWalk(step).operations(document);
    }

    /** A schema and those below it, without what these refer to. */
    static void below(Schema schema, Consumer<Schema> step) {
        new SchemaWalk(step).visit(schema);
    }

    static Stream<Operation> operationsOf(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private void operations(OpenAPI document) {
        if (document.getComponents().getResponses() != null) {
            document.getComponents().getResponses().values().forEach(this::response);
        }
        operationsOf(document).forEach(operation -> {
            for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
                visit(parameter.getSchema());
            }
            if (operation.getRequestBody() != null) {
                content(operation.getRequestBody().getContent());
            }
            operation.getResponses().getAPIResponses().values().forEach(this::response);
        });
    }

    private void response(APIResponse response) {
        content(response.getContent());
    }

    private void content(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(form -> visit(form.getSchema()));
        }
    }

    private void visit(Schema schema) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        step.accept(schema);
        all(schema.getProperties() == null ? null : schema.getProperties().values());
        all(schema.getAnyOf());
        all(schema.getOneOf());
        all(schema.getAllOf());
        visit(schema.getItems());
        visit(schema.getAdditionalPropertiesSchema());
        visit(schema.getContentSchema());
    }

    private void all(Collection<Schema> schemas) {
        if (schemas != null) {
            List.copyOf(schemas).forEach(this::visit);
        }
    }

    /** The name that a reference ends with. */
    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Whether a schema takes null besides something else. */
    static boolean isNullable(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL)
                || schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(SchemaWalk::isNull);
    }

    static boolean isNull(Schema schema) {
        return List.of(Schema.SchemaType.NULL).equals(schema.getType());
    }

    static Map<String, Schema> properties(Schema schema) {
        return Objects.requireNonNullElse(schema.getProperties(), Map.of());
    }
}
