package news.gisa.text.markdown;

import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.Characters;

/**
 * The code spans of one text (CommonMark 0.31 section 6.1). How many runs of backticks of each length are still to come is counted
 * once, so that a run whose other half is nowhere is not looked for to the end.
 */
final class CodeSpans {

    private static final char TICK = '`';

    private final Map<Integer, Integer> toCome = new HashMap<>();

    CodeSpans(SourceLines lines) {
        Scanner scanner = Scanner.of(lines);
        while (scanner.find(TICK) >= 0) {
            toCome.merge(scanner.matchMultiple(TICK), 1, Integer::sum);
        }
    }

    /** Reads from a backtick on: a code span, or the backticks as text. */
    Node read(Scanner scanner) {
        Position start = scanner.position();
        // One that was escaped belongs to the run that was counted.
        int escaped = scanner.peekPreviousCodePoint() == TICK ? 1 : 0;
        int opening = scanner.matchMultiple(TICK);
        toCome.merge(opening + escaped, -1, Integer::sum);
        Position content = scanner.position();
        if (toCome.getOrDefault(opening, 0) > 0) {
            Map<Integer, Integer> before = new HashMap<>();
            while (scanner.find(TICK) >= 0) {
                Position end = scanner.position();
                int length = scanner.matchMultiple(TICK);
                before.merge(length, 1, Integer::sum);
                if (length == opening) {
                    before.forEach((passed, times) -> toCome.merge(passed, -times, Integer::sum));
                    return code(scanner.getSource(content, end).getContent());
                }
            }
            toCome.put(opening, 0);
            scanner.setPosition(content);
        }
        return new Text(scanner.getSource(start, content).getContent());
    }

    private static Node code(String written) {
        String content = written.replace('\n', ' ');
        boolean padded = content.startsWith(" ") && content.endsWith(" ") && Characters.hasNonSpace(content);
        Code code = new Code();
        code.setLiteral(padded ? content.substring(1, content.length() - 1) : content);
        return code;
    }
}
