package news.gisa.text.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonDiffTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> KEYS = List.of(
            "", "a", "제목", "a/b", "m~n", "~1", "~01", "a=b", "~2", "0", "-", "é", "e\u0301", "😀", " ", "\"", "%25");

    @Test
    void changesOfMembersAndElementsAreTold() throws Exception {
        JsonNode from = JSON.readTree("""
                {"headline": "옛", "deck": ["하나", "둘"], "summary": null, "image": {"alt": "a"}}""");
        JsonNode to = JSON.readTree("""
                {"headline": "새", "deck": ["하나", "둘", "셋"], "image": {"alt": null}, "tags": []}""");

        assertThat(JsonDiff.of(from, to)).isEqualTo(JSON.readTree("""
                [{"op": "replace", "path": "/headline", "value": "새"},
                {"op": "add", "path": "/deck/2", "value": "셋"},
                {"op": "remove", "path": "/summary"},
                {"op": "replace", "path": "/image/alt", "value": null},
                {"op": "add", "path": "/tags", "value": []}]"""));
    }

    @Test
    void equalValuesHaveAnEmptyPatch() {
        assertThat(JsonDiff.of(NODES.objectNode(), NODES.objectNode())).isEqualTo(NODES.arrayNode());
    }

    @Test
    void keysAreEscapedAsPointersSay() {
        for (String key : KEYS) {
            JsonNode patch = JsonDiff.of(NODES.objectNode(), NODES.objectNode().put(key, 1));

            assertThat(patch.get(0).get("path").textValue())
                    .isEqualTo("/" + key.replace("~", "~0").replace("/", "~1"));
        }
    }

    @Test
    void aLargeArrayIsReplacedAsAWhole() {
        JsonNode small = numbers(0, 1_000);
        JsonNode large = numbers(0, 200_000);
        JsonNode other = numbers(1, 200_000);

        assertThat(JsonDiff.of(small, numbers(1, 1_000))).hasSize(2);
        assertThat(JsonDiff.of(large, large.deepCopy())).isEmpty();
        assertThat(JsonDiff.of(large, other)).hasSize(1);
        check(large, other);
        check(large, small);
        check(
                member("a/b", member("m~n", large)),
                member("a/b", member("m~n", other).put("또", 1)));
        check(NODES.arrayNode().add(large), NODES.arrayNode().add(other).add(1));
        check(NODES.arrayNode().add("가".repeat(400_000)), NODES.arrayNode().add("나".repeat(400_000)));
    }

    @Property
    void applyingItGivesTheSecondValue(@ForAll("values") JsonNode from, @ForAll("values") JsonNode to) {
        check(from, to);
    }

    @Provide
    static Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> scalars = Arbitraries.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(0),
                NODES.numberNode(1),
                NODES.numberNode(1.5),
                NODES.textNode(""),
                NODES.textNode("가"),
                NODES.textNode("null"),
                NODES.arrayNode(),
                NODES.objectNode());
        return Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.oneOf(
                        inner,
                        inner.list().ofMaxSize(6).map(items -> NODES.arrayNode().addAll(items)),
                        Arbitraries.maps(Arbitraries.of(KEYS), inner)
                                .ofMaxSize(6)
                                .map(JsonDiffTest::object)),
                3);
    }

    private static JsonNode object(Map<String, JsonNode> members) {
        return NODES.objectNode().setAll(members);
    }

    private static ObjectNode member(String key, JsonNode value) {
        return NODES.objectNode().set(key, value);
    }

    private static JsonNode numbers(int start, int size) {
        return IntStream.range(start, start + size).collect(NODES::arrayNode, ArrayNode::add, ArrayNode::addAll);
    }

    private static void check(JsonNode from, JsonNode to) {
        JsonNode before = from.deepCopy();

        JsonNode patch = JsonDiff.of(from, to);

        assertThat(from.equals(before)).as("the first value stays as it was").isTrue();
        JsonNode result = from.deepCopy();
        for (JsonNode operation : patch) {
            result = applied(operation, result);
        }
        assertThat(result.equals(to))
                .as("%s", patch.size() > 100 ? patch.size() : patch)
                .isTrue();
        assertThat(patch.isEmpty()).isEqualTo(from.equals(to));
    }

    /** RFC 6902 sections 4.1 to 4.3, with Jackson's own pointers. */
    private static JsonNode applied(JsonNode operation, JsonNode target) {
        String op = operation.get("op").textValue();
        Set<String> names =
                operation.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        assertThat(names).isEqualTo(op.equals("remove") ? Set.of("op", "path") : Set.of("op", "path", "value"));
        JsonPointer path = JsonPointer.compile(operation.get("path").textValue());
        JsonNode value = op.equals("remove") ? null : operation.get("value").deepCopy();
        if (path.matches()) {
            assertThat(op).isEqualTo("replace");
            return value;
        }
        JsonNode parent = target.at(path.head());
        JsonNode old = target.at(path);
        assertThat(op.equals("add") || !old.isMissingNode()).isTrue();
        if (parent instanceof ObjectNode object) {
            String key = path.last().getMatchingProperty();
            if (op.equals("remove")) {
                object.remove(key);
            } else {
                object.set(key, value);
            }
        } else {
            ArrayNode array = (ArrayNode) parent;
            int index = path.last().getMatchingIndex();
            switch (op) {
                case "add" -> {
                    assertThat(index).isBetween(0, array.size());
                    array.insert(index, value);
                }
                case "remove" -> array.remove(index);
                default -> array.set(index, value);
            }
        }
        return target;
    }
}
