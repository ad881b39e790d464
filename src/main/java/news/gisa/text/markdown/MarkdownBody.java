package news.gisa.text.markdown;

import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The body of an article: CommonMark 0.31, and a few directives, each alone on its line.
 *
 * <pre>{@code
 * ::ad{slot="mid"}
 * ::embed{url="https://…"}
 * ![what is seen](url "caption")
 * }</pre>
 *
 * <p>Words are kept to the character: no quote is curled, closed or repaired. Raw HTML is text. Links keep their address if it is relative
 * or of http, https or mailto, images if it is relative or of http or https. A directive that is broken is told in {@link #errors()}, and
 * shown as the text that was written.
 */
public final class MarkdownBody {

    /** Deeper nesting is read as text; without a limit a body of nothing but {@code >} would exhaust the stack. */
    private static final int MAX_NESTING = 32;

    private static final Parser PARSER = Parser.builder()
            .customBlockParserFactory(DirectiveParser::tryStart)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    private final Node document;
    private final List<DirectiveError> errors;

    private MarkdownBody(Node document, List<DirectiveError> errors) {
        this.document = document;
        this.errors = errors;
    }

    /** Reads any text; there is no Markdown that is refused. */
    public static MarkdownBody parse(String markdown) {
        Node document = PARSER.parse(markdown);
        DocumentSettler settler = new DocumentSettler();
        document.accept(settler);
        return new MarkdownBody(document, settler.errors());
    }

    /** The broken directives in the order of their lines; none of them hinders the other methods. */
    public List<DirectiveError> errors() {
        return errors;
    }

    /** The body as typed blocks. */
    public List<Block> blocks() {
        return BlockReader.children(document);
    }

    /** The body as HTML that is safe to put into a page as it is. */
    public String html() {
        return BodyHtml.of(document);
    }

    /**
     * The body as HTML that is safe to show elsewhere: without slots, which only the site can fill.
     *
     * @param absolute makes an absolute address of one that may be relative
     */
    public String htmlElsewhere(UnaryOperator<String> absolute) {
        return BodyHtml.elsewhere(document, absolute);
    }

    /**
     * The words alone: a blank line between paragraphs, {@code - } or a number before list items, the caption for an image, nothing for
     * slots and embeds.
     */
    public String text() {
        return Block.text(blocks());
    }
}
