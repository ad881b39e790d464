package news.gisa.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A leaf directive alone on its line: {@code ::name{key="value"}}. */
final class Directive extends CustomBlock {
    private static final Pattern START = Pattern.compile("::([A-Za-z][A-Za-z0-9-]*)(\\{.*)?[ \\t]*");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\{\\s*(?:[A-Za-z][A-Za-z0-9-]*=\"[^\"]*\"(?:\\s+|(?=\\})))*\\}");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)=\"([^\"]*)\"");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String fault;

    private Directive(String name, String attributeText) {
        this.name = name;
        if (attributeText == null) {
            return;
        }
        if (!ATTRIBUTES.matcher(attributeText.strip()).matches()) {
            fault = "Expected attributes like ::" + name + "{key=\"value\"}.";
            return;
        }
        ATTRIBUTE.matcher(attributeText).results().forEach(found -> {
            if (attributes.put(found.group(1), found.group(2)) != null) {
                fault = "The attribute " + found.group(1) + " is given twice.";
            }
        });
    }

    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    String url() {
        return attributes.get("url");
    }

    boolean isEmbed() {
        return name.equals("embed");
    }

    int line() {
        return getSourceSpans().isEmpty() ? 1 : getSourceSpans().get(0).getLineIndex() + 1;
    }

    /** @return what is wrong with it and what would be right, or null */
    String fault() {
        if (fault != null) {
            return fault;
        }
        if (isEmbed()) {
            return attributes.size() == 1 && url() != null && SafeLinks.isWebAddress(url())
                    ? null
                    : "::embed takes one attribute, url, with an absolute http or https URL.";
        }
        if (name.equals("ad")) {
            return attributes.isEmpty() || attributes.keySet().equals(Set.of("slot"))
                    ? null
                    : "::ad takes one attribute, slot.";
        }
        return "Unknown directive ::" + name + ". Known are ::ad and ::embed.";
    }

    /** Recognises directives; every other line that begins with colons stays text. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            SourceLine line = state.getLine();
            if (state.getIndent() > 3) {
                return BlockStart.none();
            }
            CharSequence text = line.getContent()
                    .subSequence(state.getNextNonSpaceIndex(), line.getContent().length());
            Matcher start = START.matcher(text);
            if (!start.matches()) {
                return BlockStart.none();
            }
            Directive directive = new Directive(start.group(1), start.group(2));
            return BlockStart.of(new Parser(directive))
                    .atIndex(line.getContent().length());
        }
    }

    private static final class Parser extends AbstractBlockParser {
        private final Directive directive;

        Parser(Directive directive) {
            this.directive = directive;
        }

        @Override
        public org.commonmark.node.Block getBlock() {
            return directive;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void addSourceSpan(SourceSpan span) {
            directive.addSourceSpan(span);
        }
    }
}
