package news.gisa.text.diff;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.Change;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts in the unified format, as {@code patch} and {@code git apply} take it. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_LINE_END = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    /**
     * The lines to take away and to add, with three lines of context. Lines end with LF, and a CR before it belongs to the line.
     *
     * @param fromName the name of the first text in the header, quoted as git does if it holds control characters, quotes or backslashes
     * @param toName the name of the second text
     * @return an empty text if the two are equal
     */
    public static String of(String fromName, String from, String toName, String to) {
        if (from.equals(to)) {
            return "";
        }
        List<String> fromLines = lines(from);
        List<String> toLines = lines(to);
        List<Change> changes = SequenceDiff.of(fromLines, toLines, new DiffBudget()).stream()
                .map(UnifiedDiff::change)
                .toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                name(fromName), name(toName), fromLines, Patch.generate(fromLines, toLines, changes), CONTEXT);
        return String.join("\n", lines) + "\n";
    }

    /** The lines without their ends; the last one says so if it has none, and so differs from the same line with an end. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + NO_LINE_END);
        }
        return lines;
    }

    private static Change change(Gap gap) {
        DeltaType type =
                gap.fromSize() == 0 ? DeltaType.INSERT : gap.toSize() == 0 ? DeltaType.DELETE : DeltaType.CHANGE;
        return new Change(type, gap.fromStart(), gap.fromEnd(), gap.toStart(), gap.toEnd());
    }

    /** A tab ends a name with spaces, as in the output of diff and git. */
    private static String name(String name) {
        boolean plain = name.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '"' || c == '\\');
        if (plain) {
            return name.contains(" ") ? name + "\t" : name;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : name.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                quoted.append('\\').append(String.format("%03o", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
