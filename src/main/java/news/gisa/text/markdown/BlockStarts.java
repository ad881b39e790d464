package news.gisa.text.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.internal.BlockQuoteParser;
import org.commonmark.internal.FencedCodeBlockParser;
import org.commonmark.internal.HeadingParser;
import org.commonmark.internal.HtmlBlockParser;
import org.commonmark.internal.ListBlockParser;
import org.commonmark.internal.ThematicBreakParser;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * The blocks of CommonMark 0.31 (sections 4 and 5) in the order in which the library tries them, but that a line which begins like a
 * date starts no list. The library has no other way to say so: own blocks are tried before all of its, and lists must come last.
 */
final class BlockStarts {

    /**
     * {@code 2024. 3. 1.}, {@code 24. 3. 1.} or {@code 3. 1.}, but not {@code 3. 14.5%}, which is a third item, nor {@code 5. 40.},
     * which is no day.
     */
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{4}\\.[ \\t]+MONTH\\.|[0-9]{2}\\.[ \\t]+MONTH\\.[ \\t]+DAY|(?<next>MONTH)\\.[ \\t]+DAY"
                    .replace("MONTH", "(?:0?[1-9]|1[0-2])")
                    .replace("DAY", "(?:0?[1-9]|[12][0-9]|3[01])\\.(?![0-9])"));

    private static final int MONTHS = 12;

    private static final BlockParserFactory LISTS = new ListBlockParser.Factory();

    private BlockStarts() {}

    static List<BlockParserFactory> all() {
        return List.of(
                new BlockQuoteParser.Factory(),
                new HeadingParser.Factory(),
                new FencedCodeBlockParser.Factory(),
                new HtmlBlockParser.Factory(),
                new ThematicBreakParser.Factory(),
                BlockStarts::list);
    }

    private static BlockStart list(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        Matcher date = DATE.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
        return date.lookingAt() && !isNextItem(matched, date.group("next"))
                ? BlockStart.none()
                : LISTS.tryStart(state, matched);
    }

    /** Within a list {@code 2. 3. 1} behind the first item is the second one. @param number of a month; null where a year begins the date */
    private static boolean isNextItem(MatchedBlockParser matched, String number) {
        if (number == null || !(matched.getMatchedBlockParser().getBlock() instanceof OrderedList list)) {
            return false;
        }
        int items = 0;
        for (Node item = list.getFirstChild(); item != null && items <= MONTHS; item = item.getNext()) {
            items++;
        }
        return Integer.parseInt(number) == list.getMarkerStartNumber() + items;
    }
}
