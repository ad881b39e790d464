package news.gisa.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.gisa.HttpTest;
import news.gisa.text.PathSegment;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorMergeTest extends HttpTest {
    @Inject
    EntityManager entities;

    /** An author, with the article that is his or hers and public. */
    private record Person(String id, String slug, String name, String article) {
        static Person of(String name) {
            Response author = adminJson(Map.of("name", unique(name))).post("/authors");
            author.then().statusCode(201);
            String article = draft(Map.of(
                            "headline",
                            unique("글"),
                            "byline",
                            List.of(Map.of("author", author.path("slug"), "role", "기자"))))
                    .path("slug");
            publish(article, Map.of());
            return new Person(author.path("id"), author.path("slug"), author.path("name"), article);
        }
    }

    private static Response merge(String to, String from) {
        return adminJson(Map.of("from", from)).post("/authors/{ref}/merge", to);
    }

    private static void leads(String from, String to) {
        anonymous()
                .redirects()
                .follow(false)
                .queryParam("fields", "id")
                .get("/authors/{ref}", from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/authors/" + PathSegment.of(to) + "?fields=id"));
    }

    @Test
    void whateverLedToTheOneLeadsToTheOther() {
        Person stays = Person.of("이지숙");
        Person goes = Person.of("이지숙");
        Person before = Person.of("이숙");
        String both = draft(Map.of(
                        "headline",
                        unique("함께"),
                        "byline",
                        List.of(Map.of("author", goes.slug(), "name", "이 기자"), Map.of("author", stays.slug()))))
                .path("slug");
        publish(both, Map.of());
        String token = adminJson(Map.of("name", unique("t"), "role", "contributor", "author", goes.slug()))
                .post("/tokens")
                .path("secret");
        String draft = as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", unique("초고")))
                .post("/articles")
                .path("id");
        merge(goes.slug(), before.slug()).then().statusCode(200);
        String sync = anonymous()
                .queryParam("author", stays.slug())
                .get("/headlines/changes")
                .path("next");
        List<String> seen = List.of(
                "/authors/" + stays.slug(),
                "/authors/" + stays.slug() + "/articles",
                "/headlines?author=" + stays.slug(),
                "/articles/" + goes.article());
        seen.forEach(address -> anonymous().get(address).then().statusCode(200));

        merge(stays.slug(), goes.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(stays.id()))
                .body("name", equalTo(stays.name()))
                .body("articleCount", equalTo(4));

        anonymous().get(seen.get(0)).then().body("articleCount", equalTo(4));
        for (String list : seen.subList(1, 3)) {
            anonymous()
                    .get(list)
                    .then()
                    .body("items.slug", containsInAnyOrder(both, stays.article(), goes.article(), before.article()));
        }
        anonymous()
                .get(seen.get(3))
                .then()
                .body("byline.name", contains(goes.name()))
                .body("byline.author.id", contains(stays.id()));
        anonymous()
                .get("/articles/{ref}", both)
                .then()
                .body("byline.name", contains("이 기자", stays.name()))
                .body("byline.author.slug", contains(stays.slug(), stays.slug()));
        for (String former : List.of(goes.id(), goes.slug(), before.id(), before.slug())) {
            leads(former, stays.slug());
            for (String list : List.of("/headlines", "/articles")) {
                anonymous()
                        .queryParam("author", former)
                        .get(list)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(4));
            }
            anonymous()
                    .basePath("")
                    .redirects()
                    .follow(false)
                    .queryParam("author", former)
                    .get("/feeds/rss")
                    .then()
                    .statusCode(308);
        }
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(sync)
                .then()
                .statusCode(200)
                .body("items.slug", hasItem(goes.article()))
                .body("items.slug", hasItem(before.article()));

        as(token)
                .queryParam("version", "latest")
                .get("/articles/{ref}", draft)
                .then()
                .statusCode(200);
        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", unique("또"), "byline", List.of(Map.of("author", before.id()))))
                .post("/articles")
                .then()
                .statusCode(201)
                .body("byline.author.slug", contains(stays.slug()));
        admin().queryParam("author", goes.id())
                .get("/tokens")
                .then()
                .statusCode(200)
                .body("items.author.id", contains(stays.id()));
        Response kept =
                admin().accept("text/markdown").queryParam("version", "latest").get("/articles/{ref}", goes.article());
        admin().contentType("text/markdown")
                .header("If-Match", kept.header("ETag"))
                .body(kept.asString())
                .put("/articles/{ref}", goes.article())
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        admin().queryParam("subject", "author")
                .queryParam("id", stays.id())
                .get("/audit")
                .then()
                .body("items[0].action", equalTo("author.merged"))
                .body("items[0].detail", startsWith(goes.slug() + " (" + goes.id() + ")"));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{}")
                .redirects()
                .follow(false)
                .patch("/authors/{ref}", goes.id())
                .then()
                .statusCode(308);
        adminJson(Map.of("name", "가"))
                .redirects()
                .follow(false)
                .put("/authors/{ref}", goes.id())
                .then()
                .statusCode(308);
        adminJson(Map.of("name", "가", "slug", goes.slug()))
                .post("/authors")
                .then()
                .statusCode(409);
        admin().header("If-Match", "*")
                .delete("/authors/{ref}", stays.slug())
                .then()
                .statusCode(409)
                .body("count", equalTo(5));
    }

    @Test
    void mergeThatCannotBeIsRefused() {
        Person stays = Person.of("가");
        Person goes = Person.of("나");
        Person third = Person.of("다");
        merge(stays.slug(), stays.id()).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        merge(stays.slug(), unique("nobody")).then().statusCode(400).body("errors[0].pointer", equalTo("/from"));
        merge(unique("nobody"), goes.slug()).then().statusCode(404);
        for (String body : List.of(
                "{}",
                "{\"from\": 1}",
                "{\"form\": \"x\"}",
                "{\"from\": \" \"}",
                "{\"from\": \"" + "x".repeat(121) + "\"}")) {
            adminJson(body).post("/authors/{ref}/merge", stays.slug()).then().statusCode(400);
        }
        for (String role : List.of("contributor", "editor")) {
            as(token(role))
                    .contentType(ContentType.JSON)
                    .body(Map.of("from", goes.slug()))
                    .queryParam("dryRun", true)
                    .post("/authors/{ref}/merge", stays.slug())
                    .then()
                    .statusCode(role.equals("editor") ? 200 : 403);
        }
        String etag = admin().get("/authors/{ref}", stays.slug()).header("ETag");
        adminJson(Map.of("from", goes.slug()))
                .header("If-Match", "\"9-x.y\"")
                .post("/authors/{ref}/merge", stays.slug())
                .then()
                .statusCode(412);
        anonymous().get("/authors/{ref}", goes.slug()).then().statusCode(200).body("articleCount", equalTo(1));
        adminJson(Map.of("from", goes.slug()))
                .header("If-Match", etag)
                .header("Idempotency-Key", unique("key"))
                .post("/authors/{ref}/merge", stays.id())
                .then()
                .statusCode(200)
                .body("articleCount", equalTo(2));
        for (String again : List.of(goes.slug(), goes.id())) {
            merge(stays.slug(), again).then().statusCode(409).body("detail", containsString("already"));
            merge(third.slug(), again)
                    .then()
                    .statusCode(400)
                    .body("errors[0].detail", containsString("leads to " + stays.slug()));
        }
        adminJson(Map.of("from", third.slug()))
                .redirects()
                .follow(false)
                .post("/authors/{ref}/merge", goes.id())
                .then()
                .statusCode(308)
                .header("Location", endsWith("/merge"));
    }

    @Test
    void mergesAndSavesAtTheSameMomentLoseNothing() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 6; round++) {
                Person one = Person.of("가");
                Person two = Person.of("나");
                Callable<Integer> there = () -> merge(one.slug(), two.id()).statusCode();
                Callable<Integer> back = () -> merge(two.slug(), one.id()).statusCode();
                List<Callable<Integer>> writes = new ArrayList<>(List.of(there, back));
                for (Person person : List.of(one, two)) {
                    writes.add(() -> adminJson(
                                    Map.of("headline", unique("글"), "byline", List.of(Map.of("author", person.id()))))
                            .post("/articles")
                            .statusCode());
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> status : people.invokeAll(writes)) {
                    statuses.add(status.get());
                }
                assertThat(statuses.subList(0, 2).stream().filter(status -> status == 200))
                        .hasSize(1);
                // Refused by the one who was faster: gone, or leading to the other.
                assertThat(statuses.subList(0, 2))
                        .allSatisfy(status -> assertThat(status).isIn(200, 308, 400, 404, 409));
                assertThat(statuses.subList(2, 4))
                        .allSatisfy(status -> assertThat(status).isIn(201, 409));
                List<Response> answers = Stream.of(one, two)
                        .map(person -> anonymous().redirects().follow(false).get("/authors/{ref}", person.id()))
                        .toList();
                assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 308);
                int there200 = IntStream.range(0, 2)
                        .filter(i -> answers.get(i).statusCode() == 200)
                        .findFirst()
                        .orElseThrow();
                answers.get(there200).then().body("articleCount", equalTo(2));
            }
            assertThat(entities.createNativeQuery(
                                    "select count(*) from revision_byline b where b.author_id is not null"
                                            + " and not exists (select 1 from author a where a.id = b.author_id)",
                                    Long.class)
                            .getSingleResult())
                    .isEqualTo(0L);
        } finally {
            people.shutdown();
        }
    }
}
