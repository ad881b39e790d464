package news.gisa.http.input;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts may be, wherever they come in. */
@QuarkusTest
@Tag("anydb")
class TextInputTest extends HttpTest {
    @Inject
    EntityManager entities;

    private static ValidatableResponse refused(Response response, String pointer) {
        return response.then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    private static Response commented(Map<String, ?> comment) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(comment)
                .post("/articles/{ref}/comments", unique("nowhere"));
    }

    private static Response section(String name) {
        return adminJson(Map.of("name", name)).put("/sections/{slug}", unique("text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00A0", "\u3164", "\u200B\u200B", "\u2800", "\u115F\u1160", "\uFE0F", "\u3000\uFEFF"})
    void whatShowsNothingIsEmpty(String nothing) {
        refused(adminJson(Map.of("headline", nothing)).post("/articles"), "/headline");
        refused(
                adminJson(Map.of("headline", "a", "deck", List.of("b", nothing)))
                        .post("/articles"),
                "/deck/1");
        refused(adminJson(Map.of("headline", "a", "tags", List.of(nothing))).post("/articles"), "/tags/0");
        refused(
                adminJson(Map.of("headline", "a", "byline", List.of(Map.of("name", nothing))))
                        .post("/articles"),
                "/byline/0/name");
        refused(
                admin().contentType("text/markdown")
                        .body("---\nheadline: \"" + nothing + "\"\n---\n\na")
                        .post("/articles"),
                "/headline");
        refused(adminJson(Map.of("name", nothing)).post("/authors"), "/name");
        refused(section(nothing), "/name");
        refused(adminJson(Map.of("name", nothing)).put("/tags/{slug}", unique("text")), "/name");
        refused(adminJson(Map.of("name", nothing, "role", "editor")).post("/tokens"), "/name");
        refused(commented(Map.of("author", Map.of("name", nothing), "text", "글")), "/author/name");
        refused(commented(Map.of("author", Map.of("name", "이름"), "text", nothing + "\n" + nothing)), "/text");
        adminJson(Map.of("headline", "a", "summary", nothing, "body", "b"))
                .queryParam("dryRun", true)
                .post("/articles")
                .then()
                .statusCode(200)
                .body("summary", equalTo(""));
    }

    @Test
    void outerSpacesOfNamesAreCutAndHeadlinesStay() {
        String name = unique("이름");
        String spaced = "\u00A0 " + name + "\u200B\u3164\n";
        section(spaced).then().statusCode(201).body("name", equalTo(name));
        adminJson(Map.of("name", spaced))
                .put("/tags/{slug}", unique("text"))
                .then()
                .statusCode(201)
                .body("name", equalTo(name));
        adminJson(Map.of("name", spaced, "role", " 기자 ", "beats", List.of(" 바다\u3000")))
                .post("/authors")
                .then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("slug", equalTo(name))
                .body("role", equalTo("기자"))
                .body("beats", contains("바다"));
        adminJson(Map.of("name", spaced, "role", "editor"))
                .post("/tokens")
                .then()
                .statusCode(201)
                .body("name", equalTo(name));
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("author", Map.of("name", spaced), "text", " 글 "))
                .post("/articles/{ref}/comments", published(unique("글")))
                .then()
                .statusCode(201)
                .body("author.name", equalTo(name))
                .body("text", equalTo(" 글 "));
        adminJson(Map.of(
                        "headline",
                        " ‘" + name + " ",
                        "deck",
                        List.of(" 줄 "),
                        "tags",
                        List.of(spaced),
                        "source",
                        " 통신 ",
                        "byline",
                        List.of(Map.of("name", spaced, "role", "\u3000기자"))))
                .post("/articles")
                .then()
                .statusCode(201)
                .body("headline", equalTo(" ‘" + name + " "))
                .body("deck", contains(" 줄 "))
                .body("tags.name", contains(name))
                .body("source", equalTo("통신"))
                .body("byline[0].name", equalTo(name))
                .body("byline[0].role", equalTo("기자"));
    }

