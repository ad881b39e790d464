package news.gisa.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A body: CommonMark 0.31 with {@code ::ad} and {@code ::embed} directives. Raw HTML is text here: it comes back escaped, so
 * that the HTML form is safe by construction and no word of the source is lost to a sanitiser.
 */
public final class MarkdownBody {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .customBlockParserFactory(new Directive.Factory())
            .build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new SafeLinks())
            .nodeRendererFactory(HtmlBlocks::new)
            .build();

    private final Node document;

    private MarkdownBody(Node document) {
        this.document = document;
    }

    /** Reads any text; faults of directives are in {@link #errors}. */
    public static MarkdownBody parse(String markdown) {
        return new MarkdownBody(PARSER.parse(markdown));
    }

    /** Directives that are unknown or malformed, from top to bottom. */
    public List<DirectiveError> errors() {
        List<DirectiveError> errors = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof Directive directive && directive.fault() != null) {
                    errors.add(new DirectiveError(directive.line(), directive.fault()));
                }
            }
        });
        return errors;
    }

    /** The typed form. */
    public List<Block> blocks() {
        return new BlockReader(HTML).read(document);
    }

    /** The HTML form: safe, without a surrounding element. */
    public String html() {
        return HTML.render(document);
    }

    /** The plain form: paragraphs separated by an empty line; slots, embeds and pictures without a caption are left out. */
    public String text() {
        return PlainText.of(blocks());
    }
}
