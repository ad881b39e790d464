package news.gisa.http.contract.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import news.gisa.http.contract.evolution.SchemaComparison.Direction;

/** Two OpenAPI documents (3.1), and whether a client of the older one can go on with the service of the newer one. */
final class ContractComparison {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    /** Words and samples, which bind nobody. */
    private static final Set<String> REMARKS =
            Set.of("description", "summary", "title", "example", "examples", "externalDocs", "$comment", "x-logo");

    /** Below these stand names, not keywords: a property may be called {@code summary}. */
    private static final Set<String> NAMED = Set.of(
            "properties",
            "schemas",
            "paths",
            "responses",
            "headers",
            "content",
            "securitySchemes",
            "requestBodies",
            "links",
            "callbacks",
            "mapping",
            "$defs");

    /** Of these the order says nothing. */
    private static final Set<String> SETS = Set.of("required", "enum", "type", "parameters", "tags", "security");

    private final JsonNode old;
    private final JsonNode now;
    private final List<Breach> breaches = new ArrayList<>();
    private final SchemaComparison sent;
    private final SchemaComparison answered;

    private ContractComparison(JsonNode old, JsonNode now) {
        this.old = old;
        this.now = now;
        this.sent = new SchemaComparison(old, now, Direction.SENT, breaches);
        this.answered = new SchemaComparison(old, now, Direction.ANSWERED, breaches);
    }

    /** What a client of the older document would stumble over. */
    static List<Breach> breaches(JsonNode old, JsonNode now) {
        ContractComparison comparison = new ContractComparison(old, now);
        comparison.compare();
        return comparison.breaches;
    }

    /** Whether anything but words and examples differs. */
    static boolean differ(JsonNode old, JsonNode now) {
        return !binding(old).equals(binding(now));
    }

    private static JsonNode binding(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        copy.remove(List.of("info", "tags", "externalDocs"));
        return bindingOf(copy, "", false);
    }

