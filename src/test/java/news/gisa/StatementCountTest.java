package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.gisa.text.PathSegment;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The number of statements of a list does not grow with the page. */
@QuarkusTest
class StatementCountTest extends HttpTest {
    private static final Pattern UPPER_BOUND = Pattern.compile("(where|and) \\w+\\.sorts_at<");

    @Inject
    Statements statements;

    /** With a token nothing is cached. */
    private List<String> statements(String path, int limit) {
        return statementsOf(admin(), path + "limit=" + limit);
    }

    private List<String> statementsOf(RequestSpecification caller, String address) {
        return statements.of(caller.basePath("").urlEncodingEnabled(false), request -> request.get(address)).stream()
                // That a token was used is noted once a minute, whatever is read with it.
                .filter(sql -> !sql.startsWith("update access_token"))
                .toList();
    }

    @Test
    void listsCostTheSameWhateverTheirLength() {
        String section = unique("count");
        adminJson(Map.of("name", "A")).put("/sections/{slug}", section).then().statusCode(201);
        String author = adminJson(Map.of("name", unique("필자"))).post("/authors").path("slug");
        for (int i = 0; i < 12; i++) {
            String slug = draft(Map.of(
                            "headline", unique("셈"),
                            "section", section,
                            "tags", List.of(unique("셈"), unique("셈")),
                            "byline", List.of(Map.of("author", author), Map.of("name", "손님"))))
                    .path("slug");
            publish(slug, Map.of());
        }
        for (String list : List.of(
                "/api/v1/headlines?",
                "/api/v1/articles?",
                "/api/v1/articles?include=body&",
                "/feeds/rss?",
                "/feeds/json?",
                "/api/v1/authors?",
                "/api/v1/authors/" + author + "/articles?",
                "/api/v1/tags?")) {
            assertThat(statements(list, 12)).as(list).isNotEmpty().hasSameSizeAs(statements(list, 2));
        }
        for (int i = 10; i < 22; i++) {
            adminJson(Map.of("readings", List.of(Map.of("station", "108"), Map.of("station", "96"))))
                    .put("/weather/snapshots/{date}", "2014-01-01T" + i + ":00:00Z")
                    .then()
                    .statusCode(201);
        }
        for (String list : List.of(
                "/api/v1/weather/snapshots?from=2014-01-01&to=2014-01-03&",
                "/api/v1/weather/stations?near=37,127&",
                "/api/v1/weather/stations/108/readings?from=2014-01-01&to=2014-01-03&",
                "/api/v1/weather/stations/108/readings?from=2014-01-01&to=2014-01-03&every=hour&")) {
            assertThat(statements(list, 12)).as(list).isNotEmpty().hasSameSizeAs(statements(list, 2));
        }
        assertThat(statementsOf(anonymous(), "/api/v1/headlines?limit=12&from=2020-01-01"))
                .hasSize(1);
        String slug = published(unique("이력"));
        for (int i = 0; i < 12; i++) {
            admin().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(Map.of("summary", "요약 " + i))
                    .patch("/articles/{ref}", slug)
                    .then()
                    .statusCode(200);
        }
        for (String list : List.of(
                "/api/v1/articles?version=latest&",
                "/api/v1/articles?version=latest&include=body&",
                "/api/v1/articles?version=latest&status=published&",
                "/api/v1/articles/" + slug + "/revisions?",
                "/api/v1/audit?")) {
            assertThat(statements(list, 12)).as(list).isNotEmpty().hasSameSizeAs(statements(list, 2));
        }
    }

    /** With two upper bounds H2 would walk from the higher one, through all pages before this one. */
    @Test
    void aPageIsWalkedFromItsFirstRow() {
        published(unique("쪽"));
        published(unique("쪽"));
        for (String filter : List.of("", "&from=2020-01-01", "&to=2020-01-01", "&from=2000-01-01&to=2100-01-01")) {
            String first = "/api/v1/headlines?limit=1" + filter;
            String second = filter.contains("to=2020")
                    ? null
                    : admin().basePath("").get(first).path("next");
            for (String address :
                    Stream.of(first, second).filter(Objects::nonNull).toList()) {
                String sql = statementsOf(anonymous(), address).get(0);
                assertThat(UPPER_BOUND.matcher(sql).results().count())
                        .as(address + " " + sql)
                        .isOne();
            }
        }
    }

    /** What a newsroom does all day; {@code src/bench/writes} tells these figures beside what each write costs. */
    @Test
    void aWriteAsksNoMoreThanItHasTo() throws IOException {
        String section = unique("count");
        adminJson(Map.of("name", "A")).put("/sections/{slug}", section).then().statusCode(201);
        String author = adminJson(Map.of("name", unique("필자"))).post("/authors").path("slug");
        List<String> tags = List.of(unique("셈"), unique("셈"));
        draft(article(section, author, tags));
        Map<String, Integer> asked = new LinkedHashMap<>();
        count(
                asked,
                "create",
                statements.of(adminJson(article(section, author, tags)), request -> request.post("/articles")));
        String slug = draft(article(section, author, tags)).path("slug");
        count(
                asked,
                "save",
                statements.of(
                        admin().contentType(MERGE_PATCH).header("If-Match", "*").body(Map.of("body", "다른 글.")),
                        request -> request.patch("/articles/{ref}", slug)));
        count(
                asked,
                "publish",
                statements.of(adminJson(Map.of()), request -> request.post("/articles/{ref}/publish", slug)));
        count(
                asked,
                "create-and-publish",
                statements.of(
                        adminJson(article(section, author, tags)), request -> request.post("/articles?publish=true")));
        comment(anonymous(), slug).then().statusCode(201);
        count(asked, "comment", statements.of(anonymous(), request -> comment(request, slug)));
        assertThat(asked).isEqualTo(told());
    }

