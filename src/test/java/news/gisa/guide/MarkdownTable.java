package news.gisa.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of a chapter, as cells of Markdown. */
public final class MarkdownTable {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private MarkdownTable() {}

    /** @return the rows of all tables that have this column */
    public static List<List<String>> read(Path chapter, String column) throws IOException {
        List<String> lines = Files.readAllLines(chapter);
        List<List<String>> rows = Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).startsWith("|") && cells(lines.get(i)).contains(column))
                .flatMap(i -> lines.subList(i + 2, lines.size()).stream().takeWhile(line -> line.startsWith("|")))
                .map(MarkdownTable::cells)
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("No table of " + chapter + " has a column " + column);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList();
    }

    /** What stands between backticks. */
    public static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(code -> code.substring(1, code.length() - 1))
                .toList();
    }
}
