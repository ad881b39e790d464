package news.gisa.text.markdown;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes a settled document as HTML. What comes out is safe by construction: this class and its parent write a fixed set of elements, all
 * text and attribute values are escaped, and the {@link DocumentSettler} left no raw HTML and no address of another scheme.
 */
final class BodyHtml extends CoreHtmlNodeRenderer {

    private static final HtmlRenderer RENDERER = renderer(null);
    private static final Set<Class<? extends Node>> OWN_TYPES = Set.of(
            BlockNode.class,
            Tables.TableNode.class,
            DocumentSettler.NumberedItem.class,
            Delimiters.Strikethrough.class,
            Inlines.class,
            Link.class,
            Image.class,
            HardLineBreak.class,
            ThematicBreak.class);

    private final HtmlWriter html;

    /** From addresses as written to absolute ones; null on the site itself. */
    private final UnaryOperator<String> absolute;

    private BodyHtml(HtmlNodeRendererContext context, UnaryOperator<String> absolute) {
        super(context);
        this.html = context.getWriter();
        this.absolute = absolute;
    }

    private static HtmlRenderer renderer(UnaryOperator<String> absolute) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .nodeRendererFactory(context -> new BodyHtml(context, absolute))
                .build();
    }

    static String of(Node document) {
        return RENDERER.render(document);
    }

    /** For readers elsewhere: without slots and attributes that only the site's own pages understand. */
    static String elsewhere(Node document, UnaryOperator<String> absolute) {
        return renderer(absolute).render(document);
    }

    /** The HTML of what a paragraph or heading holds, without its own tags. */
    static String ofChildren(Node parent) {
        return RENDERER.render(new Inlines(parent));
    }

    /** What a node holds, to be rendered at once: the renderer makes much for each node that it is given. */
    private static final class Inlines extends CustomNode {
        private final Node parent;

        private Inlines(Node parent) {
            this.parent = parent;
        }
    }

    @Override
    public void visit(CustomNode custom) {
        if (custom instanceof Inlines inlines) {
            visitChildren(inlines.parent);
        } else {
            html.tag("del");
            visitChildren(custom);
            html.tag("/del");
        }
    }

    /** The number of an item is written where it is not the one that a browser would show. */
    @Override
    public void visit(ListItem item) {
        DocumentSettler.NumberedItem numbered = (DocumentSettler.NumberedItem) item;
        html.tag("li", numbered.follows() ? Map.of() : Map.of("value", String.valueOf(numbered.number())));
        visitChildren(item);
        html.tag("/li");
        html.line();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return OWN_TYPES;
    }

    @Override
    public void visit(CustomBlock custom) {
        html.line();
        if (custom instanceof Tables.TableNode table) {
            table(table);
        } else {
            block(((BlockNode) custom).block());
        }
        html.line();
    }

    private void block(Block block) {
        if (block instanceof Block.Slot slot) {
            slot(slot);
        } else if (block instanceof Block.Embed embed) {
            embed(embed);
        } else if (block instanceof Block.Image image) {
            figure(image);
        } else {
            throw new IllegalStateException("no HTML for a block node with " + block.type());
        }
    }

    private void table(Tables.TableNode table) {
        html.tag("table");
        html.tag("thead");
        Node header = table.getFirstChild();
        row(header, "th", table.alignments());
        html.tag("/thead");
        if (header.getNext() != null) {
            html.tag("tbody");
            for (Node row = header.getNext(); row != null; row = row.getNext()) {
                row(row, "td", table.alignments());
            }
            html.tag("/tbody");
        }
        html.tag("/table");
    }

    private void row(Node row, String element, List<Block.Alignment> alignments) {
        html.tag("tr");
        Iterator<Block.Alignment> columns = alignments.iterator();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            Block.Alignment alignment = columns.hasNext() ? columns.next() : Block.Alignment.none;
            html.tag(element, alignment == Block.Alignment.none ? Map.of() : Map.of("align", alignment.name()));
            visitChildren(cell);
            html.tag("/" + element);
        }
        html.tag("/tr");
        html.line();
    }

    /** An attribute gets the slot's name in front, so that none can stand for {@code data-slot} itself. */
    private void slot(Block.Slot slot) {
        if (absolute != null) {
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("data-slot", slot.name());
        slot.attributes().forEach((key, value) -> attributes.put("data-" + slot.name() + "-" + key, value));
        html.tag("aside", attributes);
        html.tag("/aside");
    }

    private void embed(Block.Embed embed) {
        html.tag("figure", absolute == null ? Map.of("data-embed", embed.url()) : Map.of());
        html.tag("a", attributes("href", address(embed.url()), "rel", "noopener"));
        html.text(embed.url());
        html.tag("/a");
        html.tag("/figure");
    }

    private void figure(Block.Image image) {
        html.tag("figure");
        html.tag("img", attributes("src", address(image.url()), "alt", image.alt()));
        if (image.caption() != null) {
            html.tag("figcaption");
            html.text(image.caption());
            html.tag("/figcaption");
        }
        html.tag("/figure");
    }

    @Override
    public void visit(Link link) {
        html.tag("a", attributes("href", address(link.getDestination()), "title", link.getTitle()));
        visitChildren(link);
        html.tag("/a");
    }

    @Override
    public void visit(Image image) {
        Map<String, String> attributes =
                attributes("src", address(image.getDestination()), "alt", InlineText.alt(image));
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        html.tag("img", attributes);
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        html.tag("br");
    }

    @Override
    public void visit(ThematicBreak thematicBreak) {
        html.line();
        html.tag("hr");
        html.line();
    }

    private String address(String written) {
        return absolute == null || written == null ? written : absolute.apply(written);
    }

    private static Map<String, String> attributes(String name, String value, String otherName, String otherValue) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (value != null) {
            attributes.put(name, value);
        }
        if (otherValue != null) {
            attributes.put(otherName, otherValue);
        }
        return attributes;
    }
}
