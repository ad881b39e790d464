package news.gisa.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Puts examples into the OpenAPI document. They are kept in a file, by operation id, then "request" or "response", then media
 * type: answers of the service about its sample content, and what makes such an answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractExamples implements OASFilter {
    private static final String FILE = "openapi-examples.json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        JsonNode examples = read();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> add(operation, examples.path(operation.getOperationId()))));
    }

    private static JsonNode read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Operation operation, JsonNode examples) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), examples.path("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                add(response.getContent(), examples.path("response"));
            }
        });
    }

    private static void add(Content content, JsonNode examples) {
        examples.properties().forEach(example -> {
            if (content != null && content.hasMediaType(example.getKey())) {
                content.getMediaType(example.getKey())
                        .setExample(new ObjectMapper().convertValue(example.getValue(), Object.class));
            }
        });
    }
}
