package news.gisa.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import news.gisa.text.PathSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SitemapResourceTest extends HttpTest {
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static Response get(String path) {
        return anonymous().basePath("/feeds").get(path);
    }

    private static XmlDocument document(String path) {
        Response response = get(path);
        response.then().statusCode(200).contentType("application/xml");
        return XmlDocument.parse(response.asByteArray());
    }

    private static String published(String headline, Map<String, ?> request) {
        String slug = draft(Map.of("headline", headline)).path("slug");
        publish(slug, request);
        return slug;
    }

    private static String page(String slug) {
        String id = anonymous().get("/articles/{ref}", slug).path("id");
        return "https://news.example/%EA%B8%B0%EC%82%AC/" + PathSegment.of(slug) + "?id=" + id;
    }

    /** @return how many articles are public that first were no earlier than this one */
    private static int publicSince(String slug) {
        String first = anonymous().get("/articles/{ref}", slug).path("publishedAt");
        return anonymous()
                .queryParam("from", first)
                .queryParam("total", true)
                .get("/headlines")
                .path("total");
    }

    @Test
    void newsSitemapHasWhatGoogleAsksFor() {
        String headline = unique("“속보” & <끝> ]]>");
        String slug = published(headline, Map.of());
        String english =
                draft(Map.of("headline", unique("News"), "language", "en-GB")).path("slug");
        publish(english, Map.of());
        String old = published(
                unique("그제"),
                Map.of("at", Instant.now().minus(Duration.ofHours(49)).toString()));
        String recent = published(
                unique("어제"),
                Map.of("at", Instant.now().minus(Duration.ofHours(47)).toString()));

        // Only the newest 1,000, of which other tests may have made as many since.
        int newer = publicSince(recent) - 1;
        XmlDocument urlset = document("/news-sitemap.xml");
        assertThat(urlset.name()).isEqualTo(SITEMAP + " urlset");
        List<XmlDocument> urls = urlset.all("url");
        assertThat(urls).hasSizeBetween(Math.min(1000, newer + 1), 1000).allSatisfy(url -> {
            assertThat(URI.create(url.text("loc")).isAbsolute()).isTrue();
            XmlDocument news = url.one("news:news");
            assertThat(news.name()).isEqualTo("http://www.google.com/schemas/sitemap-news/0.9 news");
            assertThat(news.one("news:publication").text("news:name")).isEqualTo("새벽 & 소식");
            assertThat(news.one("news:publication").text("news:language")).matches("[a-z]{2,3}|zh-(cn|tw)");
            assertThat(news.text("news:title")).isNotBlank();
            assertThat(OffsetDateTime.parse(news.text("news:publication_date")).toInstant())
                    .isAfter(Instant.now().minus(Duration.ofHours(48).plusMinutes(1)));
        });
        List<String> pages = urls.stream().map(url -> url.text("loc")).toList();
        String page = page(slug);
        String englishPage = page(english);
        assertThat(pages).contains(page, englishPage).doesNotContain(page(old));
        assertThat(pages.contains(page(recent))).isEqualTo(newer < 1000);
        assertThat(urls)
                .filteredOn(url -> url.text("loc").equals(page))
                .extracting(url -> url.one("news:news").text("news:title"))
                .containsExactly(headline);
        assertThat(urls)
                .filteredOn(url -> url.text("loc").equals(englishPage))
                .extracting(url -> url.one("news:news").one("news:publication").text("news:language"))
                .containsExactly("en");

        adminJson(Map.of("reason", "확인 중"))
                .post("/articles/{ref}/withdraw", english)
                .then()
                .statusCode(200);
        assertThat(document("/news-sitemap.xml").all("url"))
                .extracting(url -> url.text("loc"))
                .noneMatch(loc -> loc.contains(PathSegment.of(english)));
    }

    @Test
    void indexLeadsToADayInTheSitesZone() {
        // Half past midnight of the 4th in Seoul, whose clocks were then an hour ahead, is still the 3rd in UTC.
        String first = published(unique("새벽"), Map.of("at", "1987-06-03T14:30:00Z"));
        String last = published(unique("한밤"), Map.of("at", "1987-06-04T23:59:59+10:00"));
        String next = published(unique("이튿날"), Map.of("at", "1987-06-05T00:00:00+10:00"));
        publish(last, Map.of("at", "1987-06-09T12:00:00+09:00", "kind", "correction", "note", "고침"));

        XmlDocument index = document("/sitemap.xml");
        assertThat(index.name()).isEqualTo(SITEMAP + " sitemapindex");
        List<XmlDocument> sitemaps = index.all("sitemap");
        assertThat(sitemaps)
                .extracting(it -> it.text("loc"))
                .doesNotHaveDuplicates()
                .allSatisfy(loc -> assertThat(loc)
                        .matches("https://api\\.news\\.example/feeds/sitemaps/\\d{4}-\\d\\d-\\d\\d\\.xml"));
        assertThat(sitemaps)
                .filteredOn(it -> it.text("loc").contains("/1987-06-0"))
                .extracting(it -> it.text("loc"))
                .containsExactly(
                        "https://api.news.example/feeds/sitemaps/1987-06-05.xml",
                        "https://api.news.example/feeds/sitemaps/1987-06-04.xml");

        // The last change of anything of the day, as its own map has it.
        assertThat(sitemaps)
                .filteredOn(it -> it.text("loc").contains("/1987-06-0"))
                .extracting(it -> it.text("lastmod"))
                .containsExactly("1987-06-05T00:00:00+10:00", "1987-06-09T13:00:00+10:00");
        assertThat(sitemaps)
                .allSatisfy(it -> assertThat(OffsetDateTime.parse(it.text("lastmod")))
                        .isBefore(OffsetDateTime.now().plusMinutes(1)));

        XmlDocument day = document("/sitemaps/1987-06-04.xml");
        assertThat(day.name()).isEqualTo(SITEMAP + " urlset");
        assertThat(day.all("url")).extracting(url -> url.text("loc")).containsExactly(page(last), page(first));
        assertThat(day.all("url").get(0).text("lastmod")).isEqualTo("1987-06-09T13:00:00+10:00");
        assertThat(document("/sitemaps/1987-06-05.xml").all("url"))
                .extracting(url -> url.text("loc"))
                .containsExactly(page(next));

        Response before = get("/sitemap.xml");
        admin().header("If-Match", "*").delete("/articles/{ref}", next).then().statusCode(204);
        get("/sitemaps/1987-06-05.xml").then().statusCode(404);
        Response after = anonymous()
                .basePath("/feeds")
                .header("If-None-Match", before.header("ETag"))
                .get("/sitemap.xml");
        after.then().statusCode(200);
        assertThat(after.asString()).contains("1987-06-04.xml").doesNotContain("1987-06-05.xml");
        anonymous()
                .basePath("/feeds")
                .header("If-None-Match", after.header("ETag"))
                .get("/sitemap.xml")
                .then()
                .statusCode(304);
    }

    private static String canonicalAt(String url, String slug, String at) {
        String made = draft(Map.of("headline", unique("전재"), "slug", slug, "canonicalUrl", url))
                .path("slug");
        publish(made, Map.of("at", at));
        return made;
    }

    @Test
    void whatIsCanonicalElsewhereIsInNoSitemap() {
        String now = Instant.now().toString();
        String foreign = canonicalAt("https://origin.example/원문", unique("남의-글"), now);
        assertThat(document("/news-sitemap.xml").all("url"))
                .extracting(url -> url.text("loc"))
                .doesNotContain(page(foreign));
        // Of a day with nothing else there is no map, and the index leads to none.
        canonicalAt("https://origin.example/a", unique("남의-글"), "1986-03-01T00:00:00Z");
        get("/sitemaps/1986-03-01.xml").then().statusCode(404);
        canonicalAt("http://origin.example/b", unique("남의-글"), "1986-03-02T00:00:00Z");
        String here = published(unique("우리 글"), Map.of("at", "1986-03-02T01:00:00Z"));
        // One that names its own page, in whatever letters, is no other's.
        String slug = unique("제-글");
        String own = draft(Map.of("headline", unique("제 글"), "slug", slug)).path("slug");
        publish(own, Map.of("at", "1986-03-02T02:00:00Z"));
        String page = page(own);
        for (String url : List.of(page, page.replace(PathSegment.of(slug), slug))) {
            admin().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(Map.of("canonicalUrl", url))
                    .patch("/articles/{ref}", own)
                    .then()
                    .statusCode(200);
            publish(own, Map.of("kind", "minor"));
            assertThat(document("/sitemaps/1986-03-02.xml").all("url"))
                    .extracting(it -> it.text("loc"))
                    .containsExactly(page, page(here));
        }
        assertThat(document("/sitemap.xml").all("sitemap"))
                .extracting(it -> it.text("loc"))
                .filteredOn(loc -> loc.contains("/1986-03-0"))
                .containsExactly("https://api.news.example/feeds/sitemaps/1986-03-02.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1600-01-01", "2022-13-01", "2022-1-1", "gestern"})
    void dayWithoutArticlesHasNoSitemap(String date) {
        get("/sitemaps/" + date + ".xml").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }
}
