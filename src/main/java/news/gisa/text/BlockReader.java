package news.gisa.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark nodes as typed blocks. */
final class BlockReader {
    private final HtmlRenderer renderer;

    BlockReader(HtmlRenderer renderer) {
        this.renderer = renderer;
    }

    /** The blocks below a node. */
    List<Block> read(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof LinkReferenceDefinition)) {
                blocks.add(block(node));
            }
        }
        return blocks;
    }

    /** A paragraph of nothing but one picture. */
    static boolean standsAlone(Node paragraph) {
        Node only = paragraph.getFirstChild();
        return paragraph instanceof Paragraph && only instanceof Image && only.getNext() == null;
    }

    /** A paragraph that is shown without an element of its own. */
    static boolean isInTightList(Node node) {
        Node item = node.getParent();
        return node instanceof Paragraph
                && item != null
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    private Block block(Node node) {
        if (standsAlone(node)) {
            Image image = (Image) node.getFirstChild();
            String url = new SafeLinks().sanitizeImageUrl(image.getDestination());
            return new Block.Picture(url, InlineText.of(image), image.getTitle());
        }
        if (node instanceof Heading heading) {
            return new Block.Heading(heading.getLevel(), InlineText.of(node), inlineHtml(node));
        }
        if (node instanceof BlockQuote) {
            return new Block.Quote(read(node));
        }
        if (node instanceof BulletList) {
            return new Block.Listing(false, null, items(node));
        }
        if (node instanceof OrderedList list) {
            return new Block.Listing(true, list.getMarkerStartNumber(), items(node));
        }
        if (node instanceof FencedCodeBlock code) {
            String info = code.getInfo() == null ? "" : code.getInfo().strip();
            return new Block.Code(info.isEmpty() ? null : info.split("\\s+")[0], code.getLiteral());
        }
        if (node instanceof IndentedCodeBlock code) {
            return new Block.Code(null, code.getLiteral());
        }
        if (node instanceof ThematicBreak) {
            return new Block.Break();
        }
        if (node instanceof HtmlBlock html) {
            return new Block.Paragraph(
                    html.getLiteral(), renderer.render(node).strip().replaceAll("^<p>|</p>$", ""));
        }
        if (node instanceof Directive directive) {
            return directive.isEmbed() && directive.fault() == null
                    ? new Block.Embed(directive.url())
                    : new Block.Slot(directive.name(), directive.attributes());
        }
        return new Block.Paragraph(InlineText.of(node), inlineHtml(node));
    }

    private List<Block.Item> items(Node list) {
        List<Block.Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(new Block.Item(read(item)));
        }
        return items;
    }

    private String inlineHtml(Node node) {
        StringBuilder html = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            renderer.render(child, html);
        }
        return html.toString();
    }
}
