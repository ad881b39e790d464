package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBodyTest {

    @Test
    void anArticleIsReadAsBlocks() {
        MarkdownBody body = MarkdownBody.parse("""
                ![연구소 전경](/media/lab.jpg "새로 문을 연 연구소·본관.")

                시는 내년 예산을 **12.5%** 늘려
                다음 달 ‘열린 도서관’을 연다.

                ::ad{slot="mid"}

                ## 남은 과제

                > 서두르지 않겠다.

                3. 인력
                4. 예산

                ---

                ```json
                {"a": 1}
                ```

                ::embed{url="https://video.example/watch?v=1&t=2"}
                """);

        assertThat(body.errors()).isEmpty();
        assertThat(body.blocks())
                .containsExactly(
                        new Block.Image("/media/lab.jpg", "연구소 전경", "새로 문을 연 연구소·본관."),
                        new Block.Paragraph(
                                "시는 내년 예산을 12.5% 늘려\n다음 달 ‘열린 도서관’을 연다.",
                                "시는 내년 예산을 <strong>12.5%</strong> 늘려\n다음 달 ‘열린 도서관’을 연다."),
                        new Block.Slot("ad", Map.of("slot", "mid")),
                        new Block.Heading(2, "남은 과제", "남은 과제"),
                        new Block.Quote(List.of(new Block.Paragraph("서두르지 않겠다.", "서두르지 않겠다."))),
                        new Block.ItemList(
                                true,
                                3,
                                List.of(
                                        new Block.Item(3, List.of(new Block.Paragraph("인력", "인력"))),
                                        new Block.Item(4, List.of(new Block.Paragraph("예산", "예산"))))),
                        new Block.Break(),
                        new Block.Code("json", "{\"a\": 1}"),
                        new Block.Embed("https://video.example/watch?v=1&t=2"));
        assertThat(body.html()).isEqualTo("""
                        <figure><img src="/media/lab.jpg" alt="연구소 전경"><figcaption>새로 문을 연 연구소·본관.</figcaption></figure>
                        <p>시는 내년 예산을 <strong>12.5%</strong> 늘려
                        다음 달 ‘열린 도서관’을 연다.</p>
                        <aside data-slot="ad" data-ad-slot="mid"></aside>
                        <h2>남은 과제</h2>
                        <blockquote>
                        <p>서두르지 않겠다.</p>
                        </blockquote>
                        <ol start="3">
                        <li>인력</li>
                        <li>예산</li>
                        </ol>
                        <hr>
                        <pre><code class="language-json">{&quot;a&quot;: 1}
                        </code></pre>
                        <figure data-embed="https://video.example/watch?v=1&amp;t=2">\
                        <a href="https://video.example/watch?v=1&amp;t=2" rel="noopener">https://video.example/watch?v=1&amp;t=2</a></figure>
                        """);
        assertThat(body.text()).isEqualTo("""
                        새로 문을 연 연구소·본관.

                        시는 내년 예산을 12.5% 늘려
                        다음 달 ‘열린 도서관’을 연다.

                        남은 과제

                        서두르지 않겠다.

                        3. 인력
                        4. 예산

                        {"a": 1}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "‘끝나지 않은 인용 “겹침",
                "“곡선” ‘따옴표’ 'straight' ... -- (c)",
                "GS·우리 12.5% ～ ＡＢＣ　전각",
                "\u1112\u1161\u11AB\u1100\u1173\u11AF",
                "📰👨‍👩‍👧 이모지",
                "a\u00A0b\u200Bc\u2028d",
                ":: 안내",
                "2024년 11월 ~ 12월 ~취소~ ~~~취소~~~",
                "가 - 나 -- 다",
                "첫 줄\n둘째 줄"
            })
    void textIsKeptToTheCharacter(String text) {
        assertThat(MarkdownBody.parse(text).text()).isEqualTo(text);
        assertThat(MarkdownBody.parse(text).html()).isEqualTo("<p>" + text + "</p>\n");
    }

    @Test
    void hardBreaksAreLineBreaks() {
        MarkdownBody body = MarkdownBody.parse("하나  \n둘\\\n셋");

        assertThat(body.html()).isEqualTo("<p>하나<br>둘<br>셋</p>\n");
        assertThat(body.text()).isEqualTo("하나\n둘\n셋");
    }

    @Test
    void nestedListsAreIndentedInText() {
        MarkdownBody body = MarkdownBody.parse("- 하나\n  이어서\n  1. 안쪽\n  2. ![](/a.jpg)\n  3. 셋째\n- 둘\n\n  ::ad\n");

        assertThat(body.text()).isEqualTo("- 하나\n  이어서\n  1. 안쪽\n  3. 셋째\n- 둘");
    }

    @Test
    void anImageWithinWordsStaysInline() {
        MarkdownBody body = MarkdownBody.parse("앞 ![그 *림*](https://img.example/1.png \"설명\") 뒤");

        assertThat(body.blocks())
                .containsExactly(new Block.Paragraph(
                        "앞 설명 뒤", "앞 <img src=\"https://img.example/1.png\" alt=\"그 림\" title=\"설명\"> 뒤"));
    }

    @Test
    void anImageWithoutCaptionLeavesNoText() {
        MarkdownBody body = MarkdownBody.parse("가\n\n![사진](/1.png)\n\n나");

        assertThat(body.blocks()).element(1).isEqualTo(new Block.Image("/1.png", "사진", null));
        assertThat(body.html()).isEqualTo("<p>가</p>\n<figure><img src=\"/1.png\" alt=\"사진\"></figure>\n<p>나</p>\n");
        assertThat(body.text()).isEqualTo("가\n\n나");
    }

    @Test
    void rawHtmlIsText() {
        MarkdownBody body = MarkdownBody.parse("가 <b onclick=\"x()\">나</b> 다\n\n<div>\n라\n</div>");

        assertThat(body.blocks())
                .containsExactly(
                        new Block.Paragraph(
                                "가 <b onclick=\"x()\">나</b> 다", "가 &lt;b onclick=&quot;x()&quot;&gt;나&lt;/b&gt; 다"),
                        new Block.Paragraph("<div>\n라\n</div>", "&lt;div&gt;\n라\n&lt;/div&gt;"));
        assertThat(body.html())
                .isEqualTo(
                        "<p>가 &lt;b onclick=&quot;x()&quot;&gt;나&lt;/b&gt; 다</p>\n<p>&lt;div&gt;\n라\n&lt;/div&gt;</p>\n");
        assertThat(body.text()).isEqualTo("가 <b onclick=\"x()\">나</b> 다\n\n<div>\n라\n</div>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://example.org/a?b=c#d | true
                    HTTP://example.org          | true
                    mailto:desk@example.org     | true
                    /기사/1                     | true
                    ../a:b                      | true
                    #top                        | true
                    //cdn.example/x             | true
                    javascript:alert(1)         | false
                    JaVaScRiPt:alert(1)         | false
                    vbscript:msgbox             | false
                    data:text/html;base64,PHM+  | false
                    file:///etc/hosts           | false
                    java&Tab;script:alert(1)    | false
                    java&#10;script:alert(1)    | false
                    &#1;javascript:alert(1)     | false
                    javascript&colon;alert(1)   | false
                    javascript\\:alert(1)       | false
                    &#x6A;avascript:alert(1)    | false
                    """)
    void onlyHarmlessAddressesAreLinks(String address, boolean link) {
        String html = MarkdownBody.parse("[가](<" + address + ">)").html();

        assertThat(html.contains("href=")).as(html).isEqualTo(link);
        assertThat(html).startsWith("<p><a").endsWith("가</a></p>\n");
    }

    @Test
    void anImageFromAnotherSchemeLosesItsAddress() {
        MarkdownBody body = MarkdownBody.parse("![점](data:image/svg+xml,x)\n\n![점](mailto:a@example.org)");

        assertThat(body.html()).isEqualTo("<p><img alt=\"점\"></p>\n<p><img alt=\"점\"></p>\n");
        assertThat(body.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> > > 가",
                "****가****",
                "[가]: <",
                "![",
                "[]()",
                "::",
                "::{",
                "::ad{",
                "```",
                "<!--",
                "\u0000",
                "\uD800",
                "\r\r\n",
                "&#0;"
            })
    void oddMarkdownIsReadToo(String markdown) {
        MarkdownBody body = MarkdownBody.parse(markdown);

        assertThat(body.html()).isNotNull();
        assertThat(body.text()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "- ",
                "1. ",
                "[",
                "![",
                "*a ",
                "**a ",
                "_a ",
                "*a **a ",
                "`",
                "<a ",
                "[a](",
                "![a](",
                "(",
                "\\",
                "&",
                "::ad{a=\"\" ",
                "a=\"b\" "
            })
    void endlessRepetitionExhaustsNothing(String part) {
        for (String markdown :
                List.of(part.repeat(5_000), part.repeat(5_000) + "\n\n가", "::ad{" + part.repeat(5_000) + "}")) {
            MarkdownBody body = MarkdownBody.parse(markdown);
            HtmlGrammar.check(body.html());
            assertThat(body.text()).isNotNull();
        }
    }

    @Test
    void htmlForElsewhereHasNoSlotsAndOnlyAbsoluteAddresses() {
        MarkdownBody body = MarkdownBody.parse("""
                [가](/b) [href="/x"](<c d>) ![다](e.jpg)

                ::ad{slot="mid"}

                ![라](/f.jpg "캡션")

                ::embed{url="https://video.example/1"}

                [](javascript:1)
                """);
        assertThat(body.htmlElsewhere(
                        address -> address.startsWith("https:") ? address : "https://news.example!" + address))
                .isEqualTo("""
                        <p><a href="https://news.example!/b">가</a> <a href="https://news.example!c d">href=&quot;/x&quot;</a>\
                         <img src="https://news.example!e.jpg" alt="다"></p>
                        <figure><img src="https://news.example!/f.jpg" alt="라"><figcaption>캡션</figcaption></figure>
                        <figure><a href="https://video.example/1" rel="noopener">https://video.example/1</a></figure>
                        <p><a></a></p>
                        """);
        assertThat(body.html()).contains("data-slot=\"ad\"", "data-embed=", "href=\"/b\"");
    }

    @Test
    void htmlIsSafeWhateverIsPutTogether() {
        String[] parts = {
            "<script>",
            "</p>",
            "<img src=x onerror=a()>",
            "[",
            "](",
            ")",
            "!",
            "\"",
            "'",
            "<",
            ">",
            "&lt;",
            "&quot;",
            "javascript:",
            "data:,",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "```",
            "`",
            "*",
            "_",
            "::ad{slot=\"",
            "\"}\n",
            "::embed{url=\"http://",
            "\\",
            "\t",
            "#",
            "[a]: ",
            "가",
            " "
        };
        Random random = new Random(1504);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder markdown = new StringBuilder();
            random.ints(random.nextInt(16), 0, parts.length).forEach(part -> markdown.append(parts[part]));
            MarkdownBody body = MarkdownBody.parse(markdown.toString());
            HtmlGrammar.check(body.html());
            HtmlGrammar.check(body.htmlElsewhere(address -> address));
            body.blocks().forEach(block -> {
                if (block instanceof Block.Paragraph paragraph) {
                    HtmlGrammar.check(paragraph.html());
                }
            });
        }
    }
}
