package news.gisa.text.markdown;

import java.util.Optional;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;

/**
 * The references of one body to its link reference definitions (CommonMark 0.31 section 4.7). Each puts the address and the title
 * of its definition into the rendered body, so that a few kilobytes could become hundreds of megabytes; beyond the {@link Expansion}
 * of the body a reference finds no definition and stays the text that was written.
 */
final class References {

    private static final int NONE = 0;

    /** Characters of a label between its brackets: CommonMark 0.31 section 6.3. */
    static final int MAX_LABEL = 999;

    private final Expansion expansion;

    /** The line of the first reference that was left as text. */
    private int firstLeft = NONE;

    References(Expansion expansion) {
        this.expansion = expansion;
    }

    /**
     * What a reference refers to.
     *
     * @param line where it stands, counted from 1
     * @return null if there is no such definition, or none any more
     */
    LinkReferenceDefinition find(InlineParserContext context, String label, int line) {
        if (label.length() > MAX_LABEL) {
            return null;
        }
        LinkReferenceDefinition definition = context.getDefinition(LinkReferenceDefinition.class, label);
        if (definition != null && !expansion.take(size(definition))) {
            firstLeft = firstLeft == NONE ? line : Math.min(firstLeft, line);
            return null;
        }
        return definition;
    }

    /** The first reference that was left as text. */
    Optional<MarkdownError> error() {
        return firstLeft == NONE
                ? Optional.empty()
                : Optional.of(new MarkdownError(
                        firstLeft,
                        "the text that begins here refers to link definitions more often than their length allows: "
                                + "write fewer references, or shorter definitions"));
    }

    private static int size(LinkReferenceDefinition link) {
        return link.getDestination().length()
                + (link.getTitle() == null ? 0 : link.getTitle().length());
    }
}
