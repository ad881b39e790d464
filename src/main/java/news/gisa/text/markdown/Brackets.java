package news.gisa.text.markdown;

import java.util.List;
import org.commonmark.internal.util.Escaping;
import org.commonmark.internal.util.LinkScanner;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** The brackets of one text, and the links and images that are made of them (CommonMark 0.31 sections 6.3 and 6.4). */
final class Brackets {

    private final Scanner scanner;
    private final Delimiters delimiters;
    private final InlineParserContext context;
    private final References references;

    private Bracket last;
    private int count;

    /** Brackets with a lower number cannot become links, for there is one in them. */
    private int firstFree;

    Brackets(Scanner scanner, Delimiters delimiters, InlineParserContext context, References references) {
        this.scanner = scanner;
        this.delimiters = delimiters;
        this.context = context;
        this.references = references;
    }

    private static final class Bracket {
        private final int number;
        private final Text node;
        private final boolean image;
        private final Position start;
        private final Position content;
        private final Bracket previous;
        private final Delimiters.Run bottom;
        private boolean bracketWithin;

        /** How deep the links and images in it are nested. */
        private int depth;

        private Bracket(
                int number, Text node, Position start, Position content, Bracket previous, Delimiters.Run bottom) {
            this.number = number;
            this.node = node;
            this.image = node.getLiteral().length() > 1;
            this.start = start;
            this.content = content;
            this.previous = previous;
            this.bottom = bottom;
        }
    }

    private record Target(String destination, String title) {
        private static Target of(LinkReferenceDefinition definition) {
            return definition == null ? null : new Target(definition.getDestination(), definition.getTitle());
        }
    }

    Node open() {
        Position start = scanner.position();
        scanner.next();
        return push("[", start);
    }

    Node openImage() {
        Position start = scanner.position();
        scanner.next();
        return scanner.next('[') ? push("![", start) : new Text("!");
    }

    private Node push(String marker, Position start) {
        if (last != null) {
            last.bracketWithin = true;
        }
        Text node = new Text(marker);
        last = new Bracket(count++, node, start, scanner.position(), last, delimiters.last());
        return node;
    }

    /** Reads from a closing bracket on: a link or an image, or the bracket as text. */
    Node close() {
        Position end = scanner.position();
        scanner.next();
        Position after = scanner.position();
        Bracket opener = last;
        if (opener == null) {
            return new Text("]");
        }
        boolean possible = (opener.image || opener.number >= firstFree) && opener.depth < Delimiters.MAX_NESTING;
        Target target = possible ? target(opener, end, after) : null;
        if (target == null) {
            scanner.setPosition(after);
            pop();
            return new Text("]");
        }
        return wrap(opener, target);
    }

    private void pop() {
        if (last.previous != null) {
            last.previous.depth = Math.max(last.previous.depth, last.depth);
        }
        last = last.previous;
    }

    private Node wrap(Bracket opener, Target target) {
        Node node = opener.image
                ? new Image(target.destination(), target.title())
                : new Link(target.destination(), target.title());
        Node child = opener.node.getNext();
        while (child != null) {
            Node next = child.getNext();
            node.appendChild(child);
            child = next;
        }
        int depth = 1 + Math.max(opener.depth, delimiters.process(opener.bottom));
        opener.node.unlink();
        node.setSourceSpans(List.of(place(scanner, opener.start)));
        last = opener.previous;
        if (!opener.image) {
            firstFree = opener.number;
        }
        follows(depth);
        return node;
    }

    /** Tells of a link that was read elsewhere. */
    void follows(Link autolink) {
        follows(autolink.getFirstChild() == null ? 0 : 1);
    }

    private void follows(int depth) {
        delimiters.follows(depth);
        if (last != null) {
            last.depth = Math.max(last.depth, depth);
        }
    }

    /** Where in the Markdown the character stands that begins here; the scanner stays where it is. */
    static SourceSpan place(Scanner scanner, Position start) {
        Position now = scanner.position();
        scanner.setPosition(start);
        scanner.next();
        SourceSpan span =
                scanner.getSource(start, scanner.position()).getSourceSpans().get(0);
        scanner.setPosition(now);
        return span;
    }

    private Target target(Bracket opener, Position end, Position after) {
        Target target = inlineTarget();
        if (target != null) {
            return target;
        }
        scanner.setPosition(after);
        String label = label();
        if (label == null) {
            scanner.setPosition(after);
        }
        if (label != null && !label.isEmpty()) {
            return Target.of(references.find(context, label, line(opener)));
        }
        // The text is the label, and a label has no brackets.
        return opener.bracketWithin
                ? null
                : Target.of(references.find(
                        context, scanner.getSource(opener.content, end).getContent(), line(opener)));
    }

    private int line(Bracket opener) {
        return place(scanner, opener.start).getLineIndex() + 1;
    }

    private Target inlineTarget() {
        if (!scanner.next('(')) {
            return null;
        }
        scanner.whitespace();
        boolean pointy = scanner.peek() == '<';
        Position start = scanner.position();
        if (!LinkScanner.scanLinkDestination(scanner)) {
            return null;
        }
        String written = scanner.getSource(start, scanner.position()).getContent();
        String destination = pointy ? written.substring(1, written.length() - 1) : written;
        String title = null;
        if (scanner.whitespace() > 0) {
            title = title();
            scanner.whitespace();
        }
        return scanner.next(')') ? new Target(Escaping.unescapeString(destination), title) : null;
    }

    private String title() {
        Position start = scanner.position();
        if (!LinkScanner.scanLinkTitle(scanner)) {
            return null;
        }
        String written = scanner.getSource(start, scanner.position()).getContent();
        return Escaping.unescapeString(written.substring(1, written.length() - 1));
    }

    /** The label that stands here between brackets; null if none does. */
    private String label() {
        if (!scanner.next('[')) {
            return null;
        }
        Position start = scanner.position();
        if (!LinkScanner.scanLinkLabelContent(scanner)) {
            return null;
        }
        String label = scanner.getSource(start, scanner.position()).getContent();
        return scanner.next(']') && label.length() <= References.MAX_LABEL ? label : null;
    }
}
