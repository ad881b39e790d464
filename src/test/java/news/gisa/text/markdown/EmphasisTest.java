package news.gisa.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes emphasis: in Korean, Chinese and Japanese by the words, elsewhere as CommonMark 0.31 section 6.2 says. */
class EmphasisTest {

    /** Markdown and the HTML of its one paragraph; ⏎ is a line break. */
    private static Stream<Arguments> pairs(String table) {
        return table.lines().map(line -> {
            String[] pair = line.replace("⏎", "\n").split(" => ", 2);
            return Arguments.of(pair[0], pair[1]);
        });
    }

    @Test
    void imageTellsWhatThoseWithinItShow() {
        assertThat(MarkdownBody.parse("![foo ![bar](/url)](/url2) x").html()).contains("alt=\"foo bar\"");
    }

    static Stream<Arguments> besideWords() {
        return pairs("""
                **가(A)**를 => <strong>가(A)</strong>를
                *가(A)*를 => <em>가(A)</em>를
                __가(A)__를 => <strong>가(A)</strong>를
                __가__를 => <strong>가</strong>를
                그는__가__라고 => 그는<strong>가</strong>라고
                보고서_최종_수정.hwp => 보고서_최종_수정.hwp
                _가(A)_를 => <em>가(A)</em>를
                ***가(A)***를 => <em><strong>가(A)</strong></em>를
                ~~가(A)~~를 => <del>가(A)</del>를
                **“가”**라고 => <strong>“가”</strong>라고
                **‘가’**는 => <strong>‘가’</strong>는
                **"가"**와 => <strong>&quot;가&quot;</strong>와
                **「가」**의 => <strong>「가」</strong>의
                **《가》**의 => <strong>《가》</strong>의
                **12.5%**를 => <strong>12.5%</strong>를
                **30㎡**를 => <strong>30㎡</strong>를
                **-10℃**까지 => <strong>-10℃</strong>까지
                **100$**에 => <strong>100$</strong>에
                **₩1000**은 => <strong>₩1000</strong>은
                **가.**나 => <strong>가.</strong>나
                **가!**라며 => <strong>가!</strong>라며
                **가…**라고 => <strong>가…</strong>라고
                **[가](/나)**를 => <strong><a href="/나">가</a></strong>를
                **`가`**를 => <strong><code>가</code></strong>를
                **![가](/나)**를 => <strong><img src="/나" alt="가"></strong>를
                그는**“가”**라고 => 그는<strong>“가”</strong>라고
                이것이*(가)*다 => 이것이<em>(가)</em>다
                이것이__(가)__다 => 이것이<strong>(가)</strong>다
                서울**[가](/나)**로 => 서울<strong><a href="/나">가</a></strong>로
                값은**`가`**다 => 값은<strong><code>가</code></strong>다
                **가(A)**를 **나(B)**는 **다**가 => <strong>가(A)</strong>를 <strong>나(B)</strong>는 <strong>다</strong>가
                나는**“가”**라고 너는**“나”**라고 => 나는<strong>“가”</strong>라고 너는<strong>“나”</strong>라고
                *가(A)*를 **나(B)**는 _다(C)_의 => <em>가(A)</em>를 <strong>나(B)</strong>는 <em>다(C)</em>의
                **가 *나(B)*를 다(C)**로 => <strong>가 <em>나(B)</em>를 다(C)</strong>로
                **この文。**次の => <strong>この文。</strong>次の
                彼は**「はい」**と => 彼は<strong>「はい」</strong>と
                这是**“是”**的 => 这是<strong>“是”</strong>的
                **カ（A）**を => <strong>カ（A）</strong>を
                **\u1112\u1161\u11AB(A)**\u1105\u1173\u11AF => <strong>\u1112\u1161\u11AB(A)</strong>\u1105\u1173\u11AF
                **가(A)**\uD840\uDC00 => <strong>가(A)</strong>\uD840\uDC00""");
    }

    @ParameterizedTest
    @MethodSource("besideWords")
    void emphasisEndsBeforeAParticleAndOpensBehindASyllable(String markdown, String html) {
        MarkdownBody body = MarkdownBody.parse(markdown);

        assertThat(body.html()).isEqualTo("<p>" + html + "</p>\n");
        assertThat(body.htmlElsewhere(address -> address)).isEqualTo("<p>" + html + "</p>\n");
        assertThat(body.blocks())
                .singleElement()
                .isEqualTo(new Block.Paragraph(html.replaceAll("<[^>]*>", "").replace("&quot;", "\""), html));
        assertThat(body.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "보고서_최종_수정.hwp",
                "#서울_가볼_만한_곳",
                "보고서_(최종)_수정.hwp",
                "9~10시, 11~12시",
                "가격* 3만원, 나이* 3세",
                "** 가 **",
                "가 ** 나 ** 다",
                "별점 *****",
                "좋아요~~ 정말요~~",
                "A*“가”*B"
            })
    void whatIsNoEmphasisIsKeptAsItIs(String markdown) {
        assertThat(MarkdownBody.parse(markdown).text()).isEqualTo(markdown);
        assertThat(MarkdownBody.parse(markdown).html()).isEqualTo("<p>" + markdown + "</p>\n");
    }

