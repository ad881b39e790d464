package news.gisa.text.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Turns a freshly parsed document, in place, into one that every renderer can show as it is: raw HTML and broken directives become text,
 * addresses that may not be followed are taken off, and a paragraph that is one image becomes a block. No renderer has to think of these
 * again.
 */
final class DocumentSettler extends AbstractVisitor {

    /** Characters of an address in a message. */
    private static final int MAX_SHOWN = 100;

    private static final Pattern NUMBER = Pattern.compile("[ \\t]*([0-9]{1,9})");

    private final List<MarkdownError> errors = new ArrayList<>();
    private final String markdown;

    DocumentSettler(String markdown) {
        this.markdown = markdown;
    }

    /** The directives that were broken and the addresses that were taken off, in the order in which they were found. */
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
            errors.add(new MarkdownError(
                    line(link),
                    "the link to \"" + start(link.getDestination())
                            + "\" would lead nowhere: links are relative, or of http, https, mailto or tel"));
            link.setDestination(null);
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        if (!UrlRules.isImage(image.getDestination())) {
            errors.add(new MarkdownError(
                    line(image),
                    "the picture at \"" + start(image.getDestination())
                            + "\" would not be shown: addresses of pictures are relative, or of http or https"));
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
                    new BlockNode(new Block.Image(image.getDestination(), InlineText.alt(image), image.getTitle())));
        }
    }

    /** Gives each item the number that was written, which the parser keeps of the first one only. */
    @Override
    public void visit(OrderedList list) {
        int next = Objects.requireNonNullElse(list.getMarkerStartNumber(), 1);
        Node item = list.getFirstChild();
        while (item != null) {
            int number = number(item).orElse(next);
            Node numbered = new NumberedItem(number, number == next);
            while (item.getFirstChild() != null) {
                numbered.appendChild(item.getFirstChild());
            }
            replace(item, numbered);
            visitChildren(numbered);
            item = numbered.getNext();
            next = number + 1;
        }
    }

    private OptionalInt number(Node item) {
        Matcher number =
                NUMBER.matcher(markdown).region(item.getSourceSpans().get(0).getInputIndex(), markdown.length());
        return number.lookingAt() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
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
        } else {
            visitChildren(custom);
        }
    }

    private static int line(Node node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private static String start(String address) {
        return address.length() <= MAX_SHOWN ? address : address.substring(0, MAX_SHOWN) + "…";
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

    /** An item of a numbered list, with its number. */
    static final class NumberedItem extends ListItem {

        private final int number;
        private final boolean follows;

        /** @param follows whether the number is the next after the one before, or the one with which the list starts */
        NumberedItem(int number, boolean follows) {
            this.number = number;
            this.follows = follows;
        }

        int number() {
            return number;
        }

        boolean follows() {
            return follows;
        }
    }
}
