package news.gisa.guide;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Makes a chapter of its Markdown: a heading, a line that says whom it is for, and the rest. */
final class ChapterReader {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private ChapterReader() {}

    static Chapter read(String name, String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Addresses());
        Node title = document.getFirstChild();
        return new Chapter(name, TEXT.render(title), HTML.render(title.getNext()), HTML.render(document));
    }

    /** A link that leads to a file where the source is read leads to a page here. */
    static String served(String destination) {
        return destination.replaceFirst("^([a-z]+)\\.md(#.*)?$", "$1$2").replaceFirst("^http://localhost:8080/", "/");
    }

    private static final class Addresses extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            link.setDestination(served(link.getDestination()));
            visitChildren(link);
        }
    }
}
