package news.gisa.http.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.gisa.HttpTest;
import news.gisa.http.problem.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("anydb")
class ProblemPagesTest extends HttpTest {
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static RequestSpecification page() {
        return anonymous().basePath("/problems");
    }

    private static RequestSpecification json() {
        return page().accept(ContentType.JSON);
    }

    @Test
    void peopleGetAPageAndProgramsGetJson() {
        for (String path : List.of("", "/validation")) {
            for (String accept : List.of(BROWSER, "text/html", "*/*", "text/*", "application/json;q=0.5, text/html")) {
                page().accept(accept).get(path).then().statusCode(200).contentType("text/html;charset=UTF-8");
            }
            RestAssured.given().get("/problems" + path).then().statusCode(200).contentType(ContentType.HTML);
            for (String accept : List.of("application/json", "application/*", "text/html;q=0.1, application/json")) {
                page().accept(accept).get(path).then().statusCode(200).contentType(ContentType.JSON);
            }
            page().accept("image/png").get(path).then().statusCode(406);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsExplained(ProblemType type) {
        json().get("/" + type.slug())
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("type", equalTo("/problems/" + type.slug()))
                .body("title", equalTo(type.title()))
                .body("status", equalTo(type.status()))
                .body("description", equalTo(type.description()))
                .body("$", hasKey("curl"))
                .body("members.meaning", everyItem(notNullValue()))
                .body("problem.type", equalTo("/problems/" + type.slug()))
                .body("problem.title", equalTo(type.title()))
                .body("problem.status", equalTo(type.status()))
                .body("problem.detail", notNullValue())
                .body("problem.instance", startsWith("/"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsExplainedInKorean(ProblemType type) {
        JsonPath english = json().get("/" + type.slug()).jsonPath();
        JsonPath korean = json().header("Accept-Language", "ko-KR,ko;q=0.9,en;q=0.8")
                .get("/" + type.slug())
                .then()
                .statusCode(200)
                .header("Content-Language", "ko")
                .extract()
                .jsonPath();
        for (String same : List.of(
                "type",
                "status",
                "curl",
                "members.name",
                "problem.type",
                "problem.status",
                "problem.instance",
                "problem.errors.pointer",
                "problem.errors.parameter")) {
            assertThat(korean.<Object>get(same)).as(same).isEqualTo(english.get(same));
        }
        for (String said : List.of("title", "description", "problem.title", "problem.detail")) {
            assertThat(korean.getString(said)).as(said).containsPattern(HANGUL);
        }
        for (String said : List.of("members.meaning", "problem.errors.detail")) {
            assertThat(korean.getList(said, String.class))
                    .as(said)
                    .allSatisfy(text -> assertThat(text).containsPattern(HANGUL));
        }
    }

    @ParameterizedTest
    @EnumSource
    void membersOfAnExampleAreThoseThatAreExplained(ProblemType type) {
        JsonPath kind = json().get("/" + type.slug()).jsonPath();
        Map<String, Object> example = kind.getMap("problem");
        List.of("type", "title", "status", "detail", "instance", "errors").forEach(example::remove);
        assertThat(kind.getList("members.name", String.class)).containsAll(example.keySet());
    }

    @Test
    void allKindsAreListed() {
        List<String> all = Stream.of(ProblemType.values()).map(ProblemType::uri).toList();
        json().get().then().statusCode(200).body("items.type", equalTo(all)).body("next", equalTo(null));
        json().queryParam("fields", "type,status")
                .get()
                .then()
                .statusCode(200)
                .body("items", hasSize(all.size()))
                .body("items[0]", equalTo(Map.of("type", "/problems/validation", "status", 400)));
        XmlPath html = new XmlPath(XmlPath.CompatibilityMode.HTML, page().get().asString());
        assertThat(html.getList("html.body.main.table.tbody.tr.td.a.@href", String.class))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "'', en, What errors mean",
        "en, en, What errors mean",
        "fr, en, What errors mean",
        "ko, ko, 오류의 뜻",
        "'ko-KR,ko;q=0.9,en;q=0.8', ko, 오류의 뜻"
    })
    void pageSpeaksTheLanguageOfItsReader(String accepted, String language, String title) {
        XmlPath html = new XmlPath(
                XmlPath.CompatibilityMode.HTML,
                page().header("Accept-Language", accepted)
                        .get()
                        .then()
                        .statusCode(200)
                        .header("Content-Language", language)
                        .header("Vary", "Accept, Accept-Encoding, Origin, Accept-Language")
                        .extract()
                        .asString());
        assertThat(html.getString("html.@lang")).isEqualTo(language);
        assertThat(html.getString("html.head.title")).isEqualTo(title + " – Gisa");
        assertThat(html.getString("html.body.main.h1")).isEqualTo(title);
    }

    @ParameterizedTest
    @EnumSource
    void pageOfAKindStandsForItself(ProblemType type) {
        for (String language : List.of("en", "ko")) {
            Response page = page().header("Accept-Language", language).get("/" + type.slug());
            page.then()
                    .statusCode(200)
                    .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .body(not(containsString("<script")))
                    .body(not(containsString("style=")))
                    .body(containsString("<link rel=\"stylesheet\" href=\"/docs/guide.css\">"));
            XmlPath html = new XmlPath(XmlPath.CompatibilityMode.HTML, page.asString());
            assertThat(html.getString("html.@lang")).isEqualTo(language);
            assertThat(html.getString("html.body.nav.a.find { it.@'aria-current' == 'page' }.@href"))
                    .isEqualTo(type.uri());
            JsonPath kind = json().header("Accept-Language", language)
                    .get("/" + type.slug())
                    .jsonPath();
            assertThat(html.getString("html.body.main.h1")).isEqualTo(kind.getString("title"));
            assertThat(page.asString()).contains(escape(kind.getString("problem.detail")));
            if (kind.getString("curl") != null) {
                assertThat(page.asString()).contains(escape(kind.getString("curl")));
            }
        }
    }

    private static String escape(String text) {
        // In JSON quotes are escaped, and those of the page stay.
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/bad-cursor"})
    void pageIsReadAgainOnlyIfItChanged(String path) {
        Response english = page().get(path);
        english.then()
                .header("Cache-Control", "public, max-age=3600, stale-while-revalidate=60")
                .header("Cache-Tag", equalTo(null));
        String korean = page().header("Accept-Language", "ko").get(path).header("ETag");
        assertThat(korean).isNotEqualTo(english.header("ETag"));
        page().header("If-None-Match", english.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", english.header("ETag"))
                .header("Vary", "Accept, Accept-Encoding, Origin, Accept-Language");
        page().header("If-None-Match", english.header("ETag"))
                .header("Accept-Language", "ko")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", korean);
        page().header("If-None-Match", english.header("ETag"))
                .accept(ContentType.JSON)
                .get(path)
                .then()
                .statusCode(200);
        page().head(path).then().statusCode(200).header("ETag", english.header("ETag"));
    }

    @Test
    void kindThatIsNoneIsAProblem() {
        page().get("/nothing").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }
}