    @Test
    void directionsThatAreLeftOpenAreRefusedWithTheRemedy() {
        refused(adminJson(Map.of("headline", "가\u202E나")).post("/articles"), "/headline")
                .body(
                        "errors[0].detail",
                        equalTo("Character U+202E at position 1 opens a direction of writing and would turn round what"
                                + " follows the text: remove it, or close it by U+202C in the same line."));
        refused(
                        adminJson(Map.of("headline", "가", "summary", "\u2066가\n나\u2069"))
                                .post("/articles"),
                        "/summary")
                .body("errors[0].detail", containsString("close it by U+2069"));
        refused(adminJson(Map.of("headline", "가", "body", "문단\n\n\u202D둘")).post("/articles"), "/body");
        refused(adminJson(Map.of("headline", "가\u2069")).post("/articles"), "/headline")
                .body(
                        "errors[0].detail",
                        equalTo("Character U+2069 at position 1 closes a direction of writing that nothing opened:"
                                + " remove it."));
        refused(
                admin().contentType("text/markdown")
                        .body("---\nheadline: 가\nimage:\n  url: https://a.example/1\n  caption: \u202E나\n---\n\na")
                        .post("/articles"),
                "/image/caption");
        refused(
                admin().contentType("text/markdown")
                        .body("---\nheadline: 가\n---\n\na\u2067b")
                        .post("/articles"),
                "/body");
        refused(commented(Map.of("author", Map.of("name", "\u202E름이"), "text", "글")), "/author/name");
        refused(commented(Map.of("author", Map.of("name", "이름"), "text", "글\u2068")), "/text");
        refused(section("\u202A구역"), "/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE", "\uFFFF", "\uFDD0", "\uDBFF\uDFFF"})
    void noncharactersAreRefusedLikeNul(String character) {
        refused(adminJson(Map.of("headline", "가" + character)).post("/articles"), "/headline")
                .body(
                        "errors[0].detail",
                        equalTo(
                                ("Character U+%04X at position 1 is not text: control characters, noncharacters and lone"
                                                + " surrogates are refused.")
                                        .formatted(character.codePointAt(0))));
        admin().contentType("text/markdown")
                .body("---\nheadline: 가\n---\n\na" + character)
                .post("/articles")
                .then()
                .statusCode(400)
                .body("line", equalTo(5))
                .body("column", equalTo(2));
        admin().queryParam("name", "a" + character).get("/authors").then().statusCode(400);
        refused(commented(Map.of("author", Map.of("name", "이름"), "text", character)), "/text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "דבר ראשון (2024)",
                "الأخبار: ‏١٢٣",
                "می\u200Cخواهم",
                "ا\u064B b\u200E",
                "👩\u200D💻 ❤\uFE0F 1\uFE0F\u20E3 🇰🇷 🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
                "\u2067שלום\u2069 그리고 \u202Babc\u202C",
                "葛\uDB40\uDD00城",
                "가\u3164나"
            })
    void scriptsFromRightToLeftAndEmojiStay(String text) {
        String ref = adminJson(Map.of("headline", text, "deck", List.of(text), "body", text))
                .post("/articles")
                .then()
                .statusCode(201)
                .body("headline", equalTo(text))
                .body("deck", contains(text))
                .extract()
                .path("id");
        admin().queryParam("version", "latest")
                .queryParam("body", "markdown")
                .get("/articles/{ref}", ref)
                .then()
                .body("body.markdown", equalTo(text));
        section(text).then().statusCode(201).body("name", equalTo(text));
    }

    @Test
    void whatStandsAlreadyIsReadAndKeptByAPatchOfSomethingElse() {
        String slug = unique("text");
        adminJson(Map.of("name", "옛 이름")).put("/sections/{slug}", slug).then().statusCode(201);
        for (String old : List.of("\u3164", " 옛 이름 ", "\u202E옛", "옛\uFFFE")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createQuery("update Section set name = :old where slug = :slug")
                            .setParameter("old", old)
                            .setParameter("slug", slug)
                            .executeUpdate());
            admin().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(Map.of("position", 7 + old.length()))
                    .patch("/sections/{slug}", slug)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo(old))
                    .body("position", equalTo(7 + old.length()));
            refused(
                    admin().contentType(MERGE_PATCH)
                            .header("If-Match", "*")
                            .body(Map.of("name", "\u2066" + old))
                            .patch("/sections/{slug}", slug),
                    "/name");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"날씨 ☀\uFE0F 맑음", "날씨\uFE0F ☀ 맑\u034F음\u3164", "\u115F날씨 \u0301 맑음"})
    void whatNobodySeesIsInNoSlug(String name) {
        String number = unique("").substring(1);
        String slug = "날씨-맑음-" + number;
        adminJson(Map.of("headline", name + " " + number))
                .post("/articles")
                .then()
                .statusCode(201)
                .body("slug", equalTo(slug));
        adminJson(Map.of("name", name + " " + number))
                .post("/authors")
                .then()
                .statusCode(201)
                .body("slug", equalTo(slug));
        String given = name.replace(' ', '-') + "-" + number;
        refused(adminJson(Map.of("headline", "a", "slug", given)).post("/articles"), "/slug");
        refused(adminJson(Map.of("name", "a", "slug", given)).post("/authors"), "/slug");
        adminJson(Map.of("name", "a")).put("/sections/{slug}", given).then().statusCode(404);
        adminJson(Map.of("name", "a")).put("/tags/{slug}", given).then().statusCode(404);
    }

    @Test
    void aSlugFromBeforeKeepsWorking() {
        String name = unique("옛");
        adminJson(Map.of("name", name)).post("/authors").then().statusCode(201);
        String old = name + "-\uFE0F-길";
        QuarkusTransaction.requiringNew().run(() -> {
            for (String update : List.of("AuthorSlug", "Author")) {
                entities.createQuery("update " + update + " set slug = :old where slug = :name")
                        .setParameter("old", old)
                        .setParameter("name", name)
                        .executeUpdate();
            }
        });
        anonymous().get("/authors/{ref}", old).then().statusCode(200).body("slug", equalTo(old));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("role", "기자"))
                .patch("/authors/{ref}", old)
                .then()
                .statusCode(200)
                .body("slug", equalTo(old));
        adminJson(Map.of("name", name, "slug", old))
                .header("If-Match", "*")
                .put("/authors/{ref}", old)
                .then()
                .statusCode(200)
                .body("slug", equalTo(old));
    }

    /** What stands in one place excuses nothing in another. */
    @Test
    void patchIsJudgedPlaceByPlace() {
        String whole = "가".repeat(400);
        Response article = draft(Map.of("headline", unique("초고"), "body", whole + "\n둘", "summary", ""));
        for (Map<String, ?> patch : List.<Map<String, ?>>of(
                Map.of("headline", " "),
                Map.of("headline", whole + "\n둘"),
                Map.of("headline", whole),
                Map.of("deck", List.of("")),
                Map.of("tags", List.of(" ")),
                Map.of("tags", List.of(whole)),
                Map.of("byline", List.of(Map.of("name", "\u3164"))))) {
            String place = patch.keySet().iterator().next();
            admin().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(patch)
                    .patch("/articles/{ref}", article.<String>path("slug"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", startsWith("/" + place));
        }
    }
}
