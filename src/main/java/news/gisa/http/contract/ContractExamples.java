package news.gisa.http.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Puts examples into the OpenAPI document. They are kept in a file, by operation id, then "request" or "response", then media
 * type: answers of the service about its sample content, and what makes such an answer. Those of problems and parameters are there too.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -1)
public class ContractExamples implements OASFilter {
    private static final String FILE = "openapi-examples.json";
    private static final String JSON_TYPE = "application/json";
    private static final String FEED = "application/feed+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        JsonNode examples = read();
        Map<String, Example> shared = new TreeMap<>();
        SchemaWalk.operationsOf(document)
                .forEach(operation -> add(operation, examples.path(operation.getOperationId()), shared));
        addTo(document, shared);
    }

    static void addTo(OpenAPI document, Map<String, Example> more) {
        Map<String, Example> all = new TreeMap<>(more);
        if (document.getComponents().getExamples() != null) {
            all.putAll(document.getComponents().getExamples());
        }
        document.getComponents().setExamples(all);
    }

    /** @return detail, instance and further members of a problem of this type */
    static Map<String, Object> problem(String slug) {
        return members(read().path("problems").path(slug));
    }

    /** @return values by name of the parameter, or by operation and name */
    static Map<String, Object> parameters() {
        return members(read().path("parameters"));
    }

    private static Map<String, Object> members(JsonNode object) {
        return JSON.convertValue(object, new TypeReference<Map<String, Object>>() {});
    }

    private static JsonNode read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Operation operation, JsonNode examples, Map<String, Example> shared) {
        if (operation.getRequestBody() != null) {
            forms(operation.getRequestBody().getContent(), examples.path("request"))
                    .forEach((example, forms) -> forms.forEach(form -> form.setExample(value(example))));
        }
        Map<JsonNode, List<MediaType>> answers = new LinkedHashMap<>();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                forms(response.getContent(), examples.path("response"))
                        .forEach((example, forms) -> answers.computeIfAbsent(example, first -> new ArrayList<>())
                                .addAll(forms));
            }
        });
        answers.forEach((example, forms) -> {
            if (forms.size() == 1) {
                forms.get(0).setExample(value(example));
            } else {
                // One text for all of them.
                String name = operation.getOperationId();
                shared.put(name, OASFactory.createExample().value(value(example)));
                forms.forEach(form -> form.setExamples(
                        Map.of("sample", OASFactory.createExample().ref(name))));
            }
        });
    }

    private static Object value(JsonNode example) {
        return JSON.convertValue(example, Object.class);
    }

    /** The forms that each example is one of; those that differ by their media type only have the same. */
    private static Map<JsonNode, List<MediaType>> forms(Content content, JsonNode examples) {
        Map<JsonNode, List<MediaType>> forms = new LinkedHashMap<>();
        if (content != null) {
            content.getMediaTypes()
                    .forEach((type, form) -> examples.properties().stream()
                            .filter(example -> example.getKey().equals(type) || isLike(type, example.getKey()))
                            .min(Comparator.comparing(
                                    example -> !example.getKey().equals(type)))
                            .ifPresent(example -> forms.computeIfAbsent(example.getValue(), first -> new ArrayList<>())
                                    .add(form)));
        }
        return forms;
    }

    private static boolean isLike(String type, String known) {
        return type.endsWith("/xml") && known.endsWith("xml") || type.equals(JSON_TYPE) && known.equals(FEED);
    }
}
