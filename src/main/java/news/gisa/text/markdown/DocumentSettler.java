package news.gisa.text.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Turns a freshly parsed document, in place, into one that every renderer can show as it is: raw HTML and broken directives become text,
 * addresses that may not be followed are taken off, and a paragraph that is one image becomes a block. No renderer has to think of these
 * again.
 */
final class DocumentSettler extends AbstractVisitor {

    private final List<MarkdownError> errors = new ArrayList<>();

    /** The directives that were broken, in the order of their lines. */
    List<MarkdownError> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void visit(HtmlBlock html) {
        replace(html, paragraph(html.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        replace(html, new Text(html.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (!UrlRules.isLink(link.getDestination())) {
            link.setDestination(null);
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        if (!UrlRules.isImage(image.getDestination())) {
            image.setDestination(null);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        if (paragraph.getFirstChild() instanceof Image image
                && image.getNext() == null
                && image.getDestination() != null) {
            replace(
                    paragraph,
                    new BlockNode(new Block.Image(image.getDestination(), InlineText.of(image), image.getTitle())));
        }
    }

    @Override
    public void visit(CustomBlock custom) {
        if (custom instanceof DirectiveNode node) {
            Directive directive = node.directive();
            if (directive.error() == null) {
                replace(node, new BlockNode(directive.block()));
            } else {
                errors.add(new MarkdownError(node.line(), directive.error()));
                replace(node, paragraph(directive.source()));
            }
        }
    }

    private static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        return paragraph;
    }

    private static void replace(Node node, Node replacement) {
        node.insertAfter(replacement);
        node.unlink();
    }
}
