package news.gisa.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/**
 * YAML front matter above a Markdown body. No scalar is guessed to be a number, a date or a truth value: what a plain
 * {@code 1.10} or {@code yes} means is the business of the field that it is for.
 *
 * @param fields texts, nulls, lists and objects
 * @param body everything below the front matter, to the character
 */
public record FrontMatter(ObjectNode fields, String body) {
    private static final String DELIMITER = "---";
    private static final int MAX_DEPTH = 20;

    /**
     * Splits and reads a document: a line {@code ---}, YAML, a line {@code ---}, at most one empty line that does not count,
     * then the body.
     *
     * @throws FrontMatterException with the place of the fault
     */
    public static FrontMatter parse(String document) {
        String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        int yamlStart = endOfLine(text, 0);
        if (!isDelimiter(text, 0, yamlStart)) {
            throw new FrontMatterException(1, 1, "Expected front matter: a first line of three hyphens, then YAML.");
        }
        int line = yamlStart;
        while (line < text.length() && !isDelimiter(text, line, endOfLine(text, line))) {
            line = endOfLine(text, line);
        }
        if (line >= text.length()) {
            throw new FrontMatterException(
                    1, 1, "The front matter is not closed: expected a line of three hyphens below it.");
        }
        int bodyStart = endOfLine(text, line);
        int afterEmpty = endOfLine(text, bodyStart);
        if (text.substring(bodyStart, afterEmpty).matches("\r?\n")) {
            bodyStart = afterEmpty;
        }
        return new FrontMatter(readYaml(text.substring(yamlStart, line)), text.substring(bodyStart));
    }

    /** Writes a document that {@link #parse} reads back the same. Null members and empty lists are left out. */
    public static String write(ObjectNode fields, String body) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        Object plain = plain(fields);
        String yaml = new Yaml(new Representer(options), options).dump(plain);
        return DELIMITER + "\n" + yaml + DELIMITER + "\n\n" + body;
    }

    private static ObjectNode readYaml(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        try {
            return new YamlTree(JsonNodeFactory.instance)
                    .read(new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml)));
        } catch (MarkedYAMLException e) {
            // Marks count from 0 and from the line below the delimiter.
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
            int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
            throw new FrontMatterException(line, column, sentence(e.getProblem()));
        } catch (YAMLException e) {
            throw new FrontMatterException(
                    2,
                    1,
                    sentence(String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private static String sentence(String problem) {
        return "The YAML cannot be read: " + problem + (problem.endsWith(".") ? "" : ".");
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean isDelimiter(String text, int from, int to) {
        return text.substring(from, to).stripTrailing().equals(DELIMITER);
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.properties().stream()
                    .filter(member -> !member.getValue().isNull()
                            && !(member.getValue().isArray()
                                    && member.getValue().isEmpty()))
                    .forEach(member -> members.put(member.getKey(), plain(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? node.numberValue() : node.textValue();
    }
}
