package news.gisa.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Blocks as plain text, for readers and machines that know no markup. */
final class PlainText {
    private static final String PARAGRAPH_BREAK = "\n\n";

    private PlainText() {}

    static String of(List<Block> blocks) {
        return blocks.stream()
                .map(PlainText::of)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(PARAGRAPH_BREAK));
    }

    /** @return null for what plain text leaves out */
    private static String of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Block.Heading heading) {
            return heading.text();
        }
        if (block instanceof Block.Picture picture) {
            return picture.caption();
        }
        if (block instanceof Block.Quote quote) {
            return of(quote.blocks());
        }
        if (block instanceof Block.Listing list) {
            return items(list);
        }
        return block instanceof Block.Code code ? code.text().stripTrailing() : null;
    }

    private static String items(Block.Listing list) {
        StringBuilder text = new StringBuilder();
        int number = list.ordered() ? list.start() : 0;
        for (Block.Item item : list.items()) {
            String mark = list.ordered() ? number++ + ". " : "- ";
            text.append(text.isEmpty() ? "" : "\n").append(mark).append(of(item.blocks()));
        }
        return text.toString();
    }
}
