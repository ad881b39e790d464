package news.gisa.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorResourceTest extends HttpTest {
    @Test
    void createdAuthorIsReadBackByIdAndBySlug() {
        String name = unique("한서윤");
        Response created = adminJson(Map.of(
                        "name",
                        name,
                        "nameLatin",
                        "Han Seo-yun",
                        "role",
                        "기자",
                        "beats",
                        List.of("배터리", "로봇"),
                        "links",
                        List.of(Map.of("label", "누리집", "url", "https://seoyun.example"))))
                .post("/authors");
        created.then()
                .statusCode(201)
                .body("slug", equalTo(name))
                .body("beats", contains("배터리", "로봇"))
                .body("bio", nullValue())
                .body("active", equalTo(true))
                .body("articleCount", equalTo(0));

        for (String ref : List.of(created.<String>path("id"), name)) {
            anonymous()
                    .get("/authors/{ref}", ref)
                    .then()
                    .statusCode(200)
                    .header(
                            "ETag",
                            created.header("ETag")
                                    .replaceFirst("\"[^.]*[.]", "\"")
                                    .replaceFirst("\"$", "-gz\""))
                    .header("Cache-Tag", "headlines,author:" + created.path("id"))
                    .body("links[0].url", equalTo("https://seoyun.example"));
        }
    }

    @Test
    void secondAuthorOfTheSameNameGetsAnotherSlug() {
        String name = unique("김동명");
        adminJson(Map.of("name", name)).post("/authors").then().body("slug", equalTo(name));
        adminJson(Map.of("name", name)).post("/authors").then().statusCode(201).body("slug", equalTo(name + "-2"));
    }

    @Test
    void takenSlugIsRefusedAndItsHolderNamed() {
        String slug = unique("taken");
        String id =
                adminJson(Map.of("name", "A", "slug", slug)).post("/authors").path("id");
        adminJson(Map.of("name", "B", "slug", slug))
                .post("/authors")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"))
                .body("errors.pointer", contains("/slug"))
                .body("detail", containsString("belongs to another author"))
                .body("holder", equalTo("/api/v1/authors/" + id));
    }

    @Test
    void formerSlugRedirectsToThePresentOne() {
        String first = unique("former");
        String second = unique("present");
        String etag =
                adminJson(Map.of("name", "A")).put("/authors/{ref}", first).header("ETag");
        adminJson(Map.of("name", "A", "slug", second))
                .header("If-Match", etag)
                .put("/authors/{ref}", first)
                .then()
                .statusCode(200)
                .body("slug", equalTo(second));
        anonymous()
                .redirects()
                .follow(false)
                .get("/authors/{ref}", first)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/authors/" + second));
        adminJson(Map.of("name", "C", "slug", first)).post("/authors").then().statusCode(409);
    }

    @Test
    void putNeedsTheLatestVersion() {
        String slug = unique("put");
        String first = adminJson(Map.of("name", "A"))
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        adminJson(Map.of("name", "B"))
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(428)
                .body("currentETag", equalTo(first));
        String second = adminJson(Map.of("name", "B"))
                .header("If-Match", first)
                .put("/authors/{ref}", slug)
                .header("ETag");
        adminJson(Map.of("name", "C"))
                .header("If-Match", first)
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(412)
                .header("ETag", second)
                .body("currentETag", equalTo(second));
        adminJson(Map.of("name", "C"))
                .header("If-Match", "W/" + second)
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(412);
        adminJson(Map.of("name", "C"))
                .header("If-Match", "3")
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(400);
        adminJson(Map.of("name", "C"))
                .header("If-None-Match", "*")
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(412);
        anonymous().get("/authors/{ref}", slug).then().body("name", equalTo("B"));
    }

    @Test
    void putToNothingWithIfMatchMakesNothing() {
        String slug = unique("absent");
        adminJson(Map.of("name", "A"))
                .header("If-Match", "*")
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(412);
        anonymous().get("/authors/{ref}", slug).then().statusCode(404);
        adminJson(Map.of("name", "A"))
                .put("/authors/{ref}", "0190a5b2-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        adminJson(Map.of("name", "A", "slug", "other"))
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(400);
        adminJson(Map.of("name", "A"))
                .put("/authors/{ref}", "Not A Slug")
                .then()
                .statusCode(400);
    }

    @Test
    void patchChangesWhatItNamesAndNullRemoves() {
        String slug = unique("patch");
        String etag = adminJson(Map.of("name", "A", "role", "기자", "bio", "옛 소개"))
                .put("/authors/{ref}", slug)
                .header("ETag");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body("{\"role\": null, \"bio\": \"새 소개\"}")
                .patch("/authors/{ref}", slug)
                .then()
                .statusCode(200)
                .body("name", equalTo("A"))
                .body("role", nullValue())
                .body("bio", equalTo("새 소개"));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"name\": null}")
                .patch("/authors/{ref}", slug)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("[]")
                .patch("/authors/{ref}", slug)
                .then()
                .statusCode(400);
        admin().contentType(ContentType.JSON)
                .body("{}")
                .patch("/authors/{ref}", slug)
                .then()
                .statusCode(415);
    }

    @Test
    void authorInUseIsNotDeleted() {
        String slug = unique("deleted");
        String etag = adminJson(Map.of("name", "A")).put("/authors/{ref}", slug).header("ETag");
        String article = draft(Map.of("headline", unique("기사"), "byline", List.of(Map.of("author", slug))))
                .path("slug");
        admin().delete("/authors/{ref}", slug).then().statusCode(428);
        admin().header("If-Match", etag)
                .delete("/authors/{ref}", slug)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("count", equalTo(1))
                .body("uses", equalTo("/api/v1/articles?version=latest&author=" + slug));
        publish(article, Map.of());
        anonymous().get("/authors/{ref}", slug).then().body("articleCount", equalTo(1));

        String unused = unique("unused");
        String unusedEtag =
                adminJson(Map.of("name", "A")).put("/authors/{ref}", unused).header("ETag");
        admin().header("If-Match", unusedEtag)
                .delete("/authors/{ref}", unused)
                .then()
                .statusCode(204);
        anonymous().get("/authors/{ref}", unused).then().statusCode(404);
    }

    @Test
    void listIsWalkedByCursorWithoutGapOrRepeat() {
        List<String> names = IntStream.range(0, 7).mapToObj(i -> unique("walk")).toList();
        names.forEach(
                name -> adminJson(Map.of("name", name)).post("/authors").then().statusCode(201));
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/authors?limit=3&fields=slug";
        while (next != null) {
            Response page = anonymous().basePath("").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("items.slug"));
            next = page.path("next");
            assertThat(page.header("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(names);
        int total = anonymous().queryParam("total", true).get("/authors").path("total");
        assertThat(total).isGreaterThanOrEqualTo(seen.size());
    }

    @Test
    void badInputIsNamed() {
        adminJson("{\"name\": \"A\", \"nmae\": \"B\"}")
                .post("/authors")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/nmae"))
                .body("errors[0].detail", startsWith("Unknown property \"nmae\". Known here: active, activeFrom"));
        adminJson("{\"name\": \"A\", \"links\": [{\"label\": \"x\", \"url\": \"javascript:alert(1)\"}]}")
                .post("/authors")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/links/0/url"));
        adminJson("{\"name\": \"A\", \"active\": \"true\"}")
                .post("/authors")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Expected true or false."));
        adminJson("{\"name\": \"A\", \"slug\": \"Groß Schreib\"}")
                .post("/authors")
                .then()
                .statusCode(400);
        adminJson("").post("/authors").then().statusCode(400);
    }

    @Test
    void onlyEditorsWrite() {
        Map<String, String> author = Map.of("name", "A");
        anonymous()
                .contentType(ContentType.JSON)
                .body(author)
                .post("/authors")
                .then()
                .statusCode(401);
        as(token("contributor"))
                .contentType(ContentType.JSON)
                .body(author)
                .post("/authors")
                .then()
                .statusCode(403);
        as(token("editor"))
                .contentType(ContentType.JSON)
                .body(author)
                .post("/authors")
                .then()
                .statusCode(201);
    }

    @Test
    void patchesAtTheSameMomentLoseNothing() throws Exception {
        String slug = unique("both");
        adminJson(Map.of("name", "A")).put("/authors/{ref}", slug).then().statusCode(201);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                String value = "r" + round;
                List<Callable<Integer>> patches = List.of("bio", "role").stream()
                        .<Callable<Integer>>map(field -> () -> admin().contentType(MERGE_PATCH)
                                .header("If-Match", "*")
                                .body(Map.of(field, value))
                                .patch("/authors/{ref}", slug)
                                .statusCode())
                        .toList();
                for (Future<Integer> status : writers.invokeAll(patches)) {
                    assertThat(status.get()).isEqualTo(200);
                }
                anonymous()
                        .get("/authors/{ref}", slug)
                        .then()
                        .body("bio", equalTo(value))
                        .body("role", equalTo(value));
            }
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void versionsOfADeletedAuthorAreNotThoseOfTheNext() {
        String slug = unique("again");
        String first =
                adminJson(Map.of("name", "A")).put("/authors/{ref}", slug).header("ETag");
        admin().header("If-Match", first).delete("/authors/{ref}", slug).then().statusCode(204);
        adminJson(Map.of("name", "B")).put("/authors/{ref}", slug).then().statusCode(201);
        adminJson(Map.of("name", "C"))
                .header("If-Match", first)
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(412);
    }

    @Test
    void longestLinksAreKept() {
        String url = "https://a.example/" + "x".repeat(1980);
        List<Map<String, String>> links = IntStream.range(0, 20)
                .mapToObj(i -> Map.of("label", "l" + i, "url", url))
                .toList();
        adminJson(Map.of("name", unique("links"), "links", links))
                .post("/authors")
                .then()
                .statusCode(201);
    }

    @Test
    void listsOfManyTagsAreRead() {
        String slug = unique("tags");
        String etag = adminJson(Map.of("name", "A")).put("/authors/{ref}", slug).header("ETag");
        adminJson(Map.of("name", "B"))
                .header("If-Match", "\"\",".repeat(1500) + "\"\"")
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(412);
        adminJson(Map.of("name", "B"))
                .header("If-Match", "\"x\" , W/\"y\"," + etag)
                .put("/authors/{ref}", slug)
                .then()
                .statusCode(200);
    }

    @Test
    void ofWritersAtTheSameMomentOneWins() throws Exception {
        String slug = unique("race");
        String etag = adminJson(Map.of("name", "0")).put("/authors/{ref}", slug).header("ETag");
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> writes = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> adminJson(Map.of("name", "writer " + i))
                            .header("If-Match", etag)
                            .put("/authors/{ref}", slug)
                            .statusCode())
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : writers.invokeAll(writes)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses.stream().filter(status -> status == 412)).hasSize(7);
        } finally {
            writers.shutdown();
        }
    }
}
