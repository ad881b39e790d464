package news.gisa.text.frontmatter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of YAML fields between two lines {@code ---}, and a body below them.
 *
 * <p>After the closing line one empty line may stand, which belongs to neither; the body is the rest, to the last character. Delimiters end
 * with {@code \n} or {@code \r\n}; a byte order mark at the start is dropped.
 */
public final class FrontMatter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Characters of the fields, before they are parsed: some times more than all fields of an article take, escaped as can be. */
    private static final int MOST = 200_000;

    private static final String DELIMITER = "---\n";
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\r?\\n");
    private static final Pattern CLOSING =
            Pattern.compile("^---[ \\t]*(?:\\r?\\n(?:\\r?\\n)?|\\r?\\z)", Pattern.MULTILINE | Pattern.UNIX_LINES);

    private final ObjectNode fields;
    private final String body;

    private FrontMatter(ObjectNode fields, String body) {
        this.fields = fields;
        this.body = body;
    }

    /**
     * Reads a document. Scalars are not guessed at: each is a text node with the text as written, so that a headline {@code 2022} or
     * {@code yes} stays one; only an empty plain scalar, {@code ~} and {@code null} are null.
     *
     * @throws FrontMatterException if a delimiter is missing, if the fields are not one YAML mapping with text for keys, and for what is
     *     refused though it is YAML: a comment behind a value, keys given twice, anchors, aliases, tags, nesting deeper than 20,
     *     and more than 200,000 characters of fields
     */
    public static FrontMatter parse(String document) {
        String text = document.startsWith(BYTE_ORDER_MARK) ? document.substring(1) : document;
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            throw new FrontMatterException(
                    1,
                    1,
                    "the document must begin with a line ---, then the fields in YAML, then another line ---, then the body");
        }
        Matcher closing = CLOSING.matcher(text).region(opening.end(), text.length());
        if (!closing.find()) {
            throw new FrontMatterException(
                    1,
                    1,
                    "the front matter that opens here has no end: put a line --- between the fields and the body");
        }
        String yaml = text.substring(opening.end(), closing.start());
        if (yaml.length() > MOST) {
            int line = 2
                    + (int) yaml.substring(0, MOST)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new FrontMatterException(
                    line, 1, "the front matter may have " + MOST + " characters, and they end in this line");
        }
        return new FrontMatter(YamlReader.read(yaml, 2), text.substring(closing.end()));
    }

    /**
     * Writes a document that {@link #parse} reads as the same fields, each scalar as its text, and the same body. Fields that are null or
     * an empty array are left out, at any depth; fields keep their order.
     *
     * @param fields whose texts satisfy {@code TextRules}
     */
    public static String write(ObjectNode fields, String body) {
        return DELIMITER + YamlWriter.write(fields) + DELIMITER + "\n" + body;
    }

    /** The fields: objects, arrays, texts and nulls, never a number or a boolean. */
    public ObjectNode fields() {
        return fields;
    }

    /** What stands below the front matter. */
    public String body() {
        return body;
    }
}
