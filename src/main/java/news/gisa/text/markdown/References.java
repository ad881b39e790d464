package news.gisa.text.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.delimiter.DelimiterProcessor;

/**
 * The references of one body to its link reference definitions (CommonMark 0.31 section 4.7). Each puts the address and the title
 * of its definition into the rendered body, so that a few kilobytes could become hundreds of megabytes; beyond the {@link Expansion}
 * of the body a reference finds no definition and stays the text that was written.
 */
final class References {

    private static final int NONE = 0;

    private final Expansion expansion;

    /** Where the text begins that is being parsed, and where the one with the first reference that was left as text. */
    private int line = NONE;

    private int firstLeft = NONE;

    References(Expansion expansion) {
        this.expansion = expansion;
    }

    /**
     * The {@link org.commonmark.parser.InlineParserFactory} for this one body; the parser must count lines (source spans). The
     * library's own inline parser is taken from a package that it calls internal: there is no other way to it.
     */
    InlineParser inlineParser(InlineParserContext context) {
        InlineParser inlines = new InlineParserImpl(new BoundedContext(context));
        return (text, block) -> {
            block.getSourceSpans().stream().findFirst().ifPresent(span -> line = span.getLineIndex() + 1);
            inlines.parse(text, block);
        };
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

    private <D> D bounded(D definition) {
        if (definition instanceof LinkReferenceDefinition link && !expansion.take(size(link))) {
            firstLeft = firstLeft == NONE ? line : firstLeft;
            return null;
        }
        return definition;
    }

    private static int size(LinkReferenceDefinition link) {
        return link.getDestination().length()
                + (link.getTitle() == null ? 0 : link.getTitle().length());
    }

    /** The library's context, but for the definitions that are too much. */
    private final class BoundedContext implements InlineParserContext {

        private final InlineParserContext context;

        BoundedContext(InlineParserContext context) {
            this.context = context;
        }

        @Override
        public <D> D getDefinition(Class<D> type, String label) {
            return bounded(context.getDefinition(type, label));
        }

        @Override
        @Deprecated
        public LinkReferenceDefinition getLinkReferenceDefinition(String label) {
            return getDefinition(LinkReferenceDefinition.class, label);
        }

        @Override
        public List<InlineContentParserFactory> getCustomInlineContentParserFactories() {
            return context.getCustomInlineContentParserFactories();
        }

        @Override
        public List<DelimiterProcessor> getCustomDelimiterProcessors() {
            return context.getCustomDelimiterProcessors();
        }

        @Override
        public List<LinkProcessor> getCustomLinkProcessors() {
            return context.getCustomLinkProcessors();
        }

        @Override
        public Set<Character> getCustomLinkMarkers() {
            return context.getCustomLinkMarkers();
        }

        @Override
        public int getMaxInlineNesting() {
            return context.getMaxInlineNesting();
        }
    }
}
