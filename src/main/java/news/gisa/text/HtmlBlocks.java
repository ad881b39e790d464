package news.gisa.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The HTML of what CommonMark does not know: directives, and pictures that stand alone. */
final class HtmlBlocks implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    HtmlBlocks(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Directive.class, Paragraph.class);
    }

    @Override
    public void render(Node node) {
        if (BlockReader.isInTightList(node)) {
            children(node);
            return;
        }
        html.line();
        if (node instanceof Directive directive) {
            directive(directive);
        } else if (BlockReader.standsAlone(node)) {
            figure((Image) node.getFirstChild());
        } else {
            html.tag("p");
            children(node);
            html.tag("/p");
        }
        html.line();
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private void directive(Directive directive) {
        if (directive.isEmbed() && directive.fault() == null) {
            html.tag("figure", Map.of("data-embed", directive.url()));
            html.tag("a", ordered("href", directive.url(), "rel", "noopener"));
            html.text(directive.url());
            html.tag("/a");
            html.tag("/figure");
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("data-name", directive.name());
        directive.attributes().forEach((key, value) -> attributes.put("data-" + key, value));
        html.tag("aside", attributes);
        html.tag("/aside");
    }

    private void figure(Image image) {
        html.tag("figure");
        String url = context.urlSanitizer().sanitizeImageUrl(image.getDestination());
        html.tag("img", ordered("src", context.encodeUrl(url), "alt", InlineText.of(image)), true);
        if (image.getTitle() != null) {
            html.tag("figcaption");
            html.text(image.getTitle());
            html.tag("/figcaption");
        }
        html.tag("/figure");
    }

    private static Map<String, String> ordered(String name, String value, String secondName, String secondValue) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(name, value);
        attributes.put(secondName, secondValue);
        return attributes;
    }
}
