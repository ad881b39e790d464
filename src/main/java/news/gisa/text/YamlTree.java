package news.gisa.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML's node graph as a JSON tree of texts. Anchors, which would make it a graph, are refused. */
final class YamlTree {
    private static final Set<String> NULLS = Set.of("", "~", "null");

    private final JsonNodeFactory json;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlTree(JsonNodeFactory json) {
        this.json = json;
    }

    ObjectNode read(Node root) {
        if (root == null) {
            return json.objectNode();
        }
        if (convert(root) instanceof ObjectNode object) {
            return object;
        }
        throw fault(root, "Expected names with values, such as \"headline: …\".");
    }

    private JsonNode convert(Node node) {
        if (!seen.add(node) || node.getAnchor() != null) {
            throw fault(node, "Anchors and aliases are not accepted here.");
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = json.arrayNode();
            sequence.getValue().forEach(item -> array.add(convert(item)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return plain && NULLS.contains(scalar.getValue()) ? json.nullNode() : json.textNode(scalar.getValue());
    }

    private ObjectNode object(MappingNode mapping) {
        ObjectNode object = json.objectNode();
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                throw fault(member.getKeyNode(), "Expected a name before the colon.");
            }
            if (object.has(key.getValue())) {
                throw fault(key, "\"" + key.getValue() + "\" is given twice.");
            }
            object.set(key.getValue(), convert(member.getValueNode()));
        }
        return object;
    }

    private static FrontMatterException fault(Node node, String message) {
        // Marks count from 0 and from the line below the delimiter.
        return new FrontMatterException(
                node.getStartMark().getLine() + 2, node.getStartMark().getColumn() + 1, message);
    }
}
