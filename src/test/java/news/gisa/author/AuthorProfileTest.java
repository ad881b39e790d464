package news.gisa.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import news.gisa.text.PathSegment;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorProfileTest extends HttpTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Inject
    EntityManager entities;

    private static Response created(Map<String, ?> author) {
        Map<String, Object> whole = new HashMap<>(author);
        whole.putIfAbsent("name", unique("필자"));
        Response response = adminJson(whole).post("/authors");
        response.then().statusCode(201);
        return response;
    }

    private static Response patched(String ref, Object patch) {
        Response response = admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/authors/{ref}", ref);
        response.then().statusCode(200);
        return response;
    }

    @Test
    void publicTagStaysWhileWhatChangesIsHidden() {
        String slug = created(Map.of("bio", "소개", "email", "a@news.example", "emailPublic", false))
                .path("slug");
        String author = anonymous().get("/authors/{ref}", slug).header("ETag");
        String intern = as(token("contributor")).get("/authors/{ref}", slug).header("ETag");
        String editor = admin().get("/authors/{ref}", slug).header("ETag");
        patched(slug, Map.of("email", "b@news.example"));
        draft(Map.of("headline", unique("비밀"), "byline", List.of(Map.of("author", slug))));
        anonymous()
                .header("If-None-Match", author)
                .get("/authors/{ref}", slug)
                .then()
                .statusCode(304);
        assertThat(as(token("contributor")).get("/authors/{ref}", slug).header("ETag"))
                .isEqualTo(intern);
        assertThat(admin().get("/authors/{ref}", slug).header("ETag")).isNotEqualTo(editor);
        // Who has not seen all of it may not replace it.
        admin().contentType(MERGE_PATCH)
                .header("If-Match", author)
                .body(Map.of("bio", "새 소개"))
                .patch("/authors/{ref}", slug)
                .then()
                .statusCode(412)
                .body("detail", containsString("token"));
        patched(slug, Map.of("bio", "새 소개"));
        assertThat(anonymous().get("/authors/{ref}", slug).header("ETag")).isNotEqualTo(author);
    }

    private static String article(List<?> byline) {
        String slug = draft(Map.of("headline", unique("글"), "byline", byline)).path("slug");
        publish(slug, Map.of());
        return slug;
    }

    @Test
    void textsInManyLanguagesAreOneThingWithTheBio() {
        assertThat(entities.createNativeQuery(
                                "select count(*) from information_schema.columns"
                                        + " where lower(table_name) = 'author' and lower(column_name) = 'bio'",
                                Long.class)
                        .getSingleResult())
                .as("the migration in Java was run")
                .isEqualTo(0L);
        String slug = created(Map.of("bio", "옛 소개", "bios", Map.of("EN-gb", "Old.", "fr", "Vieux.")))
                .then()
                .body("bio", equalTo("옛 소개"))
                .body("bios", equalTo(Map.of("ko", "옛 소개", "en-GB", "Old.", "fr", "Vieux.")))
                .extract()
                .path("slug");
        patched(slug, Map.of("bio", "새 소개"))
                .then()
                .body("bios", equalTo(Map.of("ko", "새 소개", "en-GB", "Old.", "fr", "Vieux.")));
        patched(slug, "{\"bios\": {\"ko\": \"더 새 소개\", \"fr\": null}}")
                .then()
                .body("bio", equalTo("더 새 소개"))
                .body("bios", equalTo(Map.of("ko", "더 새 소개", "en-GB", "Old.")));
        patched(slug, Map.of("role", "기자")).then().body("bio", equalTo("더 새 소개"));
        patched(slug, "{\"bio\": null}").then().body("bio", nullValue()).body("bios", equalTo(Map.of("en-GB", "Old.")));
        patched(slug, "{\"bios\": null}").then().body("bios", equalTo(Map.of()));

        adminJson(Map.of("name", "가", "bio", "하나", "bios", Map.of("ko", "둘")))
                .post("/authors")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/bio"))
                .body("errors[0].detail", containsString("/bios/ko"));
        adminJson(
                        "{\"name\": \"가\", \"bios\": {\"en\": \"a\", \"EN\": \"b\", \"e\": \"c\", \"de\": null, \"a/b\": \"d\"}}")
                .post("/authors")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", contains("/bios/EN", "/bios/a~1b", "/bios/de", "/bios/e"));
        Map<String, String> eleven =
                IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> "a" + (char) ('a' + i), i -> "x"));
        for (Object bios : List.of(eleven, "text", Map.of("ko", "x".repeat(4001)))) {
            adminJson(Map.of("name", "가", "bios", bios)).post("/authors").then().statusCode(400);
        }
    }

    @Test
    void photoHasTheShapeOfAnImage() {
        Map<String, Object> photo = Map.of("url", "https://images.example/a.jpg", "alt", "한 기자", "width", 600);
        String slug = created(Map.of("photo", photo))
                .then()
                .body("photo.url", equalTo("https://images.example/a.jpg"))
                .body("photo.width", equalTo(600))
                .body("photo.credit", nullValue())
                .extract()
                .path("slug");
        patched(slug, "{\"photo\": {\"credit\": \"사진부\"}}")
                .then()
                .body("photo.alt", equalTo("한 기자"))
                .body("photo.credit", equalTo("사진부"));
        patched(slug, "{\"photo\": null}").then().body("photo", nullValue());
        adminJson(Map.of("name", "가", "photo", Map.of("url", "file:///a", "height", 0)))
                .post("/authors")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/photo/alt", "/photo/height", "/photo/url"));
    }

    @Test
    void privateAddressIsShownToEditorsOnly() {
        String slug = created(Map.of("email", "a@news.example", "emailPublic", false))
                .then()
                .body("email", equalTo("a@news.example"))
                .body("emailPublic", equalTo(false))
                .extract()
                .path("slug");
        as(token("editor"))
                .get("/authors/{ref}", slug)
                .then()
                .header("Cache-Control", "private, no-store")
                .body("email", equalTo("a@news.example"));
        String list = as(token("editor"))
                .queryParam("name", slug)
                .get("/authors")
                .then()
                .body("items.email", contains("a@news.example"))
                .extract()
                .path("items[0].id");
        for (var reader : List.of(anonymous(), anonymous(), as(token("contributor")))) {
            reader.get("/authors/{ref}", list)
                    .then()
                    .statusCode(200)
                    .body("email", nullValue())
                    .body("", not(hasKey("emailPublic")));
        }
        anonymous().queryParam("name", slug).get("/authors").then().body("items.email", contains(nullValue()));
        patched(slug, Map.of("emailPublic", true));
        anonymous()
                .get("/authors/{ref}", list)
                .then()
                .body("email", equalTo("a@news.example"))
                .body("", not(hasKey("emailPublic")));
    }

    @Test
    void daysAndTheDeskDecideWhoIsActive() {
        String mark = unique("날");
        Map<String, Map<String, ?>> authors = Map.of(
                "always", Map.of(),
                "today", Map.of("activeFrom", TODAY.toString(), "activeTo", TODAY.toString()),
                "before", Map.of("activeTo", TODAY.minusDays(1).toString()),
                "later",
                        Map.of(
                                "activeFrom", TODAY.plusDays(2).toString(),
                                "activeTo", TODAY.plusDays(9).toString()),
                "never", Map.of("active", false, "activeTo", TODAY.plusDays(9).toString()));
        Map<String, String> ids = new HashMap<>();
        authors.forEach((name, days) -> {
            Map<String, Object> author = new HashMap<>(days);
            author.put("name", mark + " " + name);
            ids.put(name, created(author).path("id"));
        });
        for (boolean active : List.of(true, false)) {
            anonymous()
                    .queryParam("name", mark)
                    .queryParam("active", active)
                    .queryParam("total", true)
                    .get("/authors")
                    .then()
                    .statusCode(200)
                    .body("items.active.unique()", contains(active))
                    .body("total", equalTo(active ? 2 : 3))
                    .body(
                            "items.name",
                            equalTo((active ? List.of("always", "today") : List.of("before", "later", "never"))
                                    .stream().map(name -> mark + " " + name).toList()));
        }
        assertThat(plans(ids.get("today"))).containsExactly("author.deactivated " + midnight(TODAY.plusDays(1)));
        assertThat(plans(ids.get("later")))
                .containsExactly(
                        "author.activated " + midnight(TODAY.plusDays(2)),
                        "author.deactivated " + midnight(TODAY.plusDays(10)));
        assertThat(plans(ids.get("before"))).isEmpty();
        patched(ids.get("today"), "{\"activeTo\": null}");
        assertThat(plans(ids.get("today"))).isEmpty();
        anonymous().get("/authors/{ref}", ids.get("later")).then().body("active", equalTo(false));
        patched(ids.get("later"), "{\"activeFrom\": null}");
        anonymous().get("/authors/{ref}", ids.get("later")).then().body("active", equalTo(true));

        adminJson(Map.of("name", "가", "activeFrom", "2026-02-01", "activeTo", "2026-01-31"))
                .post("/authors")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/activeTo"));
        for (String day : List.of("2026-13-01", "어제", "0001-01-01", "9999-12-31", "2026-01-01T00:00:00Z")) {
            adminJson(Map.of("name", "가", "activeFrom", day))
                    .post("/authors")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/activeFrom"));
        }
        anonymous().queryParam("active", "yes").get("/authors").then().statusCode(400);
    }

    private List<String> plans(String id) {
        return entities
                .createQuery(
                        "select p.kind, p.dueAt from PlannedChange p where p.subjectId = :id order by p.dueAt",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> row[0] + " " + row[1])
                .toList();
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Seoul")).toInstant().toString();
    }

    @Test
    void namesAreFoundWhileTheyAreTyped() {
        String number = unique("").substring(1);
        String name = "이지숙" + number;
        String id = created(Map.of("name", name, "nameLatin", "Lee Ji-sook" + number))
                .path("id");
        String other = created(Map.of("name", "이진석" + number)).path("id");
        for (String typed : List.of(
                name, "ㅇㅈㅅ" + number, "이ㅈㅅ" + number, "ㅇ지ㅅ" + number, "lee jisook" + number, "JI-SOOK" + number)) {
            anonymous()
                    .queryParam("name", typed)
                    .queryParam("limit", 100)
                    .get("/authors")
                    .then()
                    .statusCode(200)
                    .header("Cache-Tag", containsString("authors"))
                    .body("items.id", hasItem(id));
        }
        anonymous().queryParam("name", "ㅇㅈㅅ" + number).get("/authors").then().body("items.id", contains(id, other));
        anonymous().queryParam("name", "ㅇ지ㅅ" + number).get("/authors").then().body("items.id", contains(id));
        for (String typed : List.of("이지수" + number, "ㅇㅅ" + number, "숙" + number)) {
            anonymous().queryParam("name", typed).get("/authors").then().body("items", hasSize(0));
        }
        Response page = anonymous()
                .queryParam("name", "ㅇㅈㅅ" + number)
                .queryParam("limit", 1)
                .get("/authors");
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .body("items.id", contains(other))
                .body("next", nullValue());
        String cursor = page.<String>path("next").replaceFirst(".*cursor=([^&]*).*", "$1");
        anonymous()
                .queryParam("name", "ㅇㅈ")
                .queryParam("cursor", cursor)
                .get("/authors")
                .then()
                .statusCode(400);
        for (String none : List.of("%", "_", "-", "x".repeat(101))) {
            anonymous()
                    .queryParam("name", none)
                    .get("/authors")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("name"));
        }
        patched(id, Map.of("name", "박지숙" + number));
        anonymous().queryParam("name", "ㅂㅈㅅ" + number).get("/authors").then().body("items.id", contains(id));
        anonymous().queryParam("name", "ㅇㅈㅅ" + number).get("/authors").then().body("items.id", contains(other));
    }

    @Test
    void anAuthorsPageIsOneRequest() {
        Response author = created(Map.of());
        String slug = author.path("slug");
        String first = article(List.of(Map.of("author", slug)));
        String second = article(List.of(Map.of("name", "손님"), Map.of("author", slug)));
        draft(Map.of("headline", unique("초고"), "byline", List.of(Map.of("author", slug))));
        anonymous()
                .queryParam("include", "latest")
                .get("/authors/{ref}", slug)
                .then()
                .statusCode(200)
                .header("Cache-Tag", containsString("author:" + author.path("id")))
                .header("Cache-Tag", containsString("article:"))
                .body("articleCount", equalTo(2))
                .body("latest.slug", contains(second, first))
                .body("latest[0].byline[0]", equalTo("손님"))
                .body("feeds.rss", equalTo("/feeds/rss?author=" + PathSegment.of(slug)));
        anonymous()
                .queryParam("include", "latest")
                .queryParam("fields", "name,latest.headline")
                .get("/authors/{ref}", slug)
                .then()
                .statusCode(200);
        anonymous().get("/authors/{ref}", slug).then().body("", not(hasKey("latest")));
        anonymous()
                .queryParam("include", "newest")
                .get("/authors/{ref}", slug)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("latest"));

        Response page =
                anonymous().queryParam("limit", 1).queryParam("total", true).get("/authors/{ref}/articles", slug);
        page.then()
                .statusCode(200)
                .header("Cache-Tag", "headlines,author:" + author.path("id"))
                .body("items.slug", contains(second))
                .body("total", equalTo(2));
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .body("items.slug", contains(first))
                .body("next", nullValue());
        anonymous()
                .queryParam("to", "2001-01-01")
                .get("/authors/{ref}/articles", slug)
                .then()
                .body("items", hasSize(0));
        anonymous().get("/authors/{ref}/articles", unique("nobody")).then().statusCode(404);
        anonymous()
                .queryParam("author", "x")
                .get("/authors/{ref}/articles", slug)
                .then()
                .statusCode(400);

        String renamed = unique("renamed");
        anonymous().get("/authors/{ref}/articles", slug).then().statusCode(200);
        patched(slug, Map.of("slug", renamed));
        anonymous()
                .redirects()
                .follow(false)
                .queryParam("limit", 1)
                .get("/authors/{ref}/articles", slug)
                .then()
                .statusCode(308)
                .header("Location", containsString("/api/v1/authors/" + renamed + "/articles?limit=1"));
        for (String form : List.of("rss", "atom", "json")) {
            anonymous()
                    .basePath("")
                    .redirects()
                    .follow(false)
                    .queryParam("limit", 5)
                    .queryParam("author", slug)
                    .get("/feeds/" + form)
                    .then()
                    .statusCode(308)
                    .header("Location", containsString("/feeds/" + form + "?"))
                    .header("Location", containsString("author=" + renamed))
                    .header("Location", containsString("limit=5"));
        }
        anonymous()
                .basePath("")
                .queryParam("author", renamed)
                .get("/feeds/json")
                .then()
                .body("items", hasSize(2));
        anonymous()
                .basePath("")
                .queryParam("author", author.<String>path("id"))
                .get("/feeds/json")
                .then()
                .statusCode(200);
    }

    @Test
    void bylineTellsPeopleFromAgencies() {
        String slug = created(Map.of()).path("slug");
        List<Map<String, String>> byline = List.of(
                Map.of("author", slug, "role", "기자"),
                Map.of("name", "김손님", "kind", "person"),
                Map.of("name", "박손님", "role", "시인"),
                Map.of("name", "새벽통신"),
                Map.of("name", "저녁통신", "role", "제공", "kind", "agency"));
        String article = article(byline);
        List<String> kinds = List.of("person", "person", "person", "agency", "agency");
        anonymous().get("/articles/{ref}", article).then().body("byline.kind", equalTo(kinds));
        anonymous()
                .accept("application/ld+json")
                .get("/articles/{ref}", article)
                .then()
                .body("author.'@type'", contains("Person", "Person", "Person", "Organization", "Organization"))
                .body("author.name", hasItem("저녁통신"));
        Response markdown =
                admin().accept("text/markdown").queryParam("version", "latest").get("/articles/{ref}", article);
        assertThat(markdown.asString()).contains("name: 김손님", "kind: person", "name: 저녁통신", "kind: agency");
        admin().contentType("text/markdown")
                .header("If-Match", markdown.header("ETag"))
                .body(markdown.asString())
                .put("/articles/{ref}", article)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        adminJson(Map.of("headline", "가", "byline", List.of(Map.of("author", slug, "kind", "agency"))))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/byline/0/kind"));
        adminJson(Map.of("headline", "가", "byline", List.of(Map.of("name", "나", "kind", "guest"))))
                .post("/articles")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("person, agency"));
    }
}
