package news.gisa.text.diff;

import java.util.List;
import news.gisa.text.markdown.Block;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A block of one or both of two compared bodies. The {@code from} of all changes that have one are the first body in its order, the
 * {@code to} the second.
 */
@Schema(
        name = "BlockChange",
        description = "A block of two compared bodies: from as it was, to as it is.",
        requiredProperties = {"kind", "from", "to", "words"})
public record BlockChange(
        @Schema(description = "What happened to the block.") Kind kind,

        @Schema(description = "The block in the first body, null if it was inserted.", nullable = true)
        Block from,

        @Schema(description = "The block in the second body, null if it was deleted.", nullable = true)
        Block to,

        @Schema(
                description =
                        "For a replaced block the words of both without their markup; all are equal where only markup or an"
                                + " address changed, and there are none for blocks without words. Null for any other kind.",
                nullable = true)
        List<Piece> words) {

    /** What happened to a block; the names are those of the wire. */
    @Schema(name = "BlockChangeKind")
    public enum Kind {
        equal,
        insert,
        delete,
        replace
    }

    static BlockChange equal(Block from, Block to) {
        return new BlockChange(Kind.equal, from, to, null);
    }

    static BlockChange insert(Block to) {
        return new BlockChange(Kind.insert, null, to, null);
    }

    static BlockChange delete(Block from) {
        return new BlockChange(Kind.delete, from, null, null);
    }

    static BlockChange replace(Block from, Block to, DiffBudget budget) {
        List<Piece> words = WordDiff.of(from.text(), to.text(), budget);
        return new BlockChange(
                Kind.replace,
                from,
                to,
                budget.takePieces(words.size()) ? words : WordDiff.whole(from.text(), to.text()));
    }
}
