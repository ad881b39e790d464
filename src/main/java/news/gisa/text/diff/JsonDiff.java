package news.gisa.text.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.DiffFlags;
import java.util.EnumSet;
import java.util.Map;

/** The difference of two JSON values as JSON Patch (RFC 6902), of the operations {@code add}, {@code remove} and {@code replace}. */
public final class JsonDiff {

    /**
     * The cost up to which two arrays are compared element by element, as the product of their weights; it is some tenths of a second.
     * Arrays of a thousand short texts are within it.
     */
    private static final long MOST_COST = 4_000_000;

    /** Looking for moves and copies takes time in the square of the operations and saves few. */
    private static final EnumSet<DiffFlags> PLAIN =
            EnumSet.of(DiffFlags.OMIT_VALUE_ON_REMOVE, DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    private JsonDiff() {}

    /** The patch that makes the first value into the second; an array, empty if they are equal. Large arrays are replaced as a whole. */
    public static JsonNode of(JsonNode from, JsonNode to) {
        ArrayNode replaced = JsonNodeFactory.instance.arrayNode();
        JsonNode comparable = withoutLargeArrays(from, to, "", replaced);
        ArrayNode patch = (ArrayNode) com.flipkart.zjsonpatch.JsonDiff.asJson(from, comparable, PLAIN);
        for (JsonNode operation : patch) {
            // The library also escapes the equals sign, for pointers of its own kind that RFC 6901 does not know.
            String path = operation.get("path").textValue();
            ((ObjectNode) operation).put("path", path.replace("~2", "="));
        }
        return patch.addAll(replaced);
    }

    /** The second value, with the first one's arrays where both have one too large to compare; these are added as replaced. */
    private static JsonNode withoutLargeArrays(JsonNode from, JsonNode to, String pointer, ArrayNode replaced) {
        if (from.isArray() && to.isArray() && weight(from) * weight(to) > MOST_COST) {
            if (!from.equals(to)) {
                replaced.addObject().put("op", "replace").put("path", pointer).set("value", to);
            }
            return from;
        }
        if (!from.isObject() || !to.isObject()) {
            return to;
        }
        ObjectNode comparable = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : to.properties()) {
            JsonNode before = from.get(member.getKey());
            String path = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            comparable.set(
                    member.getKey(),
                    before == null ? member.getValue() : withoutLargeArrays(before, member.getValue(), path, replaced));
        }
        return comparable;
    }

    /** How long it takes to compare a value with another one. */
    private static long weight(JsonNode value) {
        long weight = 1 + (value.isTextual() ? value.textValue().length() / 64 : 0);
        for (JsonNode child : value) {
            weight += weight(child);
        }
        return weight;
    }
}
