package news.gisa.text.markdown;

import java.util.List;

/**
 * How many characters blocks take where they are shown: as JSON or as HTML, whichever is more. It is reckoned, not written; of
 * names and tags, which are the same in each block of a type, a little more than the truth is counted.
 */
public final class RenderedSize {

    /** More than the names, quotes and braces, or the tags, of a block. */
    private static final int BLOCK = 70;

    private static final int SHORT_BLOCK = 50;
    private static final int ITEM = 40;
    private static final int CELL = 30;
    private static final int ATTRIBUTE = 20;

    private RenderedSize() {}

    public static long of(List<Block> blocks) {
        return blocks.stream().mapToLong(RenderedSize::of).sum();
    }

    private static long of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return SHORT_BLOCK + of(paragraph.text()) + of(paragraph.html());
        }
        if (block instanceof Block.Heading heading) {
            return SHORT_BLOCK + of(heading.text()) + of(heading.html());
        }
        if (block instanceof Block.Quote quote) {
            return SHORT_BLOCK + of(quote.blocks());
        }
        if (block instanceof Block.ItemList list) {
            return BLOCK
                    + list.items().stream()
                            .mapToLong(item -> ITEM + of(item.blocks()))
                            .sum();
        }
        if (block instanceof Block.Table table) {
            return BLOCK
                    + SHORT_BLOCK * (long) table.rows().size()
                    + CELL * (long) table.alignments().size()
                    + cells(table.header())
                    + table.rows().stream().mapToLong(RenderedSize::cells).sum();
        }
        if (block instanceof Block.Image image) {
            return BLOCK + markup(image.url()) + markup(image.alt()) + markup(image.caption());
        }
        if (block instanceof Block.Embed embed) {
            return BLOCK + 3 * markup(embed.url());
        }
        if (block instanceof Block.Slot slot) {
            return BLOCK
                    + slot.attributes().entrySet().stream()
                            .mapToLong(entry -> ATTRIBUTE + of(entry.getKey()) + markup(entry.getValue()))
                            .sum();
        }
        if (block instanceof Block.Code code) {
            return BLOCK + markup(code.language()) + markup(code.text());
        }
        return BLOCK;
    }

    private static long cells(List<Block.Cell> row) {
        return row.stream()
                .mapToLong(cell -> CELL + of(cell.text()) + of(cell.html()))
                .sum();
    }

    /** Characters within a JSON string (RFC 8259 section 7). */
    private static long of(String text) {
        long size = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t') {
                size++;
            } else if (c < ' ') {
                size += 5;
            }
        }
        return size;
    }

    /** The same for a text that is not shown as HTML in JSON, where it has the signs of HTML escaped as in {@code &quot;}. */
    private static long markup(String text) {
        if (text == null) {
            return 0;
        }
        return of(text)
                + text.chars().filter(c -> c == '"' || c == '&').count() * 4
                + text.chars().filter(c -> c == '<' || c == '>').count() * 3;
    }
}
