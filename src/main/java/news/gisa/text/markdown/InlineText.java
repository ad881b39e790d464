package news.gisa.text.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a paragraph, heading or image description without their markup. */
final class InlineText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    /** Whether it is told what an image shows; else what stands below it. */
    private final boolean seen;

    private InlineText(boolean seen) {
        this.seen = seen;
    }

    /** The text of a node's children; an image within leaves its caption, if it has one. */
    static String of(Node parent) {
        return read(parent, false);
    }

    /** What an image shows, with what those within it show (CommonMark 0.31 section 6.4). */
    static String alt(Image image) {
        return read(image, true);
    }

    private static String read(Node parent, boolean seen) {
        InlineText reader = new InlineText(seen);
        reader.visitChildren(parent);
        return reader.text.toString();
    }

    /** Makes one node of neighbouring texts, in all that a node holds. */
    static void join(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            if (node instanceof Text text && text.getNext() instanceof Text) {
                StringBuilder joined = new StringBuilder(text.getLiteral());
                while (text.getNext() instanceof Text next) {
                    joined.append(next.getLiteral());
                    next.unlink();
                }
                text.setLiteral(joined.toString());
            } else {
                join(node);
            }
            node = node.getNext();
        }
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(Image node) {
        if (seen) {
            visitChildren(node);
        } else if (node.getTitle() != null) {
            text.append(node.getTitle());
        }
    }
}
