package news.gisa.text.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes fields as YAML in block style, for people: no escapes where none are needed, no folded lines. */
final class YamlWriter {

    private static final Resolver RESOLVER = new Resolver();
    private static final Pattern UNSAFE = Pattern.compile("[\\r\\x{85}\\x{2028}\\x{2029}\\x{FEFF}]");

    private YamlWriter() {}

    /** The fields, one a line and each line ended; nothing for no fields. */
    static String write(ObjectNode fields) {
        MappingNode root = mapping(fields);
        if (root.getValue().isEmpty()) {
            return "";
        }
        StringWriter yaml = new StringWriter();
        new Yaml(options()).serialize(root, yaml);
        return yaml.toString();
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return options;
    }

    private static Node node(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return mapping(object);
        }
        if (value.isArray()) {
            List<Node> items = new ArrayList<>();
            value.forEach(item -> items.add(node(item)));
            return new SequenceNode(Tag.SEQ, items, items.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        String text = value.asText();
        if (value.isTextual()) {
            return text(text);
        }
        // The tag that the plain form has anyway: any other would be written in front of the value.
        return new ScalarNode(RESOLVER.resolve(NodeId.scalar, text, true), text, null, null, ScalarStyle.PLAIN);
    }

    private static MappingNode mapping(ObjectNode object) {
        List<NodeTuple> fields = new ArrayList<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                fields.add(new NodeTuple(text(field.getKey()), node(value)));
            }
        });
        return new MappingNode(Tag.MAP, fields, fields.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    /** The style is a wish: the emitter quotes what would be read otherwise than as this text. */
    private static Node text(String text) {
        return new ScalarNode(Tag.STR, text, null, null, style(text));
    }

    private static ScalarStyle style(String text) {
        // SnakeYAML reads these as line breaks or drops them, yet does not quote them by itself.
        if (UNSAFE.matcher(text).find()) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (text.contains("\n")) {
            return ScalarStyle.LITERAL;
        }
        // A headline that quotes somebody would get each of its quotes doubled.
        boolean quotes = text.contains("'") && !text.contains("\"") && !text.contains("\\");
        return quotes ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
    }
}
