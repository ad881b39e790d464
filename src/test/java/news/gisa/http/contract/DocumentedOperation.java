package news.gisa.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import news.gisa.ContractCheck;

/** An operation of the OpenAPI document. */
record DocumentedOperation(String id, Method method, String path, JsonNode description) {
    static List<DocumentedOperation> of(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> entry.getValue().has("operationId"))
                        .map(entry -> of(path.getKey(), entry)))
                .toList();
    }

    private static DocumentedOperation of(String path, Map.Entry<String, JsonNode> entry) {
        return new DocumentedOperation(
                entry.getValue().path("operationId").asText(),
                Method.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                path,
                entry.getValue());
    }

    boolean has(int status) {
        return description.path("responses").has(String.valueOf(status));
    }

    /** The statuses, each with the types of problems that it names, or with none. */
    Map<Integer, Set<String>> answers(JsonNode document) {
        Map<Integer, Set<String>> answers = new TreeMap<>();
        description.path("responses").properties().forEach(response -> {
            Set<String> types = ContractCheck.types(document, ContractCheck.resolve(document, response.getValue()));
            answers.put(Integer.valueOf(response.getKey()), types.isEmpty() ? Set.of("") : types);
        });
        return answers;
    }

    /** Whether it takes a query parameter. */
    boolean takes(String parameter) {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .anyMatch(declared -> declared.path("name").asText().equals(parameter)
                        || declared.path("$ref").asText().endsWith("/" + parameter));
    }

    boolean writes() {
        return takes("dryRun");
    }

    /** Whether nobody may do it without a token. */
    boolean needsAToken() {
        return description.has("security")
                && StreamSupport.stream(description.path("security").spliterator(), false)
                        .noneMatch(JsonNode::isEmpty);
    }

    @Override
    public String toString() {
        return id;
    }
}
