package news.gisa.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentHtmlTest {
    /** Everything that may come out: paragraphs, breaks, links of one form, text without markup. */
    private static final Pattern SAFE = Pattern.compile(
            "(</?p>|<br>|<a href=\"https?://[^\"<>'\\s]*\" rel=\"ugc nofollow\">|</a>|[^<>\"'])*+",
            Pattern.CASE_INSENSITIVE);

    /** The kinds of tricks that OWASP's cheat sheet on filter evasion lists, in examples of our own. */
    static final List<String> INJECTIONS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "<<script>alert(1);//<</script>",
            "<img src=x onerror=alert(1)>",
            "<img src=\"java\tscript:alert(1)\">",
            "<img src=`javascript:alert(1)`>",
            "<img \"\"\"><script>alert(1)</script>\">",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"jav&#x0A;ascript:alert(1)\">x</a>",
            "<a href=&#106;&#97;&#118;&#97;script:alert(1)>x</a>",
            "<svg/onload=alert(1)>",
            "<svg><animate onbegin=alert(1) attributeName=x>",
            "<body onload=alert(1)>",
            "<iframe src=\"data:text/html,<script>alert(1)</script>\"></iframe>",
            "<object data=\"data:text/html;base64,PHN2Zz4=\"></object>",
            "<math href=\"javascript:alert(1)\">x</math>",
            "<style>@import'//evil.example/x.css';</style>",
            "<div style=\"background:url(javascript:alert(1))\">",
            "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
            "<base href=\"javascript:alert(1);//\">",
            "<form action=javascript:alert(1)><button>x</button></form>",
            "<details open ontoggle=alert(1)>",
            "</p><p onclick=alert(1)>",
            "' onmouseover='alert(1)",
            "\" autofocus onfocus=\"alert(1)",
            "--><script>alert(1)</script><!--",
            "]]><script>alert(1)</script>",
            "http://\u2028onmouseover=alert(1)",
            "http://a.example/\u0085onmouseover=alert(1)",
            "http://a.example/\"onmouseover=\"alert(1)",
            "http://a.example/'><script>alert(1)</script>",
            "http://a.example/<script>alert(1)</script>",
            "https://a.example/?q=<img src=x onerror=alert(1)>",
            "https://user:javascript@a.example/`onclick=alert(1)",
            "javascript://a.example/%0Aalert(1)",
            "data:text/html,<script>alert(1)</script>",
            "{{constructor.constructor('alert(1)')()}}",
            "[x](javascript:alert(1))",
            "＜script＞alert(1)＜/script＞",
            "\u202Ehttp://a.example/\u202Ctpircs",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "&lt;script&gt;alert(1)&lt;/script&gt;");

    @ParameterizedTest
    @FieldSource("INJECTIONS")
    void injectionsAreText(String text) {
        assertThat(CommentHtml.of(text)).matches(SAFE);
    }

    @Property
    void nothingElseEverComesOut(@ForAll @StringLength(max = 60) String text) {
        for (String wrapped :
                List.of(text, "http://" + text, "<a href=\"https://" + text + "\">", text + "\n\n" + text)) {
            assertThat(CommentHtml.of(wrapped)).matches(SAFE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/길?x=1&y=2 에서 | <a href=\"https://a.example/길?x=1&amp;y=2\" rel=\"ugc nofollow\">https://a.example/길?x=1&amp;y=2</a> 에서",
                "(http://a.example). | (<a href=\"http://a.example\" rel=\"ugc nofollow\">http://a.example</a>).",
                "주소는http://a.example | 주소는<a href=\"http://a.example\" rel=\"ugc nofollow\">http://a.example</a>",
                "ftp://a.example | ftp://a.example",
                "xhttp://a.example | xhttp://a.example",
                "http:// | http://",
            })
    void addressesBecomeLinks(String text, String html) {
        assertThat(CommentHtml.of(text)).isEqualTo("<p>" + html + "</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "a\\nb | <p>a<br>\\nb</p>",
                "a\\r\\nb | <p>a<br>\\nb</p>",
                "a\\rb | <p>a<br>\\nb</p>",
                "a\\r\\n\\r\\nb | <p>a</p>\\n<p>b</p>",
                "a\\n \\nb | <p>a</p>\\n<p>b</p>",
                "a\\r\\n \\r\\n\\r\\nb\\r\\n | <p>a</p>\\n<p>b</p>",
                "a\\r\\nb\\r\\nc | <p>a<br>\\nb<br>\\nc</p>"
            })
    void aLineEndsOnceHoweverItIsWritten(String text, String html) {
        assertThat(CommentHtml.of(text.translateEscapes())).isEqualTo(html.translateEscapes());
    }

    /** What {@link Comment#mostShown} reckons with, in JSON as everywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a ",
                "http://&&&&&&&&&&&&&&&&&&&&&&&&&&&&",
                "http://a?\"",
                "\"",
                "<",
                "&",
                "\n",
                "a\n",
                "a\n\n",
                "a\u2028\u2028",
                "\\",
                "\t"
            })
    void noTextBecomesMuchLonger(String part) throws JsonProcessingException {
        String text = part.repeat(5_000 / part.length());

        String shown = new ObjectMapper().writeValueAsString(List.of(text, CommentHtml.of(text)));

        assertThat(shown.length()).isLessThanOrEqualTo(11 * text.length() + 20);
    }
}
