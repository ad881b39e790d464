package news.gisa.text.markdown;

import org.commonmark.node.CustomBlock;

/** A directive in the parsed document, broken or not. */
final class DirectiveNode extends CustomBlock {

    private final Directive directive;
    private final int line;

    DirectiveNode(Directive directive, int line) {
        this.directive = directive;
        this.line = line;
    }

    Directive directive() {
        return directive;
    }

    /** The line in the Markdown, counted from 1. */
    int line() {
        return line;
    }
}
