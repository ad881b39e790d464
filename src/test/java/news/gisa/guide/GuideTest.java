package news.gisa.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("anydb")
class GuideTest extends HttpTest {
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"");
    private final Map<String, String> pages = new HashMap<>();

    private static Response get(String path) {
        return RestAssured.given().redirects().follow(false).get(path);
    }

    private static Stream<String> addresses() {
        return Stream.concat(Stream.of("/docs/"), Chapters.NAMES.stream().map(name -> "/docs/" + name));
    }

    @Test
    void contentsNameEveryChapterAndWhomItIsFor() {
        String contents = get("/docs/").asString();
        for (String name : Chapters.NAMES) {
            Chapter chapter = ChapterReader.read(name, Chapters.text(name + ".md"));
            assertThat(contents).contains(chapter.title(), chapter.audience());
            assertThat(chapter.audience()).startsWith("<p>For ");
        }
    }

    @Test
    void everyPageIsHtmlThatLoadsNothingElse() {
        addresses()
                .forEach(path -> get(path)
                        .then()
                        .statusCode(200)
                        .contentType("text/html;charset=UTF-8")
                        .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'self'"))
                        .body(containsString("<html lang=\"en\">"))
                        .body(containsString("<h1"))
                        .body(not(containsString("<script"))));
        get("/docs/weather").then().body(containsString("<title>Weather – Gisa</title>"));
        get("/docs/weather").then().body(containsString("<a href=\"/docs/weather\" aria-current=\"page\">"));
        get("/docs/settings").then().body(containsString("<table>"));
    }

    @Test
    void stylesheetIsOurs() {
        get("/docs/guide.css")
                .then()
                .statusCode(200)
                .contentType("text/css;charset=UTF-8")
                .body(containsString("prefers-color-scheme: dark"))
                .body(not(containsString("url(")));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        addresses()
                .forEach(path -> LINK.matcher(page(path))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(link -> {
                            if (!leadsSomewhere(path, link)) {
                                broken.add(path + " -> " + link);
                            }
                        }));
        assertThat(broken).isEmpty();
    }

    private boolean leadsSomewhere(String from, String link) {
        String[] parts = link.split("#", 2);
        String path = parts[0].isEmpty() ? from : parts[0].startsWith("/") ? parts[0] : "/docs/" + parts[0];
        return page(path) != null && (parts.length == 1 || page(path).contains(" id=\"" + parts[1] + "\""));
    }

    private String page(String path) {
        return pages.computeIfAbsent(path, here -> {
            Response answer = RestAssured.get(here);
            return answer.statusCode() == 200 ? answer.asString() : null;
        });
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        Response first = get("/docs/editing");
        first.then().header("Cache-Control", containsString("public, max-age="));
        RestAssured.given()
                .header("If-None-Match", "\"x\", W/" + first.header("ETag"))
                .get("/docs/editing")
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .body(equalTo(""));
        RestAssured.head("/docs/editing")
                .then()
                .statusCode(200)
                .header("ETag", first.header("ETag"))
                .header("Content-Length", String.valueOf(first.asByteArray().length))
                .body(equalTo(""));
    }

    @Test
    void addressWithoutItsSlashMoves() {
        get("/docs").then().statusCode(308).header("Location", "/docs/");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        for (String path :
                List.of("/docs/nothing", "/docs/weather/", "/docs/weather.md", "/docs/..%2fapplication.properties")) {
            get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void guideIsOnlyRead() {
        for (String path : List.of("/docs/", "/docs/weather", "/docs/nothing")) {
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", "GET, HEAD");
        }
    }

    @Test
    void pageOfTheApiLeadsToTheGuide() {
        RestAssured.given()
                .accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .body("info.description", containsString("[The guide](/docs/)"))
                .body("paths.keySet().findAll { it.startsWith('/docs') }.size()", equalTo(0));
    }
}
