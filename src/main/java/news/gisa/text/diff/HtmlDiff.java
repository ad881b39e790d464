package news.gisa.text.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import news.gisa.text.Html;
import news.gisa.text.markdown.Block;

/**
 * A comparison as HTML: what was put in is within {@code ins}, what was taken out within {@code del}.
 *
 * <p>Everything is made of escaped text, nothing of the HTML that blocks carry. So no address becomes a link or an image, and nothing
 * that either text holds can run. Line breaks stay as they are: show it with {@code white-space: pre-wrap}.
 */
public final class HtmlDiff {

    private final StringBuilder html = new StringBuilder();
    private final DiffBudget budget = new DiffBudget();

    private HtmlDiff() {}

    /** Two compared texts as one, to stand within an element. */
    public static String ofPieces(List<Piece> pieces) {
        HtmlDiff diff = new HtmlDiff();
        diff.pieces(pieces);
        return diff.html.toString();
    }

    /**
     * Two compared bodies as one: a sequence of elements, one a line. An inserted or deleted block is wrapped as a whole. A replaced one
     * shows its words; where these are equal, it shows what else differs as text: the source of its markup, its address.
     */
    public static String ofBlocks(List<BlockChange> changes) {
        HtmlDiff diff = new HtmlDiff();
        for (BlockChange change : changes) {
            diff.change(change);
            diff.html.append('\n');
        }
        return diff.html.toString();
    }

    private void change(BlockChange change) {
        switch (change.kind()) {
            case equal -> block(change.to());
            case insert -> within("ins", () -> block(change.to()));
            case delete -> within("del", () -> block(change.from()));
            case replace -> replaced(change);
        }
    }

    private void replaced(BlockChange change) {
        Block from = change.from();
        Block to = change.to();
        if (!element(from).equals(element(to)) || !start(from).equals(start(to))) {
            within("del", () -> block(from));
            within("ins", () -> block(to));
        } else if (to instanceof Block.Break) {
            block(to);
        } else if (to instanceof Block.Quote) {
            within(element(to), () -> between(parts(from), parts(to)));
        } else if (to instanceof Block.ItemList) {
            within(
                    element(to),
                    start(to),
                    () -> items(
                            BlockDiff.of(parts(from), parts(to), budget),
                            numbers(from).iterator(),
                            numbers(to).iterator()));
        } else {
            within(element(to), () -> pieces(leaf(change)));
        }
    }

    /** The words, or all that can be told of the blocks where their words do not tell the change. */
    private List<Piece> leaf(BlockChange change) {
        boolean told = change.words().stream().anyMatch(piece -> piece.op() != Piece.Op.equal);
        return told && shown(change.to()).equals(change.to().text())
                ? change.words()
                : WordDiff.of(source(change.from()), source(change.to()), budget);
    }

    /** Each with its number in the list where it is; where it is in both, the later one. */
    private void items(List<BlockChange> items, Iterator<String> from, Iterator<String> to) {
        for (BlockChange item : items) {
            String before = item.from() == null ? "" : from.next();
            within(
                    "li",
                    item.to() == null ? before : to.next(),
                    () -> between(
                            item.from() == null ? List.of() : parts(item.from()),
                            item.to() == null ? List.of() : parts(item.to())));
        }
    }

    private void between(List<Block> from, List<Block> to) {
        BlockDiff.of(from, to, budget).forEach(this::change);
    }

    private void block(Block block) {
        if (block instanceof Block.Break) {
            html.append("<hr>");
        } else if (block instanceof Block.ItemList) {
            within(element(block), start(block), () -> {
                Iterator<String> numbers = numbers(block).iterator();
                parts(block)
                        .forEach(item ->
                                within("li", numbers.next(), () -> parts(item).forEach(this::block)));
            });
        } else if (block instanceof Block.Quote) {
            within(element(block), () -> parts(block).forEach(this::block));
        } else {
            within(element(block), () -> html.append(Html.escape(shown(block))));
        }
    }

    private void pieces(List<Piece> pieces) {
        for (Piece piece : pieces) {
            String text = Html.escape(piece.text());
            switch (piece.op()) {
                case equal -> html.append(text);
                case insert -> within("ins", () -> html.append(text));
                case delete -> within("del", () -> html.append(text));
            }
        }
    }

    private void within(String element, Runnable content) {
        within(element, "", content);
    }

    private void within(String element, String attributes, Runnable content) {
        html.append('<').append(element).append(attributes).append('>');
        content.run();
        html.append("</").append(element).append('>');
    }

    private static String element(Block block) {
        if (block instanceof Block.Heading heading) {
            return "h" + heading.level();
        } else if (block instanceof Block.ItemList list) {
            return list.ordered() ? "ol" : "ul";
        } else if (block instanceof Block.Quote) {
            return "blockquote";
        } else if (block instanceof Block.Break) {
            return "hr";
        }
        return block instanceof Block.Code ? "pre" : "p";
    }

    private static String start(Block block) {
        boolean counts = block instanceof Block.ItemList list && list.ordered() && list.start() != 1;
        return counts ? " start=\"" + ((Block.ItemList) block).start() + '"' : "";
    }

    /** The number of each item of a list as an attribute, where it does not follow the one before. */
    private static List<String> numbers(Block block) {
        List<String> numbers = new ArrayList<>();
        Block.ItemList list = (Block.ItemList) block;
        Integer next = list.start();
        for (Block.Item item : list.items()) {
            boolean follows = item.number() == null || item.number().equals(next);
            numbers.add(follows ? "" : " value=\"" + item.number() + '"');
            next = item.number() == null ? null : Integer.valueOf(item.number() + 1);
        }
        return numbers;
    }

    /** The blocks of a quotation, or the items of a list, each as a quotation of its blocks. */
    private static List<Block> parts(Block block) {
        return block instanceof Block.ItemList list
                ? list.items().stream()
                        .<Block>map(item -> new Block.Quote(item.blocks()))
                        .toList()
                : ((Block.Quote) block).blocks();
    }

    private static String shown(Block block) {
        if (block instanceof Block.Image image) {
            String caption = image.caption() == null ? "" : " " + image.caption();
            return "[image: " + image.url() + "] " + image.alt() + caption;
        } else if (block instanceof Block.Slot slot) {
            String attributes = slot.attributes().entrySet().stream()
                    .map(attribute -> " " + attribute.getKey() + "=" + attribute.getValue())
                    .collect(Collectors.joining());
            return "[slot: " + slot.name() + attributes + "]";
        } else if (block instanceof Block.Embed embed) {
            return "[embed: " + embed.url() + "]";
        }
        return block.text();
    }

    private static String source(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.html();
        } else if (block instanceof Block.Heading heading) {
            return heading.html();
        } else if (block instanceof Block.Code code) {
            return (code.language() == null ? "" : code.language()) + "\n" + code.text();
        }
        return shown(block);
    }
}
