package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole of the HTML that a body may become. It is a grammar of what is allowed, not a list of attacks: a browser that reads text of
 * this form finds no script in it, in whatever way the Markdown tried.
 */
public final class HtmlGrammar {

    private static final String ADDRESS = "(?:(?i:https?|mailto|tel):|(?![^/?#\"]*:))[^\"<>]*";
    private static final String ATTRIBUTE = " (?:(?:href|src)=\"" + ADDRESS
            + "\"|data-embed=\"https?://[^\"<>]+\"|(?:alt|title|start|rel|data-slot|data-ad-slot)=\"[^\"<>]*\"|align=\"(?:left|center|right)\"|value=\"[0-9]{1,9}\"|class=\"language-[^\"<>]*\")";
    private static final Pattern TOKEN =
            Pattern.compile("[^<>\"]|<(?:/?(?:p|h[1-6]|blockquote|ul|ol|li|pre|code|em|strong|a|figure|figcaption"
                    + "|aside|del|table|thead|tbody|tr|th|td)|img|br|hr)(?:" + ATTRIBUTE + "){0,4}>");

    private HtmlGrammar() {}

    /** Fails with the part of the HTML that is not of the grammar. */
    public static void check(String html) {
        assertThat(html).doesNotContainPattern("&(?!(?:amp|lt|gt|quot);)");
        Matcher token = TOKEN.matcher(html);
        int index = 0;
        while (token.lookingAt()) {
            index = token.end();
            token.region(index, html.length());
        }
        assertThat(html.substring(index)).as("the rest of %s", html).isEmpty();
    }
}
