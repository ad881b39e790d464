package news.gisa.text.markdown;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The body of an article: CommonMark 0.31 with tables, text struck out and emphasis beside Korean words ({@link Flanking}), and a few
 * directives, each alone on its line.
 *
 * <pre>{@code
 * ::ad{slot="mid"}
 * ::embed{url="https://…"}
 * ![what is seen](url "caption")
 * }</pre>
 *
 * <p>Words are kept to the character: no quote is curled, closed or repaired, and no number of a list is counted anew. A line that begins
 * like a date is text. Raw HTML is text. Links keep their address if it is relative or of http, https, mailto or tel, images if it is
 * relative or of http or https. A directive that is broken, and an address that is taken off, are told in {@link #errors()}; the directive
 * is shown as the text that was written.
 *
 * <p>The time that reading takes grows with the length of the source, whatever the source is.
 *
 * <p>What is rendered stays in proportion to the source, whatever the source is: no form has more than 40 characters for
 * each of the source, and 10 for each that its {@link Expansion} allows.
 */
public final class MarkdownBody {

    /**
     * Deeper nesting is read as text; without a limit a body of nothing but {@code >} would exhaust the stack. Each block has two levels
     * of JSON: with what is around them an answer has at most 60.
     */
    private static final int MAX_BLOCK_NESTING = 25;

    private final Node document;
    private final int length;
    private final List<MarkdownError> errors;

    private MarkdownBody(Node document, int length, List<MarkdownError> errors) {
        this.document = document;
        this.length = length;
        this.errors = errors;
    }

    /** Reads any text; there is no Markdown that is refused. */
    public static MarkdownBody parse(String markdown) {
        References references = new References(new Expansion(markdown.length()));
        Node document = parser(references).parse(markdown);
        DocumentSettler settler = new DocumentSettler(markdown);
        document.accept(settler);
        List<MarkdownError> errors = Stream.concat(settler.errors().stream(), references.error().stream())
                .sorted(Comparator.comparingInt(MarkdownError::line))
                .toList();
        return new MarkdownBody(document, markdown.length(), errors);
    }

    /** For one body: what its references may add is counted. */
    private static Parser parser(References references) {
        Parser.Builder parser = Parser.builder()
                .customBlockParserFactory(DirectiveParser::tryStart)
                .enabledBlockTypes(Set.of(IndentedCodeBlock.class))
                .inlineParserFactory(context -> new InlineReader(context, references))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_BLOCK_NESTING);
        BlockStarts.all().forEach(parser::customBlockParserFactory);
        return parser.build();
    }

    /**
     * The broken directives, the addresses that were taken off, and the first reference that was left as text, in the order of their
     * lines; none of them hinders the other methods.
     */
    public List<MarkdownError> errors() {
        return errors;
    }

    /** The body as typed blocks. */
    public List<Block> blocks() {
        return BlockReader.children(document);
    }

    /** What {@link RenderedSize} says of all blocks, without keeping them. */
    public long renderedSize() {
        long size = 0;
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            size += RenderedSize.of(BlockReader.of(child));
        }
        return size;
    }

    /** The body as HTML that is safe to put into a page as it is. */
    public String html() {
        return BodyHtml.of(document);
    }

    /**
     * The body as HTML that is safe to show elsewhere: without slots, which only the site can fill. Where absolute addresses add more
     * than the {@link Expansion} of the body, the rest of the relative ones are taken off.
     *
     * @param absolute makes an absolute address of one that may be relative
     */
    public String htmlElsewhere(UnaryOperator<String> absolute) {
        Expansion expansion = new Expansion(length);
        return BodyHtml.elsewhere(document, written -> {
            String address = absolute.apply(written);
            return expansion.take(Math.max(0, address.length() - written.length())) ? address : null;
        });
    }

    /**
     * The words alone: a blank line between paragraphs, {@code - } or a number before list items, the caption for an image, nothing for
     * slots and embeds.
     */
    public String text() {
        return Block.text(blocks());
    }
}
