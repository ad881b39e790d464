package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The front door and the reader in a real browser, over the sample content. Nothing may go wrong in the page unseen: no fault of a
 * script, no refusal by the policy, no request to another machine.
 */
class ReaderIT {
    private static final String TOKEN = "gisa_integration-test-0123456789";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORY = "/reader/articles/" + path("쉬지-않는-로봇-투자");

    /** Pictures of the pages are kept where this names a folder, to be looked at by a person. */
    private static final String PICTURES = "READER_PICTURES";

    @TempDir
    static Path folder;

    private static Packaged gisa;
    private static Browser browser;
    private BrowserPage page;

    @BeforeAll
    static void start() throws Exception {
        Tools.require(Browser.PROGRAM);
        gisa = new Packaged(folder)
                .with("GISA_ADMIN_TOKEN", TOKEN)
                .with("GISA_SAMPLE_CONTENT", "true")
                .with("GISA_COMMENTS_PER_MINUTE", "1000")
                .with("GISA_COMMENTS_HOLD_ABOVE_PER_MINUTE", "1000")
                .with("GISA_COMMENTS_WRITER_PER_MINUTE", "2")
                .start();
        browser = new Browser(folder.resolve("browser"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (gisa != null) {
            gisa.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        page = new BrowserPage(browser).withPicture(photograph()).as(1280, 900, "light", "ko");
    }

    @AfterEach
    void nothingWentWrong() {
        page.close();
        assertThat(page.faults()).isEmpty();
    }

    private static String path(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    private static byte[] photograph() throws IOException {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x6b8fa3), 0, 400, new Color(0xd9c7a3)));
        pen.fillRect(0, 0, 600, 400);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private BrowserPage show(String path) {
        return page.open(gisa.uri(path)).await("document.querySelector('main h1, h1.name')");
    }

    private static void edit(String method, String path, String body, int expected) throws Exception {
        HttpResponse<String> answer =
                gisa.send(method, path, body, "Authorization", "Bearer " + TOKEN, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }

    private static void publish(String slug, String headline) throws Exception {
        edit(
                "POST",
                "/api/v1/articles",
                JSON.createObjectNode()
                        .put("slug", slug)
                        .put("headline", headline)
                        .put("section", "society")
                        .put("body", "본문.")
                        .toString(),
                201);
        edit("POST", "/api/v1/articles/" + path(slug) + "/publish", "{}", 200);
    }

    @Test
    void frontDoorShowsHeadlinesWeatherDateAndWays() {
        show("/")
                .await("document.querySelectorAll('.stories li').length === 5")
                .await("document.querySelectorAll('.strip li').length === 20");
        assertThat(page.textOf("#dateline")).isEqualTo(today(Locale.KOREAN));
        assertThat(page.textOf("h1")).isEqualTo("Gisa");
        assertThat(page.text("[...document.querySelectorAll('.ways a')].map(a => a.getAttribute('href')).join(' ')"))
                .isEqualTo(
                        "/reader/ /docs/ /q/swagger-ui /q/openapi /api/v1/headlines /feeds/rss /feeds/atom /feeds/json"
                                + " /feeds/sitemap.xml /problems /q/health");
        page.await("document.querySelector('.stories img').naturalWidth === 600");
    }

    private static String today(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(LocalDate.now(ZoneId.of("Asia/Seoul")));
    }

    @Test
    void frontShowsWhatTheApiLists() throws Exception {
        show("/reader/").await("document.querySelectorAll('.stories > li').length > 9");
        JsonNode listed =
                JSON.readTree(gisa.get("/api/v1/headlines?limit=19").body()).path("items");
        List<String> headlines = StreamSupport.stream(listed.spliterator(), false)
                .map(item -> item.path("headline").asText())
                .toList();
        List<String> shown = new ArrayList<>();
        page.evaluate("[...document.querySelectorAll('.stories h2')].map(h => h.textContent)")
                .forEach(text -> shown.add(text.asText()));
        assertThat(shown).containsSubsequence(headlines.subList(0, 5));
        page.awaitText(".sections", "산업").awaitText(".state", "실시간");
        assertThat(page.text("document.querySelector('.stories h2').lang")).isEqualTo("ko");
        page.click(".languages a[lang=en]").await("document.querySelectorAll('.stories h2:lang(ko)').length === 0");
        assertThat(page.text("location.search")).isEqualTo("?language=en");
        page.click(".sections a[href$=culture]").awaitText("main h1", "문화");
        assertThat(page.text("document.title")).isEqualTo("문화 – Gisa");
    }

    @Test
    void longListGoesOnWhereItEnded() throws Exception {
        for (int i = 0; i < 8; i++) {
            publish("긴-목록-" + i, "긴 목록의 기사 " + i);
        }
        show("/reader/")
                .await("document.querySelectorAll('.stories > li').length === 19")
                .click("button.more");
        page.await("document.querySelectorAll('.stories > li').length > 19");
        assertThat(page.text("new Set([...document.querySelectorAll('.stories h2 a')].map(a => a.href)).size"))
                .isEqualTo(page.text("document.querySelectorAll('.stories h2 a').length"));
        page.await("document.activeElement === document.querySelectorAll('.stories h2 a')[19]");
    }

    @Test
    void storyOpensAndTheWayBackLeadsToTheSamePlace() {
        show("/reader/sections/business")
                .await("document.querySelectorAll('.stories > li').length > 1")
                .click(".stories a[href='" + STORY + "']")
                .awaitText("main h1", "쉬지 않는 로봇 투자");
        assertThat(page.text("document.activeElement.nodeName")).isEqualTo("H1");
        assertThat(page.text("document.title")).isEqualTo("‘대표 3년차’ 윤도하, 쉬지 않는 로봇 투자 – Gisa");
        assertThat(page.textOf(".byline")).isEqualTo("한서윤 기자");
        assertThat(page.textOf(".times")).contains("등록 2026.11.22 15:04", "수정 2026.11.22 15:15");
        assertThat(page.text("document.querySelector('.article > article').lang"))
                .isEqualTo("ko");
        assertThat(page.text("document.querySelectorAll('ul.deck li').length")).isEqualTo("3");
        assertThat(page.textOf("figure.lead figcaption")).isEqualTo("윤도하 한빛전자 대표. 사진 한빛전자");
        assertThat(page.text("document.querySelectorAll('.body p').length")).isEqualTo("10");
        assertThat(page.textOf(".body aside")).isEqualTo("광고");
        assertThat(page.textOf(".discussion h2")).startsWith("댓글 ");
        page.evaluate("history.back()");
        page.awaitText("main h1", "산업").await("document.querySelectorAll('.stories > li').length > 1");
        page.evaluate("history.forward()");
        page.awaitText("main h1", "쉬지 않는 로봇 투자");
        page.reload().awaitText("main h1", "쉬지 않는 로봇 투자");
    }

    @Test
    void everyKindOfBlockIsShown() throws Exception {
        String body = """
                # 큰 제목

                ### 작은 제목

                글 **굵게** *기울여* ~~지움~~ `코드` [고리](https://link.example/) <b>글자 그대로</b>

                > 따온 말

                3. 셋
                4. 넷

                | 이름 | 수 |
                |---|--:|
                | 가 | 1 |

                ```
                한 줄
                ```

                ![보이는 것](https://images.example/x.jpg "아래 글")

                ---

                ::embed{url="https://video.example/1"}

                ::ad{slot="mid"}
                """;
        edit(
                "POST",
                "/api/v1/articles",
                JSON.createObjectNode()
                        .put("slug", "모든-조각")
                        .put("headline", "모든 조각")
                        .put("body", body)
                        .toString(),
                201);
        edit("POST", "/api/v1/articles/" + path("모든-조각") + "/publish", "{}", 200);
        show("/reader/articles/" + path("모든-조각")).awaitText("main h1", "모든 조각");
        assertThat(page.text("[...document.querySelectorAll('.body *')].map(e => e.localName).join(' ')"))
                .isEqualTo(
                        "h2 h3 p strong em del code a blockquote p ol li li div table thead tr th th tbody tr td td pre"
                                + " code figure img figcaption hr figure a aside");
        assertThat(page.textOf(".body p")).contains("<b>글자 그대로</b>");
        assertThat(page.text("document.querySelector('.body ol').start")).isEqualTo("3");
        assertThat(page.text("document.querySelector('.body img').alt")).isEqualTo("보이는 것");
        assertThat(page.text("document.querySelector('.body figure:last-of-type a').href"))
                .isEqualTo("https://video.example/1");
    }

    @Test
    void pictureThatDoesNotComeLeavesItsWords() {
        page.withPicture(null);
        show(STORY).awaitText("figure.lead .lost", "로봇 ‘다온’ 옆에 서 있다.");
        assertThat(page.faults()).allMatch(fault -> fault.contains("images.example"));
    }

    @Test
    void formerAddressLeadsToThePresentOne() throws Exception {
        publish("옛-주소", "옮겨 간 기사");
        HttpResponse<String> latest =
                gisa.get("/api/v1/articles/" + path("옛-주소") + "?version=latest", "Authorization", "Bearer " + TOKEN);
        HttpResponse<String> moved = gisa.send(
                "PATCH",
                "/api/v1/articles/" + path("옛-주소"),
                "{\"slug\": \"새-주소\"}",
                "Authorization",
                "Bearer " + TOKEN,
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                latest.headers().firstValue("ETag").orElseThrow());
        assertThat(moved.statusCode()).isEqualTo(200);
        edit("POST", "/api/v1/articles/" + path("새-주소") + "/publish", "{}", 200);
        show("/reader/articles/" + path("옛-주소")).awaitText("main h1", "옮겨 간 기사");
        assertThat(page.text("decodeURIComponent(location.pathname)")).isEqualTo("/reader/articles/새-주소");
        assertThat(page.textOf("main")).contains("주소가 바뀌어");
    }

    @Test
    void whatIsGoneOrWasNeverThereIsToldSo() throws Exception {
        publish("내려갈-기사", "내려갈 기사");
        edit("POST", "/api/v1/articles/" + path("내려갈-기사") + "/withdraw", "{\"reason\": \"사실이 아니었다\"}", 200);
        show("/reader/articles/" + path("내려갈-기사")).awaitText("main h1", "내려간 기사입니다");
        assertThat(page.textOf("main")).contains("사실이 아니었다", "에 내렸습니다.", "첫 화면으로");
        for (String nothing : List.of("articles", "authors", "tags", "sections")) {
            show("/reader/" + nothing + "/nothing").awaitText("main h1", "여기에는 아무것도 없습니다");
        }
        // The browser itself reports each 404 and 410 that a script was given.
        assertThat(page.faults()).hasSize(5).allMatch(fault -> fault.startsWith("Failed to load resource"));
    }

    @Test
    void publicationIsToldWithoutMovingALine() throws Exception {
        show("/reader/")
                .await("document.querySelectorAll('.stories > li').length > 9")
                .awaitText(".state", "실시간");
        String first = page.textOf(".stories h2");
        publish("방금-들어온-기사", "방금 들어온 기사");
        page.awaitText("button.notice:not([hidden])", "새 기사 1건 보기");
        assertThat(page.textOf(".stories h2")).isEqualTo(first);
        page.click("button.notice").awaitText(".stories h2", "방금 들어온 기사");
        page.await("document.activeElement.textContent === '방금 들어온 기사'");
        edit("POST", "/api/v1/articles/" + path("방금-들어온-기사") + "/withdraw", "{\"reason\": \"시험\"}", 200);
        page.awaitText(".stories > li", "내려간 기사입니다.");
    }

    @Test
    void updateOfAnOpenStoryIsOffered() throws Exception {
        publish("고칠-기사", "고칠 기사");
        show("/reader/articles/" + path("고칠-기사")).awaitText("main h1", "고칠 기사");
        HttpResponse<String> latest =
                gisa.get("/api/v1/articles/" + path("고칠-기사") + "?version=latest", "Authorization", "Bearer " + TOKEN);
        gisa.send(
                "PATCH",
                "/api/v1/articles/" + path("고칠-기사"),
                "{\"headline\": \"고친 기사\"}",
                "Authorization",
                "Bearer " + TOKEN,
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                latest.headers().firstValue("ETag").orElseThrow());
        edit(
                "POST",
                "/api/v1/articles/" + path("고칠-기사") + "/publish",
                "{\"kind\": \"correction\", \"note\": \"제목을 바로잡습니다.\"}",
                200);
        page.awaitText("button.notice", "기사가 수정되었습니다.");
        assertThat(page.textOf("main h1")).isEqualTo("고칠 기사");
        page.click("button.notice").awaitText("main h1", "고친 기사").awaitText(".corrections", "제목을 바로잡습니다.");
    }

    @Test
    void commentIsPostedAnsweredAndVotedFor() throws Exception {
        publish("이야기할-기사", "이야기할 기사");
        show("/reader/articles/" + path("이야기할-기사")).awaitText(".thread", "첫 댓글을 남겨 보세요.");
        page.click(".writing button[type=submit]")
                .await("document.querySelectorAll('[aria-invalid=true]').length === 2");
        assertThat(page.text("document.activeElement.name")).isEqualTo("name");
        page.type(".writing input[name=name]", "독자")
                .type(".writing textarea", "첫 <b>댓글</b>입니다.\nhttps://link.example/")
                .click(".writing button[type=submit]")
                .awaitText(".thread .said", "첫 <b>댓글</b>입니다.")
                .awaitText(".outcome", "댓글을 올렸습니다.")
                .awaitText(".discussion h2", "댓글 1");
        assertThat(page.text("document.querySelector('.said a').rel")).isEqualTo("ugc nofollow");
        page.click(".thread .actions button:last-child")
                .type(".thread form input[name=name]", "독자")
                .type(".thread form textarea", "답글입니다.")
                .click(".thread form button[type=submit]")
                .awaitText(".thread li li .said", "답글입니다.");
        page.click(".actions button[aria-label=공감]").await("document.querySelector('.votes').firstChild.data === '1'");
        assertThat(page.text("document.querySelector('.actions button').ariaPressed"))
                .isEqualTo("true");
        page.reload().awaitText(".thread li li .said", "답글입니다.");
        page.evaluate("document.querySelector('select').value = 'oldest'");
        page.evaluate("document.querySelector('select').dispatchEvent(new Event('change'))");
        page.awaitText(".discussion h2", "댓글 2");
        // The browser itself reports the refusal of the empty form.
        assertThat(page.faults()).hasSize(1).allMatch(fault -> fault.contains("status of 400"));
    }

    @Test
    void whoIsTooFastIsToldWhenToGoOn() throws Exception {
        publish("급한-기사", "급한 기사");
        show("/reader/articles/" + path("급한-기사")).type(".writing input[name=name]", "빠른이");
        for (int i = 1; i <= 2; i++) {
            page.type(".writing textarea", "댓글 " + i)
                    .click(".writing button[type=submit]")
                    .awaitText(".thread .said", "댓글 " + i);
        }
        page.type(".writing textarea", "댓글 3")
                .click(".writing button[type=submit]")
                .awaitText(".outcome", "초 뒤에 다시");
        assertThat(page.text("document.querySelector('.writing textarea').value"))
                .isEqualTo("댓글 3");
        assertThat(page.faults()).hasSize(1).allMatch(fault -> fault.contains("status of 429"));
    }

    @Test
    void commentThatIsHeldSaysSoAndOneOfSomebodyElseIsToldOf() throws Exception {
        publish("조심할-기사", "조심할 기사");
        show("/reader/articles/" + path("조심할-기사")).awaitText(".thread", "첫 댓글을 남겨 보세요.");
        HttpResponse<String> other = gisa.send(
                "POST",
                "/api/v1/articles/" + path("조심할-기사") + "/comments",
                "{\"author\": {\"name\": \"편집국\"}, \"text\": \"먼저 씁니다.\"}",
                "Authorization",
                "Bearer " + TOKEN,
                "Content-Type",
                "application/json");
        assertThat(other.statusCode()).isEqualTo(201);
        page.awaitText(".discussion button.notice", "새 댓글 1개 보기")
                .click(".discussion button.notice")
                .awaitText(".said", "먼저 씁니다.");
        page.type(".writing input[name=name]", "급한이")
                .type(".writing textarea", "https://a.example https://b.example https://c.example 보세요")
                .click(".writing button[type=submit]")
                .awaitText(".outcome", "확인을 거쳐 공개하겠습니다.");
        assertThat(page.text("document.querySelectorAll('.said').length")).isEqualTo("1");
    }

    @Test
    void authorHasAPage() {
        show(STORY).click(".byline a").awaitText("main h1", "한서윤 기자").awaitText(".bio", "배터리 산업을 취재한다");
        page.await("document.querySelectorAll('.stories > li').length > 1");
        assertThat(page.text("decodeURIComponent(location.pathname)")).isEqualTo("/reader/authors/한서윤");
    }

    @Test
    void keyboardReachesTheTextTheHeadlinesAndTheStory() {
        show("/reader/")
                .await("document.querySelectorAll('.stories > li').length > 9")
                .awaitText(".sections", "산업")
                .press("Tab");
        assertThat(page.text("document.activeElement.className")).isEqualTo("skip");
        page.await("document.activeElement.getBoundingClientRect().top >= 0").press("Enter");
        for (int i = 0; i < 10 && !isOnHeadline(); i++) {
            page.press("Tab");
        }
        assertThat(isOnHeadline()).isTrue();
        assertThat(page.text("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        String headline = page.text("document.activeElement.textContent");
        page.press("Enter").awaitText("main h1", headline);
    }

    private boolean isOnHeadline() {
        return page.evaluate("document.activeElement.matches('.story h2 a')").asBoolean();
    }

    @Test
    void interfaceSpeaksTheLanguageOfTheBrowser() {
        page.as(1280, 900, "light", "en-GB,en;q=0.9");
        show("/reader/").awaitText("main h1", "Top stories").awaitText(".state", "Live");
        assertThat(page.text("document.documentElement.lang")).isEqualTo("en");
        page.awaitText(".strip", "Seoul");
        page.click(".stories a[href='/reader/articles/hanbit-keeps-betting-on-robots']")
                .awaitText(".times", "Published 21 Nov 2026, 11:00");
        assertThat(page.text("document.querySelector('.article > article').lang"))
                .isEqualTo("en");
        show("/").awaitText("#ways", "Where to go from here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reader/",
                "/reader/articles/쉬지-않는-로봇-투자",
                "/reader/articles/열네-살-바둑-왕",
                "/reader/authors/한서윤",
                "/reader/articles/nothing"
            })
    void narrowPageHasNoSidewaysScroll(String path) {
        page.as(360, 740, "light", "ko");
        page.open(gisa.uri(path.replaceAll("[^/]*$", "") + path(path.replaceAll("^.*/", ""))))
                .await("document.querySelector('main :is(h1, .stories li)')")
                .await("document.querySelectorAll('.strip li').length === 20");
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(360);
        page.faults();
    }

    /** WCAG 2.2, success criterion 1.4.3: 4.5 to 1, for large text 3 to 1. */
    @ParameterizedTest
    @CsvSource({
        "light, /",
        "dark, /",
        "light, /reader/",
        "dark, /reader/",
        "light, story",
        "dark, story",
        "dark, author"
    })
    void textStandsOutFromItsGround(String scheme, String place) {
        page.as(1280, 900, scheme, "ko");
        show(place.equals("story") ? STORY : place.equals("author") ? "/reader/authors/mina-cole" : place)
                .await("document.querySelectorAll('.strip li').length === 20")
                .await("document.querySelector('.stories li, .thread li')");
        assertThat(page.text("matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(String.valueOf(scheme.equals("dark")));
        assertThat(page.evaluate(WEAK_TEXT).toString()).isEqualTo("[]");
    }

    private static final String WEAK_TEXT = """
            (() => {
              const numbers = color => color.match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
                .map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const ground = element => {
                for (let e = element; e; e = e.parentElement) {
                  const color = numbers(getComputedStyle(e).backgroundColor);
                  if (color.length < 4 || color[3] > 0) return color;
                }
                return [255, 255, 255];
              };
              const weak = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (!texts.currentNode.data.trim() || !element.checkVisibility() || element.closest('.aside, noscript')) continue;
                const style = getComputedStyle(element);
                const size = parseFloat(style.fontSize);
                const [a, b] = [light(numbers(style.color)), light(ground(element))].sort((x, y) => y - x);
                const ratio = (a + 0.05) / (b + 0.05);
                const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
                if (ratio < (large ? 3 : 4.5)) weak.push(`${texts.currentNode.data.trim()} ${ratio.toFixed(2)}`);
              }
              return weak;
            })()""";

    /** WCAG 2.2: every picture has its words, every field its label, and headings leave no level out. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/reader/", "story", "/reader/authors/mina-cole"})
    void whoDoesNotSeeThePageIsToldWhatIsOnIt(String place) {
        show(place.equals("story") ? STORY : place)
                .await("document.querySelector('.stories li, .thread li')")
                .await("document.querySelectorAll('.strip li').length === 20");
        assertThat(page.evaluate("[...document.images].filter(i => !i.hasAttribute('alt')).length")
                        .asInt())
                .isZero();
        assertThat(page.evaluate("[...document.querySelectorAll('input, textarea, select')]"
                                + ".filter(f => !f.labels.length && !f.closest('[aria-hidden]')).length")
                        .asInt())
                .isZero();
        assertThat(page.evaluate("[...document.querySelectorAll('button, a')]"
                                + ".filter(b => b.checkVisibility() && !(b.textContent.trim() || b.ariaLabel)).length")
                        .asInt())
                .isZero();
        JsonNode levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
                + ".filter(h => h.checkVisibility()).map(h => Number(h.localName[1]))");
        int before = 0;
        for (JsonNode level : levels) {
            assertThat(level.asInt()).as(levels.toString()).isLessThanOrEqualTo(before + 1);
            before = level.asInt();
        }
        assertThat(page.evaluate("document.querySelectorAll('main').length").asInt())
                .isOne();
        assertThat(page.evaluate("document.querySelectorAll('h1').length").asInt())
                .isOne();
        assertThat(page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"
                                + " === document.querySelectorAll('[id]').length")
                        .asBoolean())
                .isTrue();
    }

    /** As they are filled in. The page cannot tell that it is on the same machine, and asks nobody else even so. */
    @Test
    void examplesOfTheDocumentationRun() {
        page.open(URI.create("http://" + Browser.HOST + ":" + gisa.uri("/").getPort() + "/q/swagger-ui/"));
        assertThat(statusOf("listHeadlines", null)).startsWith("200");
        assertThat(statusOf("getLatestWeather", null)).startsWith("200");
        assertThat(statusOf("getArticle", "쉬지-않는-로봇-투자")).startsWith("200");
        assertThat(statusOf("listComments", "쉬지-않는-로봇-투자")).startsWith("200");
        assertThat(statusOf("getAuthor", "한서윤")).startsWith("200");
    }

    /** @param ref where the document has no example of one */
    private String statusOf(String operation, String ref) {
        String block = "[id$=-" + operation + "]";
        String answer = block + " .live-responses-table .response";
        page.click(block + " button.opblock-summary-control")
                .await("document.querySelector('" + block + " button.execute')");
        String input = block + " [data-param-name=ref] input";
        if (ref != null
                && page.text("document.querySelector('" + input + "').value").isEmpty()) {
            page.type(input, ref).press("Tab");
        }
        page.click(block + " button.execute").await("document.querySelector('" + answer + "')");
        String told = page.textOf(answer + " .response-col_status")
                + page.textOf(block + " .request-url")
                + page.textOf(answer + " .response-col_description");
        page.click(block + " button.opblock-summary-control");
        return told;
    }

    @Test
    @EnabledIfEnvironmentVariable(named = PICTURES, matches = ".+")
    void picturesOfThePagesAreKeptForAPerson() throws IOException {
        Path kept = Files.createDirectories(Path.of(System.getenv(PICTURES)));
        String[][] places = {
            {"home", "/"},
            {"front", "/reader/"},
            {"story", STORY},
            {"discussion", STORY},
            {"author", "/reader/authors/" + path("한서윤")},
            {"gone", "/reader/articles/nothing"}
        };
        for (String[] place : places) {
            for (String scheme : List.of("light", "dark")) {
                for (int width : List.of(360, 1280)) {
                    for (String language : List.of("ko", "en")) {
                        page.as(width, width == 360 ? 740 : 900, scheme, language);
                        show(place[1]).await("document.querySelectorAll('.strip li').length === 20");
                        page.await("document.querySelector('.stories li, .thread li, .refusal')")
                                .await("[...document.images].every(i => i.complete || i.loading === 'lazy')");
                        if (place[0].equals("discussion")) {
                            page.evaluate("document.querySelector('.discussion').scrollIntoView()");
                        }
                        String name = String.join("-", place[0], scheme, String.valueOf(width), language);
                        page.picture(kept.resolve(name + ".png"));
                    }
                }
            }
        }
        page.faults();
    }
}