    @Test
    void noSpanBetweenTwoIsTakenForOne() {
        String[] words = {"가(A)", "“나”", "12%", "30㎡", "`다`", "[라](/마)", "바.", "『사』"};
        String[] between = {"를 ", "라고 ", "와", "은 ", "에서 ", "까지 "};
        Random random = new Random(1446);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder markdown = new StringBuilder("아");
            StringBuilder html = new StringBuilder("아");
            for (int k = 0; k < 30; k++) {
                String word = words[random.nextInt(words.length)];
                String rest = between[random.nextInt(between.length)];
                markdown.append("**").append(word).append("**").append(rest);
                html.append("<strong>").append(plain(word)).append("</strong>").append(rest);
            }
            assertThat(MarkdownBody.parse(markdown + "자").html()).isEqualTo("<p>" + html + "자</p>\n");
        }
    }

    private static String plain(String word) {
        String html = MarkdownBody.parse(word).html();
        return html.substring("<p>".length(), html.length() - "</p>\n".length());
    }

    static Stream<Arguments> latin() {
        return pairs("""
                *one two* => <em>one two</em>
                a * one two* => a * one two*
                a*"one"* => a*&quot;one&quot;*
                *\u00A0a\u00A0* => *\u00A0a\u00A0*
                *$*one => *$*one
                *£*one => *£*one
                *€*one => *€*one
                one*two* => one<em>two</em>
                5*6*78 => 5<em>6</em>78
                _one two_ => <em>one two</em>
                _ one two_ => _ one two_
                a_"one"_ => a_&quot;one&quot;_
                one_two_ => one_two_
                5_6_78 => 5_6_78
                слово_два_ => слово_два_
                aa_"bb"_cc => aa_&quot;bb&quot;_cc
                one-_(two)_ => one-<em>(two)</em>
                _one* => _one*
                *one two * => *one two *
                *one two⏎* => *one two⏎*
                *(*one) => *(*one)
                *(*one*)* => <em>(<em>one</em>)</em>
                *one*two => <em>one</em>two
                _one two _ => _one two _
                _(_one) => _(_one)
                _(_one_)_ => <em>(<em>one</em>)</em>
                _one_two => _one_two
                _слово_два => _слово_два
                _one_two_three_ => <em>one_two_three</em>
                _(one)_. => <em>(one)</em>.
                **one two** => <strong>one two</strong>
                a**"one"** => a**&quot;one&quot;**
                one**two** => one<strong>two</strong>
                __one two__ => <strong>one two</strong>
                __ one two__ => __ one two__
                __⏎one two__ => __⏎one two__
                a__"one"__ => a__&quot;one&quot;__
                one__two__ => one__two__
                5__6__78 => 5__6__78
                __one, __two__, three__ => <strong>one, <strong>two</strong>, three</strong>
                one-__(two)__ => one-<strong>(two)</strong>
                **one two ** => **one two **
                **(**one) => **(**one)
                *(**one**)* => <em>(<strong>one</strong>)</em>
                **One (*two three*, i.e.⏎*four five*)** => <strong>One (<em>two three</em>, i.e.⏎<em>four five</em>)</strong>
                **one "*two*" one** => <strong>one &quot;<em>two</em>&quot; one</strong>
                **one**two => <strong>one</strong>two
                __one two __ => __one two __
                __(__one) => __(__one)
                _(__one__)_ => <em>(<strong>one</strong>)</em>
                __one__two => __one__two
                __слово__два => __слово__два
                __one__two__three__ => <strong>one__two__three</strong>
                __(one)__. => <strong>(one)</strong>.
                *one [two](/a)* => <em>one <a href="/a">two</a></em>
                *one⏎two* => <em>one⏎two</em>
                _one __two__ three_ => <em>one <strong>two</strong> three</em>
                _one _two_ three_ => <em>one <em>two</em> three</em>
                __one_ two_ => <em><em>one</em> two</em>
                *one *two** => <em>one <em>two</em></em>
                *one **two** three* => <em>one <strong>two</strong> three</em>
                *one**two**three* => <em>one<strong>two</strong>three</em>
                *one**two* => <em>one**two</em>
                ***one** two* => <em><strong>one</strong> two</em>
                *one **two*** => <em>one <strong>two</strong></em>
                *one**two*** => <em>one<strong>two</strong></em>
                one***two***three => one<em><strong>two</strong></em>three
                one******two*********three => one<strong><strong><strong>two</strong></strong></strong>***three
                *one **two *three* four** five* => <em>one <strong>two <em>three</em> four</strong> five</em>
                *one [*two*](/a)* => <em>one <a href="/a"><em>two</em></a></em>
                ** is none => ** is none
                **** is none => **** is none
                **one [two](/a)** => <strong>one <a href="/a">two</a></strong>
                **one⏎two** => <strong>one⏎two</strong>
                __one _two_ three__ => <strong>one <em>two</em> three</strong>
                __one __two__ three__ => <strong>one <strong>two</strong> three</strong>
                ____one__ two__ => <strong><strong>one</strong> two</strong>
                **one **two**** => <strong>one <strong>two</strong></strong>
                **one *two* three** => <strong>one <em>two</em> three</strong>
                **one*two*three** => <strong>one<em>two</em>three</strong>
                ***one* two** => <strong><em>one</em> two</strong>
                **one *two*** => <strong>one <em>two</em></strong>
                **one *two **three**⏎four* five** => <strong>one <em>two <strong>three</strong>⏎four</em> five</strong>
                **one [*two*](/a)** => <strong>one <a href="/a"><em>two</em></a></strong>
                __ is none => __ is none
                ____ is none => ____ is none
                one *** => one ***
                one *\\** => one <em>*</em>
                one *_* => one <em>_</em>
                one ***** => one *****
                one **\\*** => one <strong>*</strong>
                one **_** => one <strong>_</strong>
                **one* => *<em>one</em>
                *one** => <em>one</em>*
                ***one** => *<strong>one</strong>
                ****one* => ***<em>one</em>
                **one*** => <strong>one</strong>*
                *one**** => <em>one</em>***
                one ___ => one ___
                one _\\__ => one <em>_</em>
                one _*_ => one <em>*</em>
                one _____ => one _____
                one __\\___ => one <strong>_</strong>
                one __*__ => one <strong>*</strong>
                __one_ => _<em>one</em>
                _one__ => <em>one</em>_
                ___one__ => _<strong>one</strong>
                ____one_ => ___<em>one</em>
                __one___ => <strong>one</strong>_
                _one____ => <em>one</em>___
                **one** => <strong>one</strong>
                *_one_* => <em><em>one</em></em>
                __one__ => <strong>one</strong>
                _*one*_ => <em><em>one</em></em>
                ****one**** => <strong><strong>one</strong></strong>
                ____one____ => <strong><strong>one</strong></strong>
                ******one****** => <strong><strong><strong>one</strong></strong></strong>
                ***one*** => <em><strong>one</strong></em>
                _____one_____ => <em><strong><strong>one</strong></strong></em>
                *one _two* three_ => <em>one _two</em> three_
                *one __two *three four__ five* => <em>one <strong>two *three four</strong> five</em>
                **one **two three** => **one <strong>two three</strong>
                *one *two three* => *one <em>two three</em>
                *[one*](/a) => *<a href="/a">one*</a>
                _one [two_](/a) => _one <a href="/a">two_</a>
                *a `*`* => <em>a <code>*</code></em>
                _a `_`_ => <em>a <code>_</code></em>
                **a<https://one.example/?q=**> => **a<a href="https://one.example/?q=**">https://one.example/?q=**</a>
                __a<https://one.example/?q=__> => __a<a href="https://one.example/?q=__">https://one.example/?q=__</a>""");
    }

    @ParameterizedTest
    @MethodSource("latin")
    void besideOtherLettersAllIsAsTheSpecificationSays(String markdown, String html) {
        assertThat(MarkdownBody.parse(markdown).html()).isEqualTo("<p>" + html + "</p>\n");
    }

    /** Those of the specification's examples that differ: raw HTML is text here, and what is between its quotes stays out. */
    @ParameterizedTest
    @ValueSource(strings = {"*<img src=\"one\" title=\"*\"/>", "**<a href=\"**\">", "__<a href=\"__\">"})
    void whatStandsInRawHtmlIsNoEmphasis(String markdown) {
        assertThat(MarkdownBody.parse(markdown).text()).isEqualTo(markdown);
    }

    /** The library reads inlines as the specification says; this reader must come to the same, but for the words of the East. */
    @Test
    void whatOtherLettersMakeIsWhatTheLibraryMakes() {
        List<String> parts = Arrays.asList(
                "*",
                "**",
                "_",
                "__",
                "***",
                "a",
                "b ",
                "c",
                " ",
                "\n",
                "`",
                "``",
                "[",
                "]",
                "(",
                ")",
                "![",
                "[a]",
                "[a]: ",
                "/u",
                "\"t\"",
                "<",
                ">",
                "<b>",
                "<!--",
                "-->",
                "\\",
                "&amp;",
                "&",
                "!",
                "  \n",
                "\n\n",
                "'",
                "\"",
                "x@y.z",
                "<http://a>",
                ".",
                "-",
                "](b)",
                "](",
                "# ",
                "1)",
                "> ",
                "\u00E9",
                "\u00A0",
                "\u20AC",
                "<b \"`\">");
        HtmlRenderer renderer = HtmlRenderer.builder().build();
        Parser library = Parser.builder().maxInlineNesting(32).build();
        Random random = new Random(624);
        for (int i = 0; i < 30_000; i++) {
            StringBuilder markdown = new StringBuilder();
            random.ints(1 + random.nextInt(16), 0, parts.size()).forEach(part -> markdown.append(parts.get(part)));
            Node own = Parser.builder()
                    .inlineParserFactory(context -> new InlineReader(context, new References(new Expansion(0))))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build()
                    .parse(markdown.toString());
            assertThat(renderer.render(own))
                    .as("%s", markdown)
                    .isEqualTo(renderer.render(library.parse(markdown.toString())));
        }
    }
}
