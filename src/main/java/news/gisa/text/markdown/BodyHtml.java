package news.gisa.text.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
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
    private static final Set<Class<? extends Node>> OWN_TYPES =
            Set.of(BlockNode.class, Link.class, Image.class, HardLineBreak.class, ThematicBreak.class);

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
        StringBuilder html = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            RENDERER.render(child, html);
        }
        return html.toString();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return OWN_TYPES;
    }

    @Override
    public void visit(CustomBlock custom) {
        html.line();
        Block block = ((BlockNode) custom).block();
        if (block instanceof Block.Slot slot) {
            slot(slot);
        } else if (block instanceof Block.Embed embed) {
            embed(embed);
        } else if (block instanceof Block.Image image) {
            figure(image);
        } else {
            throw new IllegalStateException("no HTML for a block node with " + block.type());
        }
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
        html.tag("a", attributes("href", embed.url(), "rel", "noopener"));
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
                attributes("src", address(image.getDestination()), "alt", InlineText.of(image));
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
