package news.gisa.http.contract.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;

/** A copy of our document, to change as somebody might who changes the service. */
final class ContractEditor {
    private static final ObjectNode PRESENT = read(Path.of("openapi/openapi.json"));

    private final ObjectNode document = PRESENT.deepCopy();

    static ObjectNode read(Path file) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode document() {
        return document;
    }

    ObjectNode path(String path) {
        return (ObjectNode) document.path("paths").path(path);
    }

    ObjectNode operation(String id) {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.path("operationId").asText().equals(id)) {
                    return (ObjectNode) operation;
                }
            }
        }
        throw new NoSuchElementException(id);
    }

    ObjectNode parameter(String operation, String name) {
        return StreamSupport.stream(operation(operation).path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void removeParameter(String operation, String name) {
        Iterator<JsonNode> parameters = operation(operation).path("parameters").iterator();
        while (parameters.hasNext()) {
            if (resolved(parameters.next()).path("name").asText().equals(name)) {
                parameters.remove();
            }
        }
    }

    /** Of this operation alone, whoever else refers to it. */
    ObjectNode response(String operation, String status) {
        ObjectNode responses = (ObjectNode) operation(operation).path("responses");
        ObjectNode own = resolved(responses.path(status)).deepCopy();
        responses.set(status, own);
        return own;
    }

    /** What is sent as JSON, followed into members; {@code *} stands for the items of a list. */
    ObjectNode sent(String operation, String... members) {
        return member(operation(operation).path("requestBody").path("content"), members);
    }

    /** The same of what is answered. */
    ObjectNode answered(String operation, String status, String... members) {
        return member(
                resolved(operation(operation).path("responses").path(status)).path("content"), members);
    }

    private ObjectNode member(JsonNode content, String... members) {
        ObjectNode schema = resolved(content.path("application/json").path("schema"));
        for (String member : members) {
            schema = resolved(
                    member.equals("*")
                            ? schema.path("items")
                            : schema.path("properties").path(member));
        }
        return schema;
    }

    /** References followed, and what is there where null may be too. */
    private ObjectNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            return resolved(document.at(node.path("$ref").asText().substring(1)));
        }
        for (JsonNode alternative : node.path("anyOf")) {
            if (alternative.has("$ref")) {
                return resolved(alternative);
            }
        }
        if (!(node instanceof ObjectNode object)) {
            throw new NoSuchElementException();
        }
        return object;
    }

    static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    /** Takes a text out of a list of texts. */
    static void remove(ObjectNode schema, String list, String text) {
        Iterator<JsonNode> all = schema.path(list).iterator();
        while (all.hasNext()) {
            if (all.next().asText().equals(text)) {
                all.remove();
                return;
            }
        }
        throw new NoSuchElementException(text + " in " + schema);
    }

    static ArrayNode list(ObjectNode schema, String name) {
        return schema.withArray(name);
    }

    /** Renames a member without changing the order. */
    static void rename(ObjectNode object, String from, String to) {
        ObjectNode copy = object.deepCopy();
        object.removeAll();
        for (Map.Entry<String, JsonNode> entry : copy.properties()) {
            object.set(entry.getKey().equals(from) ? to : entry.getKey(), entry.getValue());
        }
    }
}
