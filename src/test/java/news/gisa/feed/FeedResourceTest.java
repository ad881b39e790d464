package news.gisa.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import news.gisa.HttpTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedResourceTest extends HttpTest {
    private static final String API = "https://api.news.example";
    private static final String HOME = "https://news.example/%EC%86%8C%EC%8B%9D";
    private static final String LOGO = "https://xn--3l3bz7e3qe6b.example/logo.png";
    private static final String CANONICAL = "https://origin.example/%EC%9B%90%EB%AC%B8?a=1&b=2";

    private static RequestSpecification feeds() {
        return anonymous().basePath("/feeds");
    }

    private static Response feed(String form, Map<String, ?> filter) {
        return feeds().queryParams(filter)
                .get("/" + form)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static SyndFeed rome(Response response) throws IOException, FeedException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(response.asByteArray())));
    }

    private static String id(String slug) {
        return anonymous().get("/articles/{ref}", slug).path("id");
    }

    private static String page(String slug) {
        return "https://news.example/%EA%B8%B0%EC%82%AC/" + news.gisa.text.PathSegment.of(slug) + "?id=" + id(slug);
    }

    private static String html(String slug) {
        return "<figure><img src=\"https://images.example/1.jpg?a=1&amp;b=2\" alt=\"&quot;사진&quot; &lt;alt&gt;\" />"
                + "<figcaption>설명 &amp; ]]&gt; <small>사진가 &lt;가&gt;</small></figcaption></figure>\n"
                + "<p>첫 문단 &amp; “따옴표” ]]&gt; &lt;script&gt;alert(1)&lt;/script&gt; 끝.</p>\n"
                + "<p><a href=\"https://news.example/%EA%B8%B0%EC%82%AC/1\">여기</a> <a href=\"" + page(slug)
                + "#%EB%81%9D\">저기</a>"
                + " <img src=\"https://news.example/%EA%B8%B0%EC%82%AC/%EC%82%AC%EC%A7%84.jpg\" alt=\"그림\"></p>\n"
                + "<figure><a href=\"https://video.example/1?a=1&amp;b=2\" rel=\"noopener\">"
                + "https://video.example/1?a=1&amp;b=2</a></figure>\n"
                + "<p>&lt;/script&gt;&lt;!-- 끝</p>\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void anotherReaderFindsWhatWasWritten(String form) throws IOException, FeedException {
        NastyArticles nasty = new NastyArticles();
        Response response = feed(form, Map.of("section", nasty.section));
        response.then().contentType("application/" + form + "+xml");
        SyndFeed feed = rome(response);
        String self = API + "/feeds/" + form + "?section=" + nasty.section;

        assertThat(feed.getTitle()).isEqualTo("새벽 & 소식 – 기획 & <특집>");
        assertThat(response.header("Link"))
                .isEqualTo("<https://hub.example/>; rel=\"hub\", <" + self + ">; rel=\"self\"");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactlyElementsOf(nasty.inSection().stream()
                        .map(slug -> "urn:uuid:" + id(slug))
                        .toList());

        SyndEntry whole = feed.getEntries().get(0);
        assertThat(whole.getTitle()).isEqualTo(NastyArticles.HEADLINE);
        assertThat(whole.getLink()).isEqualTo(page(nasty.whole));
        assertThat(whole.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2022-01-19T06:04:00Z")));
        assertThat(whole.getContents().get(0).getValue()).isEqualTo(html(nasty.whole));
        assertThat(whole.getDescription().getValue())
                .isEqualTo(form.equals("rss") ? "첫 줄 &amp; &lt;둘&gt;\n둘째 줄 ]]&gt;" : "첫 줄 & <둘>\n둘째 줄 ]]>");
        List<String> authors = List.of(nasty.author, "손님 \"가\"", "새벽통신 <국제>");
        assertThat(
                        form.equals("rss")
                                ? ((DCModule) whole.getModule(DCModule.URI)).getCreators()
                                : whole.getAuthors().stream()
                                        .map(SyndPerson::getName)
                                        .toList())
                .isEqualTo(authors);
        assertThat(whole.getCategories())
                .extracting(category -> form.equals("rss") ? category.getName() : category.getLabel())
                .containsExactly("기획 & <특집>", nasty.tag, "R&D");
        assertThat(feed.getEntries().get(2).getCategories())
                .extracting(SyndCategory::getName)
                .hasSize(1);
    }

    @Test
    void rssHasWhatItsSpecificationAsksFor() {
        NastyArticles nasty = new NastyArticles();
        Response response = feed("rss", Map.of("section", nasty.section, "limit", 2));
        XmlDocument rss = XmlDocument.parse(response.asByteArray());
        assertThat(rss.name()).isEqualTo("null rss");
        assertThat(rss.attribute("version")).isEqualTo("2.0");
        XmlDocument channel = rss.one("channel");
        assertThat(channel.text("link")).isEqualTo(HOME);
        assertThat(channel.one("image").text("url")).isEqualTo(LOGO);
        assertThat(channel.one("image").text("title")).isEqualTo(channel.text("title"));
        assertThat(channel.one("image").text("link")).isEqualTo(HOME);
        assertThat(channel.text("description")).isEqualTo("새벽 & 소식 – 기획 & <특집>");
        assertThat(channel.text("language")).isEqualTo("ko");
        assertThat(channel.text("lastBuildDate")).isEqualTo("Wed, 19 Jan 2022 15:04:00 +0900");
        assertThat(channel.all("atom:link"))
                .extracting(link -> link.attribute("rel") + " " + link.attribute("href"))
                .containsExactly(
                        "self " + API + "/feeds/rss?section=" + nasty.section + "&limit=2", "hub https://hub.example/");
        List<XmlDocument> items = channel.all("item");
        assertThat(items).hasSize(2).allSatisfy(item -> {
            assertThat(item.text("title")).isNotBlank();
            assertThat(item.one("guid").attribute("isPermaLink")).isEqualTo("false");
            assertThat(item.text("guid")).startsWith("urn:uuid:");
            assertThat(item.text("pubDate")).matches("[A-Z][a-z]{2}, \\d\\d Jan 2022 \\d\\d:\\d\\d:\\d\\d \\+0900");
        });
        assertThat(items.get(0).text("dc:source")).isEqualTo("새벽통신 & 저녁통신");
        assertThat(items.get(0).one("atom:link").attribute("rel")).isEqualTo("canonical");
        assertThat(items.get(0).one("atom:link").attribute("href")).isEqualTo(CANONICAL);
        assertThat(items.get(1).all("atom:link")).isEmpty();
        assertThat(items.get(1).all("dc:source")).isEmpty();
        XmlDocument media = items.get(0).one("media:content");
        assertThat(media.attribute("url")).isEqualTo("https://images.example/1.jpg?a=1&b=2");
        assertThat(media.attribute("medium")).isEqualTo("image");
        assertThat(media.attribute("width") + "x" + media.attribute("height")).isEqualTo("1600x900");
        assertThat(media.text("media:description")).isEqualTo("설명 & ]]>");
        assertThat(media.text("media:credit")).isEqualTo("사진가 <가>");
        XmlDocument unsized = items.get(1).one("media:content");
        assertThat(unsized.attribute("url")).isEqualTo("https://images.example/%EC%82%AC%EC%A7%84.jpg");
        assertThat(unsized.attribute("width")).isEmpty();
        assertThat(items.get(1).text("description")).isEqualTo("요약\n두 줄 &amp; &lt;끝&gt;");
    }

    @Test
    void atomHasWhatItsSpecificationAsksFor() {
        NastyArticles nasty = new NastyArticles();
        XmlDocument feed =
                XmlDocument.parse(feed("atom", Map.of("section", nasty.section)).asByteArray());
        assertThat(feed.name()).isEqualTo("http://www.w3.org/2005/Atom feed");
        assertThat(feed.text("id")).isEqualTo(API + "/feeds/atom?section=" + nasty.section);
        assertThat(feed.text("updated")).isEqualTo("2022-01-19T15:04:00+09:00");
        assertThat(feed.one("author").text("name")).isEqualTo("새벽 & 소식");
        assertThat(feed.one("author").text("uri")).isEqualTo(HOME);
        assertThat(feed.text("logo")).isEqualTo(LOGO);
        assertThat(links(feed)).contains("alternate " + HOME);
        XmlDocument whole = feed.all("entry").get(0);
        assertThat(links(whole)).contains("alternate " + page(nasty.whole), "canonical " + CANONICAL);
        assertThat(links(feed.all("entry").get(1))).noneMatch(link -> link.startsWith("canonical"));
        assertThat(whole.text("dc:source")).isEqualTo("새벽통신 & 저녁통신");
        assertThat(whole.all("author").get(0).text("uri")).isEqualTo(authorPage(nasty));
        assertThat(whole.all("author").get(1).all("uri")).isEmpty();
        assertThat(feed.all("entry")).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.text("id")).startsWith("urn:uuid:");
            assertThat(entry.text("title")).isNotBlank();
            assertThat(entry.one("title").attribute("type")).isEqualTo("text");
            assertThat(entry.one("content").attribute("type")).isEqualTo("html");
            assertThat(Instant.parse(java.time.OffsetDateTime.parse(entry.text("updated"))
                            .toInstant()
                            .toString()))
                    .isBefore(Instant.parse("2022-01-20T00:00:00Z"));
        });
        assertThat(feed.all("entry").get(1).text("published")).isEqualTo("2022-01-17T09:00:00+09:00");
        assertThat(feed.all("entry").get(1).text("updated")).isEqualTo("2022-01-17T10:00:00+09:00");
        assertThat(feed.all("entry").get(2).attribute("xml:lang")).isEqualTo("en-GB");
        assertThat(feed.all("entry").get(0).all("category"))
                .extracting(category -> category.attribute("term"))
                .contains(nasty.section, "r-d");
    }

    private static List<String> links(XmlDocument element) {
        return element.all("link").stream()
                .map(link -> link.attribute("rel") + " " + link.attribute("href"))
                .toList();
    }

    private static String authorPage(NastyArticles nasty) {
        return "https://news.example/%ED%95%84%EC%9E%90/" + news.gisa.text.PathSegment.of(nasty.authorSlug);
    }

    @Test
    void atomKeepsItsIdWhateverTheLimit() {
        String section = NastyArticles.newSection();
        NastyArticles.publishedIn(section, unique("한도"));
        List<String> ids = java.util.stream.Stream.of(
                        Map.of("section", section),
                        Map.of("section", section, "limit", 1),
                        Map.of("section", section, "limit", 20),
                        Map.of("limit", 100, "section", section))
                .map(query -> XmlDocument.parse(feed("atom", query).asByteArray()))
                .peek(feed -> assertThat(links(feed)).anyMatch(link -> link.startsWith("self ")))
                .map(feed -> feed.text("id"))
                .toList();
        assertThat(ids).containsOnly(API + "/feeds/atom?section=" + section);
        assertThat(links(XmlDocument.parse(
                        feed("atom", Map.of("section", section, "limit", 1)).asByteArray())))
                .contains("self " + API + "/feeds/atom?section=" + section + "&limit=1");
        assertThat(XmlDocument.parse(feed("atom", Map.of("section", section, "language", "ko"))
                                .asByteArray())
                        .text("id"))
                .isEqualTo(API + "/feeds/atom?section=" + section + "&language=ko");
    }

    @Test
    void addressesOfATextMeanTheSameElsewhere() {
        String section = NastyArticles.newSection();
        String slug = draft(Map.of(
                        "headline",
                        unique("주소"),
                        "section",
                        section,
                        "image",
                        Map.of("url", "https://사진.example/가 나.jpg".replace(" ", "%20")),
                        "body",
                        "[q](?q=1) [빈]() [위](../../../x) [칸](</두 낱말.html>) [호스트](https://한국.example/가) [절](#끝)"
                                + " [옆](//other.example/x) [점](./a/../b) ![그림](사진\\(1\\).jpg)"))
                .path("slug");
        publish(slug, Map.of());
        String base = "https://news.example/%EA%B8%B0%EC%82%AC/";
        String page = page(slug);
        String html = feed("json", Map.of("section", section)).path("items[0].content_html");
        assertThat(html)
                .contains(
                        "<img src=\"https://xn--vf4bi0o.example/%EA%B0%80%20%EB%82%98.jpg\"",
                        "href=\"" + page.substring(0, page.indexOf('?')) + "?q=1\"",
                        "href=\"" + page + "\"",
                        "href=\"https://news.example/x\"",
                        "href=\"https://news.example/%EB%91%90%20%EB%82%B1%EB%A7%90.html\"",
                        "href=\"https://xn--3e0b707e.example/%EA%B0%80\"",
                        "href=\"" + page + "#%EB%81%9D\"",
                        "href=\"https://other.example/x\"",
                        "href=\"" + base + "b\"",
                        "src=\"" + base + "%EC%82%AC%EC%A7%84(1).jpg\"");
        assertThat(feed("rss", Map.of("section", section)).asString())
                .contains("https://xn--vf4bi0o.example/%EA%B0%80%20%EB%82%98.jpg");
        String ninjs = anonymous()
                .accept("application/ninjs+json")
                .get("/articles/{ref}", slug)
                .path("bodies[0].value");
        assertThat(ninjs).contains("href=\"https://news.example/x\"", "https://xn--3e0b707e.example/");
    }

    @Test
    void jsonFeedHasWhatItsSpecificationAsksFor() {
        NastyArticles nasty = new NastyArticles();
        Response response = feed("json", Map.of("section", nasty.section));
        response.then()
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("title", equalTo("새벽 & 소식 – 기획 & <특집>"))
                .body("home_page_url", equalTo(HOME))
                .body("icon", equalTo(LOGO))
                .body("feed_url", equalTo(API + "/feeds/json?section=" + nasty.section))
                .body("language", equalTo("ko"))
                .body("hubs[0].type", equalTo("WebSub"))
                .body("hubs[0].url", equalTo("https://hub.example/"))
                .body("items[0].id", equalTo("urn:uuid:" + id(nasty.whole)))
                .body("items[0].url", equalTo(page(nasty.whole)))
                .body("items[0].external_url", equalTo(CANONICAL))
                .body("items[1].external_url", nullValue())
                .body("items[0]._gisa.source", equalTo("새벽통신 & 저녁통신"))
                .body("items[0]._gisa.image_credit", equalTo("사진가 <가>"))
                .body("items[1]._gisa", nullValue())
                .body("items[0].authors.url", contains(authorPage(nasty), null, null))
                .body("items[0].title", equalTo(NastyArticles.HEADLINE))
                .body("items[0].content_html", equalTo(html(nasty.whole)))
                .body("items[0].summary", equalTo("첫 줄 & <둘>\n둘째 줄 ]]>"))
                .body("items[0].image", equalTo("https://images.example/1.jpg?a=1&b=2"))
                .body("items[0].date_published", equalTo("2022-01-19T15:04:00+09:00"))
                .body("items[1].date_modified", equalTo("2022-01-17T10:00:00+09:00"))
                .body("items[0].authors.name", contains(nasty.author, "손님 \"가\"", "새벽통신 <국제>"))
                .body("items[0].tags", contains("기획 & <특집>", nasty.tag, "R&D"))
                .body("items.language", contains("ko", "ko", "en-GB"));
    }

    @Test
    void filtersAreThoseOfHeadlines() {
        NastyArticles nasty = new NastyArticles();
        assertThat(slugsOf(Map.of("author", nasty.authorSlug))).containsExactly(id(nasty.whole));
        assertThat(slugsOf(Map.of("tag", tagSlug(nasty)))).containsExactly(id(nasty.whole));
        assertThat(slugsOf(Map.of("section", nasty.section, "language", "en-gb")))
                .containsExactly(id(nasty.english));
        assertThat(slugsOf(Map.of("section", nasty.section, "language", "EN"))).containsExactly(id(nasty.english));
        feed("json", Map.of("language", "EN-gb")).then().body("language", equalTo("en-GB"));
        anonymous()
                .basePath("/feeds")
                .queryParam("language", "en_GB")
                .get("/json")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("language"));
        assertThat(slugsOf(Map.of("section", nasty.section, "limit", 1))).containsExactly(id(nasty.whole));
        feed("json", Map.of("author", nasty.authorSlug)).then().body("title", equalTo("새벽 & 소식 – " + nasty.author));
    }

    private static String tagSlug(NastyArticles nasty) {
        return anonymous().get("/articles/{ref}", nasty.whole).path("tags[0].slug");
    }

    private static List<String> slugsOf(Map<String, ?> filter) {
        List<String> ids = feed("json", filter).path("items.id");
        return ids.stream().map(id -> id.replace("urn:uuid:", "")).toList();
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "asOf, 2022-01-19", "cursor, x", "fields, title"})
    void whatIsWrongIsNamed(String parameter, String value) {
        for (String form : List.of("rss", "atom", "json")) {
            feeds().queryParam(parameter, value)
                    .get("/" + form)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo(parameter));
        }
    }

    @ParameterizedTest
    @CsvSource({"section, nowhere", "tag, nothing", "author, nobody", "author, 019dfd41-6c1d-7c1e-9f2e-0d8a4b5c6d7e"})
    void feedOfWhatIsNotThereIsNotThere(String parameter, String value) {
        for (String form : List.of("rss", "atom", "json")) {
            feeds().queryParam(parameter, value)
                    .get("/" + form)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo(parameter));
        }
    }

    @Test
    void feedOfADeletedSectionIsGone() {
        String section = NastyArticles.newSection();
        feed("rss", Map.of("section", section));
        admin().header("If-Match", "*")
                .delete("/sections/{slug}", section)
                .then()
                .statusCode(204);
        feeds().queryParam("section", section).get("/rss").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "rss, application/xml",
        "rss, text/xml",
        "rss, application/rss+xml",
        "atom, application/xml",
        "atom, text/xml",
        "atom, application/atom+xml",
        "json, application/json",
        "json, application/feed+json",
        "sitemap.xml, text/xml",
        "sitemap.xml, application/xml",
        "news-sitemap.xml, text/xml"
    })
    void feedComesAsTheTypeThatIsAskedFor(String form, String type) {
        Response usual = feeds().get("/" + form);
        Response asked = feeds().accept(type).get("/" + form);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.contentType()).isEqualTo(type + ";charset=UTF-8");
        assertThat(asked.asString()).isEqualTo(usual.asString());
        Response whole = feeds().accept(type.replaceFirst("/.*", "/*")).get("/" + form);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.asString()).isEqualTo(usual.asString());
        feeds().accept(type + ";q=0").get("/" + form).then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void conditionalReadSeesAWithdrawal(String form) {
        String section = NastyArticles.newSection();
        String stays = NastyArticles.publishedIn(section, unique("남음"));
        String goes = NastyArticles.publishedIn(section, unique("사라짐"));
        Response before = feed(form, Map.of("section", section));
        assertThat(before.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(before.header("Cache-Tag")).isEqualTo("headlines,names");
        assertThat(before.asString()).contains(id(stays), id(goes));
        feeds().header("If-None-Match", before.header("ETag"))
                .queryParam("section", section)
                .get("/" + form)
                .then()
                .statusCode(304)
                .header("ETag", before.header("ETag"));
        String gone = id(goes);

        adminJson(Map.of("reason", "확인 중"))
                .post("/articles/{ref}/withdraw", goes)
                .then()
                .statusCode(200);

        Response after = feeds().header("If-None-Match", before.header("ETag"))
                .queryParam("section", section)
                .get("/" + form);
        after.then().statusCode(200);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.asString()).contains(id(stays)).doesNotContain(gone);
    }

    @Test
    void whatIsScheduledAppearsByTheClock() {
        String section = NastyArticles.newSection();
        String slug =
                draft(Map.of("headline", unique("예약"), "section", section)).path("slug");
        publish(slug, Map.of("at", Instant.now().plusMillis(1200).toString()));
        assertThat(slugsOf(Map.of("section", section))).isEmpty();
        Response empty = feed("atom", Map.of("section", section));
        assertThat(XmlDocument.parse(empty.asByteArray()).text("updated")).isEqualTo("1970-01-01T09:00:00+09:00");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(slugsOf(Map.of("section", section))).hasSize(1));
        assertThat(feed("atom", Map.of("section", section)).header("ETag")).isNotEqualTo(empty.header("ETag"));
    }

    @Test
    void feedIsWholeWhateverIsTakenAwayWhileItIsRead() {
        String section = NastyArticles.newSection();
        List<String> slugs = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> NastyArticles.publishedIn(section, unique("읽는 중")))
                .toList();
        CompletableFuture<Void> editors = CompletableFuture.runAsync(() -> slugs.forEach(slug -> {
            adminJson(Map.of("reason", "확인"))
                    .post("/articles/{ref}/withdraw", slug)
                    .then()
                    .statusCode(200);
            admin().header("If-Match", "*")
                    .delete("/articles/{ref}", slug)
                    .then()
                    .statusCode(204);
            adminJson(Map.of()).post("/articles/{ref}/purge", slug).then().statusCode(204);
        }));
        int read = 0;
        do {
            XmlDocument.parse(feed("rss", Map.of("section", section)).asByteArray());
            XmlDocument.parse(feed("atom", Map.of("section", section)).asByteArray());
            read++;
        } while (!editors.isDone());
        editors.join();
        assertThat(read).isPositive();
        assertThat(slugsOf(Map.of("section", section))).isEmpty();
    }

    @Test
    void nothingDependsOnTheNameThatWasAskedFor() {
        String section = NastyArticles.newSection();
        NastyArticles.publishedIn(section, unique("이름"));
        Response usual = feed("rss", Map.of("section", section));
        Response other = feeds().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .queryParam("section", section)
                .get("/rss");
        assertThat(other.asString()).isEqualTo(usual.asString());
        assertThat(feeds().accept("application/rss+xml;q=0.8, */*;q=0.1")
                        .queryParam("section", section)
                        .get("/rss")
                        .contentType())
                .isEqualTo("application/rss+xml;charset=UTF-8");
        feeds().accept("image/png").get("/rss").then().statusCode(406);
    }
}