    private static Map<String, Object> article(String section, String author, List<String> tags) {
        return Map.of(
                "headline",
                unique("셈"),
                "deck",
                List.of("하나", "둘"),
                "section",
                section,
                "tags",
                tags,
                "byline",
                List.of(Map.of("author", author, "role", "기자")),
                "body",
                "글.");
    }

    private static Response comment(RequestSpecification reader, String slug) {
        return reader.contentType(ContentType.JSON)
                .body(Map.of("author", Map.of("name", unique("독자")), "text", unique("잘 읽었습니다")))
                .post("/articles/{ref}/comments", slug);
    }

    private static void count(Map<String, Integer> asked, String kind, List<String> of) {
        asked.put(kind, of.size());
    }

    /** By the benchmark, for the database of this run. */
    private static Map<String, Integer> told() throws IOException {
        String database = ConfigProvider.getConfig().getValue("quarkus.datasource.db-kind", String.class);
        Map<String, Integer> told = new LinkedHashMap<>();
        Files.readAllLines(Path.of("src/bench/statements-" + database + ".tsv")).forEach(line -> {
            String[] field = line.split("\t");
            told.put(field[0], Integer.valueOf(field[1]));
        });
        return told;
    }

    /** What is asked again for an answer that is not kept. */
    private void assertStatements(String address, int most) {
        List<String> made = statementsOf(admin(), address);
        assertThat(made).as(address).isNotEmpty().hasSizeLessThanOrEqualTo(most);
    }

    private String withEverything() {
        String section = unique("whole");
        String above = unique("above");
        adminJson(Map.of("name", "B")).put("/sections/{slug}", above).then().statusCode(201);
        adminJson(Map.of("name", "A", "parent", above))
                .put("/sections/{slug}", section)
                .then()
                .statusCode(201);
        String author = adminJson(Map.of("name", unique("필자"))).post("/authors").path("slug");
        String slug = draft(Map.of(
                        "headline", unique("온전"),
                        "section", section,
                        "body", "한 문단.\n\n> 둘\n",
                        "tags", List.of(unique("셈"), unique("셈")),
                        "byline", List.of(Map.of("author", author), Map.of("name", "손님"))))
                .path("slug");
        publish(slug, Map.of());
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("summary", "고친 요약"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        publish(slug, Map.of("kind", "correction", "note", "바로잡음"));
        for (int i = 0; i < 3; i++) {
            adminJson(Map.of("text", "댓글 " + i, "author", Map.of("name", "손님")))
                    .post("/articles/{ref}/comments", slug)
                    .then()
                    .statusCode(201);
        }
        adminJson(Map.of("readings", List.of(Map.of("station", "108"), Map.of("station", "96"))))
                .put("/weather/snapshots/{date}", "2013-01-01")
                .then();
        return slug;
    }

    @Test
    void anArticleTakesTwoStatementsAndAWholePageFive() {
        String slug = withEverything();
        String id = anonymous().get("/articles/{ref}", slug).path("id");
        for (String ref : List.of(slug, id)) {
            String address = "/api/v1/articles/" + ref;
            assertStatements(address, 2);
            assertStatements(address, 2);
            for (String form : List.of("blocks", "html", "text", "markdown")) {
                assertStatements(address + "?body=" + form, 2);
            }
            assertStatements(address + "?fields=headline,body.html&body=html", 2);
            assertStatements(address + "?include=jsonld", 4);
            assertStatements(address + "?include=comments", 4);
            assertStatements(address + "?include=weather", 3);
            assertStatements(address + "?include=weather,comments", 5);
        }
    }

    /** The sections above an article decide too, and are asked along. */
    @Test
    void whatIsSaidOfSectionsTakesNoFurtherStatement() {
        String slug = withEverything();
        String section = anonymous().get("/articles/{ref}", slug).path("section.slug");
        adminJson(Map.of("mode", "open", "closesAfterDays", 14))
                .put("/comments/policies/{scope}", "section:" + section)
                .then()
                .statusCode(201);
        try {
            assertStatements("/api/v1/articles/" + slug, 2);
            assertStatements("/api/v1/articles/" + slug + "?include=weather,comments", 5);
        } finally {
            admin().header("If-Match", "*")
                    .delete("/comments/policies/{scope}", "section:" + section)
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void aListOfArticlesTakesTwoStatementsAndThreeWithBodies() {
        withEverything();
        withEverything();
        assertStatements("/api/v1/articles?limit=12", 2);
        assertStatements("/api/v1/articles?include=body&limit=12", 3);
        assertStatements("/feeds/json?limit=12", 3);
    }

    @Test
    void sectionsAndTagsAreCountedByOneStatementForAPage() {
        String slug = withEverything();
        Response article = anonymous().get("/articles/{ref}", slug);
        assertStatements("/api/v1/sections?limit=12", 3);
        assertStatements("/api/v1/sections/" + article.path("section.slug"), 3);
        assertStatements("/api/v1/tags?limit=12", 2);
        assertStatements("/api/v1/tags/" + PathSegment.of(article.path("tags[0].slug")), 2);
    }
}
