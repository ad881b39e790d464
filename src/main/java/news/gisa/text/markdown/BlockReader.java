package news.gisa.text.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Reads a settled document as blocks. */
final class BlockReader extends AbstractVisitor {

    private final List<Block> blocks = new ArrayList<>();

    private BlockReader() {}

    static List<Block> children(Node parent) {
        BlockReader reader = new BlockReader();
        reader.visitChildren(parent);
        return List.copyOf(reader.blocks);
    }

    /** The blocks of a node that is no document: one, or none for a definition. */
    static List<Block> of(Node node) {
        BlockReader reader = new BlockReader();
        node.accept(reader);
        return List.copyOf(reader.blocks);
    }

    @Override
    public void visit(Paragraph paragraph) {
        blocks.add(new Block.Paragraph(InlineText.of(paragraph), BodyHtml.ofChildren(paragraph)));
    }

    @Override
    public void visit(Heading heading) {
        blocks.add(new Block.Heading(heading.getLevel(), InlineText.of(heading), BodyHtml.ofChildren(heading)));
    }

    @Override
    public void visit(BlockQuote quote) {
        blocks.add(new Block.Quote(children(quote)));
    }

    @Override
    public void visit(BulletList list) {
        blocks.add(new Block.ItemList(false, null, items(list)));
    }

    @Override
    public void visit(OrderedList list) {
        blocks.add(new Block.ItemList(true, list.getMarkerStartNumber(), items(list)));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        // CommonMark 0.31 section 4.5: the first word of the info string is the language.
        String language = code.getInfo().strip().split("\\s", 2)[0];
        blocks.add(code(language.isEmpty() ? null : language, code.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.add(code(null, code.getLiteral()));
    }

    @Override
    public void visit(ThematicBreak thematicBreak) {
        blocks.add(new Block.Break());
    }

    @Override
    public void visit(CustomBlock custom) {
        blocks.add(custom instanceof Tables.TableNode table ? table(table) : ((BlockNode) custom).block());
    }

    private static Block.Table table(Tables.TableNode table) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Node row = table.getFirstChild(); row != null; row = row.getNext()) {
            List<Block.Cell> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.add(new Block.Cell(InlineText.of(cell), BodyHtml.ofChildren(cell)));
            }
            rows.add(List.copyOf(cells));
        }
        return new Block.Table(table.alignments(), rows.get(0), rows.subList(1, rows.size()));
    }

    private static Block.Code code(String language, String literal) {
        return new Block.Code(language, literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal);
    }

    private static List<Block.Item> items(Node list) {
        List<Block.Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(new Block.Item(
                    item instanceof DocumentSettler.NumberedItem numbered ? numbered.number() : null, children(item)));
        }
        return items;
    }
}
