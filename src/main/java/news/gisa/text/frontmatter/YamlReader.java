package news.gisa.text.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML fields from the events of the parser. Nodes or objects would come too late: aliases are resolved in them, and scalars guessed
 * at.
 */
final class YamlReader {

    private static final int MAX_DEPTH = 20;
    private static final Pattern LINE_END = Pattern.compile("\\r?\\n|\\r");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern COMMENT = Pattern.compile("[ \\t]+(?=#)");

    private final Iterator<Event> events;
    private final String yaml;
    private final int firstLine;

    /** How far the text was walked through, in characters and in code points. */
    private int at;

    private int atCodePoint;

    private YamlReader(String yaml, int firstLine) {
        this.yaml = yaml;
        this.events =
                new Yaml(new LoaderOptions()).parse(new StringReader(yaml)).iterator();
        this.firstLine = firstLine;
    }

    /**
     * Reads one YAML document; an empty one has no fields.
     *
     * @param firstLine the number of the first line, for errors
     */
    static ObjectNode read(String yaml, int firstLine) {
        YamlReader reader = new YamlReader(yaml, firstLine);
        try {
            return reader.document();
        } catch (MarkedYAMLException e) {
            throw reader.error(
                    e.getProblemMark(),
                    "the YAML is malformed, " + e.getProblem()
                            + ": a value that starts with a quote or another sign, or has \": \" or \" #\" in it, must stand in quotes as a whole");
        } catch (ReaderException e) {
            throw reader.error(
                    e.getPosition(), String.format("the character U+%04X is not allowed: remove it", e.getCodePoint()));
        } catch (YAMLException e) {
            throw new FrontMatterException(firstLine, 1, "the YAML cannot be read: " + e.getMessage());
        }
    }

    private ObjectNode document() {
        events.next();
        Event start = events.next();
        if (start.is(ID.StreamEnd)) {
            return JSON.objectNode();
        }
        if (((DocumentStartEvent) start).getExplicit()) {
            throw error(start, "the front matter is one YAML document without directives: begin with the first field");
        }
        Event root = events.next();
        if (!(root instanceof MappingStartEvent)) {
            throw error(root, "the front matter must be a mapping: lines of the form key: value");
        }
        JsonNode fields = node(root, 1);
        events.next();
        Event end = events.next();
        if (!end.is(ID.StreamEnd)) {
            throw error(end, "the front matter must be one YAML document, here a second one begins");
        }
        return (ObjectNode) fields;
    }

    private JsonNode node(Event event, int depth) {
        if (event instanceof AliasEvent || ((NodeEvent) event).getAnchor() != null) {
            throw error(
                    event,
                    "anchors and aliases are not allowed: write the value out, or quote it if it starts with & or *");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            boolean block =
                    scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
            if (!block) {
                refuseCommentBehind(scalar.getEndMark());
            }
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        refuseTag(start.getTag(), event);
        if (depth > MAX_DEPTH) {
            throw error(event, "the fields are nested deeper than " + MAX_DEPTH);
        }
        return event instanceof MappingStartEvent ? mapping(start, depth) : sequence(start, depth);
    }

    /** To YAML that is a comment, to a newsroom it is the end of a headline. */
    private void refuseCommentBehind(Mark end) {
        walkTo(end.getIndex());
        Matcher comment = COMMENT.matcher(yaml).region(at, yaml.length());
        if (comment.lookingAt()) {
            throw new FrontMatterException(
                    firstLine + end.getLine(),
                    end.getColumn() + comment.group().length() + 1,
                    "what stands behind \" #\" is a comment in YAML and would be lost: put the value into quotes as a whole,"
                            + " or the comment on a line of its own");
        }
    }

    /** Marks count code points, and come in their order. */
    private void walkTo(int codePoint) {
        at = yaml.offsetByCodePoints(at, codePoint - atCodePoint);
        atCodePoint = codePoint;
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        boolean isNull = scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
        return isNull ? JSON.nullNode() : JSON.textNode(text);
    }

    private ObjectNode mapping(CollectionStartEvent start, int depth) {
        ObjectNode fields = JSON.objectNode();
        Event event = events.next();
        for (; !event.is(ID.MappingEnd); event = events.next()) {
            JsonNode key = event instanceof CollectionStartEvent ? JSON.nullNode() : node(event, depth);
            if (!key.isTextual()) {
                throw error(event, "a key must be a text: write key: value");
            }
            if (fields.has(key.textValue())) {
                throw error(event, "the key \"" + key.textValue() + "\" is given twice: keep one");
            }
            fields.set(key.textValue(), node(events.next(), depth + 1));
        }
        end(start, event);
        return fields;
    }

    private ArrayNode sequence(CollectionStartEvent start, int depth) {
        ArrayNode items = JSON.arrayNode();
        Event event = events.next();
        for (; !event.is(ID.SequenceEnd); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        end(start, event);
        return items;
    }

    private void end(CollectionStartEvent start, Event end) {
        if (start.isFlow()) {
            refuseCommentBehind(end.getEndMark());
        }
    }

    private void refuseTag(String tag, Event event) {
        if (tag != null) {
            throw error(event, "tags are not allowed: remove \"" + tag + "\", or quote the value if it starts with !");
        }
    }

    private FrontMatterException error(Event event, String detail) {
        return error(event.getStartMark(), detail);
    }

    private FrontMatterException error(Mark mark, String detail) {
        return error(mark.getIndex(), detail);
    }

    /**
     * YAML begins lines also behind U+0085, U+2028 and U+2029, where no editor does: counted are the ends that a file has.
     *
     * @param position in code points
     */
    private FrontMatterException error(int position, String detail) {
        String before = yaml.substring(0, yaml.offsetByCodePoints(0, position));
        String[] lines = LINE_END.split(before, -1);
        String last = lines[lines.length - 1];
        return new FrontMatterException(
                firstLine + lines.length - 1, last.codePointCount(0, last.length()) + 1, detail);
    }
}
