package news.gisa.text.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Tables as in GitHub Flavored Markdown 0.29 section 4.10: a line of cells, a line of dashes with as many of them, and all lines to
 * the end of the paragraph. Words are never lost: a row has the cells that were written, more or fewer than the header has.
 */
final class Tables {

    private static final char BAR = '|';

    private Tables() {}

    /**
     * Puts the table that ends a paragraph behind it.
     *
     * @param cells reads the text of a cell into its node
     * @return the lines before the table; all where there is none
     */
    static SourceLines split(SourceLines text, Paragraph paragraph, BiConsumer<SourceLines, Node> cells) {
        List<SourceLine> lines = text.getLines();
        int dashes = dashes(lines);
        if (dashes < 0) {
            return text;
        }
        TableNode table = new TableNode(alignments(lines.get(dashes)));
        for (int i = dashes - 1; i < lines.size(); i++) {
            if (i != dashes) {
                table.appendChild(row(lines.get(i), cells));
            }
        }
        paragraph.insertAfter(table);
        return SourceLines.of(lines.subList(0, dashes - 1));
    }

    /** The line of dashes below the header; -1 if there is none. */
    private static int dashes(List<SourceLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (alignments(lines.get(i)) != null
                    && hasBar(lines.get(i - 1))
                    && cells(lines.get(i - 1)).size() == cells(lines.get(i)).size()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasBar(SourceLine line) {
        return line.getContent().toString().indexOf(BAR) >= 0;
    }

    /** What a line of dashes says; null for any other line. */
    private static List<Block.Alignment> alignments(SourceLine line) {
        CharSequence content = line.getContent();
        boolean bar = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c != BAR && c != '-' && c != ':' && c != ' ' && c != '\t') {
                return null;
            }
            bar |= c == BAR;
        }
        if (!bar) {
            return null;
        }
        List<Block.Alignment> alignments = new ArrayList<>();
        for (SourceLine cell : cells(line)) {
            String dashes = cell.getContent().toString();
            int from = dashes.startsWith(":") ? 1 : 0;
            int to = dashes.length() - (dashes.length() > 1 && dashes.endsWith(":") ? 1 : 0);
            if (to <= from || !dashes.substring(from, to).chars().allMatch(c -> c == '-')) {
                return null;
            }
            alignments.add(Block.Alignment.of(from == 1, to < dashes.length()));
        }
        return List.copyOf(alignments);
    }

    private static TableNode.Row row(SourceLine line, BiConsumer<SourceLines, Node> cells) {
        TableNode.Row row = new TableNode.Row();
        for (SourceLine content : cells(line)) {
            TableNode.Cell cell = new TableNode.Cell();
            cells.accept(SourceLines.of(content), cell);
            row.appendChild(cell);
        }
        return row;
    }

    /** The cells of a line, without the spaces around them. A bar behind a backslash is a bar, in code too. */
    private static List<SourceLine> cells(SourceLine line) {
        String content = line.getContent().toString().strip();
        int start = content.startsWith("|") ? 1 : 0;
        int end = content.length();
        List<SourceLine> cells = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (content.charAt(i) == '\\') {
                i++;
            } else if (content.charAt(i) == BAR) {
                cells.add(cell(content.substring(start, i), line));
                start = i + 1;
            }
        }
        if (start < end || cells.isEmpty()) {
            cells.add(cell(content.substring(Math.min(start, end)), line));
        }
        return cells;
    }

    private static SourceLine cell(String content, SourceLine line) {
        String words = content.strip().replace("\\|", "|");
        SourceSpan span = line.getSourceSpan();
        return SourceLine.of(
                words, SourceSpan.of(span.getLineIndex(), span.getColumnIndex(), span.getInputIndex(), words.length()));
    }

    /** A table in the parsed document: rows of cells, the first of them the header. */
    static final class TableNode extends CustomBlock {

        private final List<Block.Alignment> alignments;

        TableNode(List<Block.Alignment> alignments) {
            this.alignments = alignments;
        }

        /** Of each column. */
        List<Block.Alignment> alignments() {
            return alignments;
        }

        static final class Row extends CustomBlock {}

        static final class Cell extends CustomBlock {}
    }
}
