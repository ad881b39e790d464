package news.gisa.text.markdown;

import org.commonmark.node.CustomBlock;

/** A place in the parsed document that is one finished block: a slot, an embed or an image. */
final class BlockNode extends CustomBlock {

    private final Block block;

    BlockNode(Block block) {
        this.block = block;
    }

    Block block() {
        return block;
    }
}
