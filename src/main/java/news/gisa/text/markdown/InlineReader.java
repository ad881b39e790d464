package news.gisa.text.markdown;

import java.util.List;
import org.commonmark.internal.inline.BackslashInlineParser;
import org.commonmark.internal.inline.EntityInlineParser;
import org.commonmark.internal.inline.HtmlInlineParser;
import org.commonmark.internal.inline.ParsedInlineImpl;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.Characters;

/**
 * Reads the text of a paragraph, heading or table cell as CommonMark 0.31 section 6 says, but for emphasis beside Korean, Chinese
 * and Japanese words ({@link Flanking}), and with text struck out. The time it takes grows with the length of the text, whatever
 * the text is; the library's own reader needs the square of it for some.
 */
final class InlineReader implements InlineParser {

    private final InlineParserContext context;
    private final References references;
    private final InlineContentParser backslashes = new BackslashInlineParser();
    private final InlineContentParser entities = new EntityInlineParser();

    /** Of the text that is being read. */
    private Scanner scanner;

    private SourceLines lines;
    private Delimiters delimiters;
    private Brackets brackets;
    private CodeSpans code;
    private InlineContentParser html;
    private int trailingSpaces;

    InlineReader(InlineParserContext context, References references) {
        this.context = context;
        this.references = references;
    }

    @Override
    public void parse(SourceLines text, Node block) {
        SourceLines rest = block instanceof Paragraph paragraph ? Tables.split(text, paragraph, this::read) : text;
        read(rest, block);
        if (rest.isEmpty() && !text.isEmpty()) {
            block.unlink();
        }
    }

    private void read(SourceLines text, Node block) {
        lines = text;
        scanner = Scanner.of(text);
        delimiters = new Delimiters();
        brackets = new Brackets(scanner, delimiters, context, references);
        code = null;
        html = new HtmlInlineParser();
        trailingSpaces = 0;
        while (scanner.hasNext()) {
            block.appendChild(next());
        }
        delimiters.process(null);
        InlineText.join(block);
    }

    private Node next() {
        char c = scanner.peek();
        return switch (c) {
            case '\n' -> lineBreak();
            case '[' -> brackets.open();
            case '!' -> brackets.openImage();
            case ']' -> brackets.close();
            case '*', '_', Delimiters.Strikethrough.DELIMITER -> run(c);
            case '`' -> code();
            case '<' -> angle();
            case '\\' -> parsed(backslashes);
            case '&' -> parsed(entities);
            default -> text();
        };
    }

    private static boolean isSpecial(char c) {
        return switch (c) {
            case '\n', '[', '!', ']', '*', '_', Delimiters.Strikethrough.DELIMITER, '`', '<', '\\', '&' -> true;
            default -> false;
        };
    }

    private Node lineBreak() {
        scanner.next();
        Node lineBreak = trailingSpaces >= 2 ? new HardLineBreak() : new SoftLineBreak();
        trailingSpaces = 0;
        return lineBreak;
    }

    private Node run(char delimiter) {
        Position start = scanner.position();
        int before = scanner.peekPreviousCodePoint();
        int length = scanner.matchMultiple(delimiter);
        Text node = new Text(scanner.getSource(start, scanner.position()).getContent());
        if (delimiter != Delimiters.Strikethrough.DELIMITER || length == Delimiters.Strikethrough.LENGTH) {
            delimiters.push(node, Flanking.of(delimiter, length, before, scanner.peekCodePoint()));
        }
        return node;
    }

    private Node code() {
        if (code == null) {
            code = new CodeSpans(lines);
        }
        return code.read(scanner);
    }

    private Node angle() {
        Position start = scanner.position();
        Node link = Autolinks.read(scanner);
        if (link == null) {
            scanner.setPosition(start);
            return parsed(html);
        }
        link.setSourceSpans(List.of(Brackets.place(scanner, start)));
        brackets.follows((Link) link);
        return link;
    }

    /** What one of the library's readers makes of it, or the character as text. */
    private Node parsed(InlineContentParser reader) {
        Position start = scanner.position();
        if (reader.tryParse(() -> scanner) instanceof ParsedInlineImpl read) {
            scanner.setPosition(read.getPosition());
            return read.getNode();
        }
        scanner.setPosition(start);
        return text();
    }

    private Node text() {
        Position start = scanner.position();
        scanner.next();
        while (scanner.hasNext() && !isSpecial(scanner.peek())) {
            scanner.next();
        }
        String content = scanner.getSource(start, scanner.position()).getContent();
        int end = content.length();
        if (scanner.peek() == '\n') {
            end = Characters.skipBackwards(' ', content, end - 1, 0) + 1;
            trailingSpaces = content.length() - end;
        } else if (!scanner.hasNext()) {
            end = Characters.skipSpaceTabBackwards(content, end - 1, 0) + 1;
        }
        return new Text(content.substring(0, end));
    }
}
