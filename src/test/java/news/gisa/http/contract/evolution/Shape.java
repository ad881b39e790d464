package news.gisa.http.contract.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema (JSON Schema 2020-12) in one form, however it is written: references followed, {@code allOf} put together, and a null
 * among alternatives or types told apart from the rest.
 */
final class Shape {
    /** In a document: values may be added in answers, and clients are told to expect that. */
    static final String EXTENSIBLE = "x-extensible-enum";

    private static final String NULL = "null";

    /** What says nothing of values. */
    private static final Set<String> REMARKS = Set.of(
            "title", "description", "example", "examples", "deprecated", "externalDocs", "$comment", "xml", "readOnly");

    private static final int DEEPEST = 50;

    private final JsonNode document;
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<JsonNode> alternatives = new ArrayList<>();
    private final ObjectNode rest = JsonNodeFactory.instance.objectNode();
    private Set<JsonNode> values;
    private JsonNode items;
    private JsonNode additional;
    private boolean nullable;
    private String name;

    private Shape(JsonNode document) {
        this.document = document;
    }

    /** @param schema missing for one that takes everything */
    static Shape of(JsonNode document, JsonNode schema) {
        Shape shape = new Shape(document);
        shape.add(schema, 0);
        return shape;
    }

    private void add(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("A schema is made of itself: " + schema);
        }
        if (schema.isBoolean() && !schema.booleanValue()) {
            rest.put("not", true);
        }
        schema.properties().forEach(keyword -> add(keyword.getKey(), keyword.getValue(), depth));
    }

    private void add(String keyword, JsonNode value, int depth) {
        switch (keyword) {
            case "$ref" -> {
                name = value.asText();
                add(document.at(name.substring(1)), depth + 1);
            }
            case "allOf" -> {
                String own = name;
                value.forEach(part -> add(part, depth + 1));
                name = own;
            }
            case "anyOf", "oneOf" -> addAlternatives(value, depth);
            case "type" -> addTypes(value);
            case "enum" -> addValues(value);
            case "const" -> values = Set.of(value);
            case "properties" ->
                value.properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
            case "required" -> value.forEach(property -> required.add(property.asText()));
            case "items" -> items = value;
            case "additionalProperties" -> additional = value;
            case "discriminator" -> rest.set(keyword, value.path("propertyName"));
            default -> {
                if (!REMARKS.contains(keyword) && (!keyword.startsWith("x-") || keyword.equals(EXTENSIBLE))) {
                    rest.set(keyword, value);
                }
            }
        }
    }

    private void addAlternatives(JsonNode all, int depth) {
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode alternative : all) {
            if (alternative.path("type").asText().equals(NULL)) {
                nullable = true;
            } else {
                others.add(alternative);
            }
        }
        if (others.size() == 1) {
            add(others.get(0), depth + 1);
        } else {
            alternatives.addAll(others);
        }
    }

    private void addTypes(JsonNode value) {
        (value.isArray() ? value : List.of(value)).forEach(type -> {
            if (type.asText().equals(NULL)) {
                nullable = true;
            } else {
                types.add(type.asText());
            }
        });
    }

    private void addValues(JsonNode all) {
        values = new LinkedHashSet<>();
        all.forEach(value -> {
            if (value instanceof NullNode) {
                nullable = true;
            } else {
                values.add(value);
            }
        });
    }

    boolean mayBeNull() {
        return nullable || types.isEmpty() && values == null && alternatives.isEmpty();
    }

    /** Those without null; none where all are allowed. */
    Set<String> types() {
        return types;
    }

    boolean allows(String type) {
        return types.isEmpty() || types.contains(type) || type.equals("integer") && types.contains("number");
    }

    Optional<Set<JsonNode>> values() {
        return Optional.ofNullable(values);
    }

    boolean isExtensible() {
        return rest.path(EXTENSIBLE).asBoolean();
    }

    Map<String, JsonNode> properties() {
        return properties;
    }

    Set<String> required() {
        return required;
    }

    Optional<JsonNode> items() {
        return Optional.ofNullable(items);
    }

    /** Of the members that are not named; empty where they are not spoken of. */
    Optional<JsonNode> additional() {
        return Optional.ofNullable(additional);
    }

    boolean isClosed() {
        return additional != null && additional.isBoolean() && !additional.booleanValue();
    }

    /** More than one, or none. */
    List<JsonNode> alternatives() {
        return alternatives;
    }

    /** All other keywords. */
    ObjectNode rest() {
        return rest;
    }

    /** The reference that led here, if one did. */
    Optional<String> name() {
        return Optional.ofNullable(name);
    }
}