    private static JsonNode bindingOf(JsonNode node, String of, boolean isNamed) {
        if (node.isObject()) {
            ObjectNode result = JSON.createObjectNode();
            node.properties().stream()
                    .filter(entry -> isNamed || !REMARKS.contains(entry.getKey()))
                    .forEach(entry -> result.set(
                            entry.getKey(),
                            bindingOf(entry.getValue(), entry.getKey(), !isNamed && isNameSpace(entry))));
            return result;
        }
        if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(element -> elements.add(bindingOf(element, of, false)));
            if (SETS.contains(of)) {
                elements.sort(Comparator.comparing(JsonNode::toString));
            }
            ArrayNode result = JSON.createArrayNode();
            return result.addAll(elements);
        }
        return node;
    }

    private static boolean isNameSpace(Map.Entry<String, JsonNode> entry) {
        return NAMED.contains(entry.getKey()) && entry.getValue().isObject();
    }

    private void compare() {
        if (!servers(old).equals(servers(now))) {
            add("servers", "the addresses have another beginning");
        }
        for (Map.Entry<String, JsonNode> path : old.path("paths").properties()) {
            JsonNode samePath = now.path("paths").path(path.getKey());
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (!METHODS.contains(entry.getKey())) {
                    continue;
                }
                String place = entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                if (samePath.has(entry.getKey())) {
                    compareOperations(
                            place,
                            parameters(old, path.getValue(), entry.getValue()),
                            entry.getValue(),
                            parameters(now, samePath, samePath.path(entry.getKey())),
                            samePath.path(entry.getKey()));
                } else {
                    add(place, "is no longer there");
                }
            }
        }
        for (Map.Entry<String, JsonNode> scheme :
                old.at("/components/securitySchemes").properties()) {
            JsonNode same = now.at("/components/securitySchemes").path(scheme.getKey());
            for (String keyword : List.of("type", "scheme", "name", "in", "flows", "openIdConnectUrl")) {
                if (!scheme.getValue().path(keyword).equals(same.path(keyword))) {
                    add("security " + scheme.getKey(), keyword + " is another one");
                }
            }
        }
    }

    private void add(String place, String what) {
        breaches.add(new Breach(place, what));
    }

    private static Set<String> servers(JsonNode document) {
        Set<String> urls = new HashSet<>();
        document.path("servers").forEach(server -> urls.add(server.path("url").asText()));
        return urls.isEmpty() ? Set.of("/") : urls;
    }

    /** By where they stand and what they are called; those of the path are of every operation. */
    private static Map<String, JsonNode> parameters(JsonNode document, JsonNode path, JsonNode operation) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (JsonNode list : List.of(path.path("parameters"), operation.path("parameters"))) {
            list.forEach(reference -> {
                JsonNode parameter = resolve(document, reference);
                all.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter);
            });
        }
        return all;
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void compareOperations(
            String place,
            Map<String, JsonNode> oldParameters,
            JsonNode oldOperation,
            Map<String, JsonNode> newParameters,
            JsonNode newOperation) {
        if (!oldOperation.path("operationId").equals(newOperation.path("operationId"))) {
            add(place, "is called " + newOperation.path("operationId").asText() + " in generated clients now");
        }
        compareSecurity(place, oldOperation, newOperation);
        oldParameters.forEach((name, parameter) -> {
            if (newParameters.containsKey(name)) {
                compareParameters(place + " " + name, parameter, newParameters.get(name));
            } else {
                add(place + " " + name, "is no longer taken");
            }
        });
        newParameters.forEach((name, parameter) -> {
            if (parameter.path("required").asBoolean() && !oldParameters.containsKey(name)) {
                add(place + " " + name, "is required now");
            }
        });
        compareBodies(place + " body", oldOperation.path("requestBody"), newOperation.path("requestBody"));
        compareResponses(place, oldOperation.path("responses"), newOperation.path("responses"));
    }

    private void compareParameters(String place, JsonNode oldParameter, JsonNode newParameter) {
        if (newParameter.path("required").asBoolean()
                && !oldParameter.path("required").asBoolean()) {
            add(place, "is required now");
        }
        for (String keyword : List.of("style", "explode", "allowReserved")) {
            if (!oldParameter.path(keyword).equals(newParameter.path(keyword))) {
                add(place, keyword + " is another one");
            }
        }
        sent.compare(place, oldParameter.path("schema"), newParameter.path("schema"));
        compareContents(sent, place, oldParameter.path("content"), newParameter.path("content"));
    }

    private void compareBodies(String place, JsonNode oldReference, JsonNode newReference) {
        JsonNode oldBody = resolve(old, oldReference);
        JsonNode newBody = resolve(now, newReference);
        if (newBody.path("required").asBoolean() && !oldBody.path("required").asBoolean()) {
            add(place, "is required now");
        }
        compareContents(sent, place, oldBody.path("content"), newBody.path("content"));
    }

    private void compareContents(SchemaComparison schemas, String place, JsonNode oldContent, JsonNode newContent) {
        for (Map.Entry<String, JsonNode> form : oldContent.properties()) {
            if (newContent.has(form.getKey())) {
                schemas.compare(
                        place + " " + form.getKey(),
                        form.getValue().path("schema"),
                        newContent.path(form.getKey()).path("schema"));
            } else {
                add(place + " " + form.getKey(), schemas == sent ? "is no longer taken" : "is no longer there");
            }
        }
    }

    private void compareResponses(String place, JsonNode oldResponses, JsonNode newResponses) {
        for (Map.Entry<String, JsonNode> response : oldResponses.properties()) {
            String of = place + " " + response.getKey();
            if (!newResponses.has(response.getKey())) {
                add(of, "is no longer there");
                continue;
            }
            JsonNode oldResponse = resolve(old, response.getValue());
            JsonNode newResponse = resolve(now, newResponses.path(response.getKey()));
            compareContents(answered, of, oldResponse.path("content"), newResponse.path("content"));
            compareHeaders(of, oldResponse.path("headers"), newResponse.path("headers"));
        }
        // An error more is none that a client could not meet; a success of another kind is.
        newResponses.fieldNames().forEachRemaining(status -> {
            if (!oldResponses.has(status) && status.compareTo("400") < 0) {
                add(place + " " + status, "may be the answer now, and was not before");
            }
        });
    }

    private void compareHeaders(String place, JsonNode oldHeaders, JsonNode newHeaders) {
        for (Map.Entry<String, JsonNode> entry : oldHeaders.properties()) {
            String of = place + " header " + entry.getKey();
            if (!newHeaders.has(entry.getKey())) {
                add(of, "is no longer there");
                continue;
            }
            JsonNode header = resolve(old, entry.getValue());
            JsonNode same = resolve(now, newHeaders.path(entry.getKey()));
            if (header.path("required").asBoolean() && !same.path("required").asBoolean()) {
                add(of, "is no longer there in every answer");
            }
            answered.compare(of, header.path("schema"), same.path("schema"));
        }
    }

    /** Every way in which a client could show who it is must still be enough. */
    private void compareSecurity(String place, JsonNode oldOperation, JsonNode newOperation) {
        List<JsonNode> newWays = ways(now, newOperation);
        for (JsonNode way : ways(old, oldOperation)) {
            if (newWays.stream().noneMatch(other -> isEnough(way, other))) {
                add(place, (way.isEmpty() ? "no token" : way) + " is no longer enough");
            }
        }
    }

    private static boolean isEnough(JsonNode way, JsonNode needed) {
        return needed.properties().stream()
                .allMatch(scheme -> way.has(scheme.getKey())
                        && StreamSupport.stream(scheme.getValue().spliterator(), false)
                                .allMatch(scope -> StreamSupport.stream(
                                                way.path(scheme.getKey()).spliterator(), false)
                                        .anyMatch(scope::equals)));
    }

    private static List<JsonNode> ways(JsonNode document, JsonNode operation) {
        JsonNode security = Objects.requireNonNullElse(operation.get("security"), document.path("security"));
        List<JsonNode> ways = new ArrayList<>();
        security.forEach(ways::add);
        return ways.isEmpty() ? List.of(JSON.createObjectNode()) : ways;
    }
}
