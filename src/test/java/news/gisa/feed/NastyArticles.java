package news.gisa.feed;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;

/** Articles of all that is hard to hand on, made over HTTP in a section of their own. */
final class NastyArticles extends HttpTest {
    static final String HEADLINE = "“따옴표” 'x' & <b>굵게</b> ]]> 끝 &amp; 👩\u200D👧";

    static final String BODY = """
            첫 문단 & “따옴표” ]]> <script>alert(1)</script> 끝.

            ::ad{slot="mid"}

            [여기](/기사/1) [저기](#끝) ![그림](사진.jpg)

            ::embed{url="https://video.example/1?a=1&b=2"}

            </script><!-- 끝
            """;

    final String section = unique("nasty");
    final String author = unique("필자 & 'x'");
    final String authorSlug;
    final String tag = unique("꼬리<표>");

    /** Three authors of whom one is a guest and one an agency; everything that an article can have. */
    final String whole;

    /** Nothing but a headline. */
    final String bare;

    /** A picture of unknown size under an address that is not ASCII, and a correction. */
    final String corrected;

    final String english;

    NastyArticles() {
        adminJson(Map.of("name", "기획 & <특집>"))
                .put("/sections/{slug}", section)
                .then()
                .statusCode(201);
        authorSlug = adminJson(Map.of("name", author))
                .post("/authors")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
        whole = publishedAt(
                "2022-01-19T15:04+09:00",
                Map.ofEntries(
                        Map.entry("headline", HEADLINE),
                        Map.entry("deck", List.of("첫 줄 & <둘>", "둘째 줄 ]]>")),
                        Map.entry("section", section),
                        Map.entry("tags", List.of(tag, "R&D")),
                        Map.entry(
                                "byline",
                                List.of(
                                        Map.of("author", authorSlug, "role", "기자"),
                                        Map.of("name", "손님 \"가\"", "role", "객원 & 칼럼"),
                                        Map.of("name", "새벽통신 <국제>"))),
                        Map.entry(
                                "image",
                                Map.of(
                                        "url", "https://images.example/1.jpg?a=1&b=2",
                                        "alt", "\"사진\" <alt>",
                                        "caption", "설명 & ]]>",
                                        "credit", "사진가 <가>",
                                        "width", 1600,
                                        "height", 900)),
                        Map.entry("body", BODY),
                        Map.entry("source", "새벽통신 & 저녁통신"),
                        Map.entry("canonicalUrl", "https://origin.example/원문?a=1&b=2"),
                        Map.entry("breaking", true),
                        Map.entry("urgency", 1)));
        bare = publishedAt("2022-01-18T00:00:00Z", Map.of("headline", unique("맨몸")));
        corrected = publishedAt(
                "2022-01-17T00:00:00Z",
                Map.of(
                        "headline",
                        unique("정정"),
                        "section",
                        section,
                        "summary",
                        "요약\n두 줄 & <끝>",
                        "image",
                        Map.of("url", "https://images.example/사진.jpg")));
        adminJson(Map.of("at", "2022-01-17T01:00:00Z", "kind", "correction", "note", "“3곳”이 아니라 <2곳> & ]]>"))
                .post("/articles/{ref}/publish", corrected)
                .then()
                .statusCode(200);
        english = publishedAt(
                "2022-01-16T00:00:00Z",
                Map.of("headline", unique("Rock & roll’s “]]>”"), "section", section, "language", "en-GB"));
    }

    List<String> all() {
        return List.of(whole, bare, corrected, english);
    }

    List<String> inSection() {
        return List.of(whole, corrected, english);
    }

    private static String publishedAt(String at, Map<String, ?> content) {
        Response created = draft(content);
        publish(created.<String>path("slug"), Map.of("at", at));
        return created.path("slug");
    }

    /** An article in a section, published now. */
    static String publishedIn(String section, String headline) {
        String slug = draft(Map.of("headline", headline, "section", section)).path("slug");
        publish(slug, Map.of());
        return slug;
    }

    static String newSection() {
        String section = unique("feed");
        adminJson(Map.of("name", "가")).put("/sections/{slug}", section).then().statusCode(201);
        return section;
    }
}
