package news.gisa.text.markdown;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Makes a directive of a line, as a leaf block of CommonMark 0.31 (section 4) that may interrupt a paragraph. */
final class DirectiveParser extends AbstractBlockParser {

    /** From here on a line is indented code: CommonMark 0.31 section 4.4. */
    private static final int CODE_INDENT = 4;

    private final DirectiveNode node;

    private DirectiveParser(DirectiveNode node) {
        this.node = node;
    }

    /** The {@link org.commonmark.parser.block.BlockParserFactory} of directives; the parser must count lines (source spans). */
    static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (state.getIndent() >= CODE_INDENT) {
            return BlockStart.none();
        }
        SourceLine line = state.getLine();
        CharSequence content = line.getContent();
        return Directive.read(content.subSequence(state.getNextNonSpaceIndex(), content.length()))
                .map(directive ->
                        new DirectiveNode(directive, line.getSourceSpan().getLineIndex() + 1))
                .map(node -> BlockStart.of(new DirectiveParser(node)).atIndex(content.length()))
                .orElseGet(BlockStart::none);
    }

    @Override
    public Block getBlock() {
        return node;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }
}
