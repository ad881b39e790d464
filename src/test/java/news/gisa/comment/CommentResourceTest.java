package news.gisa.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommentResourceTest extends Discussing {
    @Test
    void readerCommentsAndTheArticleCounts() {
        String article = published(unique("댓글"));
        Response first = post(article, comment("첫째\n줄 ‘둘’\n\n문단"));
        first.then()
                .statusCode(201)
                .header("RateLimit-Policy", containsString("\"comments\";q="))
                .header("RateLimit", containsString("r="))
                .body("author.name", equalTo("바람개비"))
                .body("author.badge", nullValue())
                .body("parentId", nullValue())
                .body("text", equalTo("첫째\n줄 ‘둘’\n\n문단"))
                .body("html", equalTo("<p>첫째<br>\n줄 ‘둘’</p>\n<p>문단</p>"))
                .body("createdAt", notNullValue());
        String id = first.path("id");
        post(article, Map.of("author", Map.of("name", "한들"), "text", "답", "parentId", id))
                .then()
                .statusCode(201)
                .body("parentId", equalTo(id));
        anonymous()
                .get("/articles/{ref}/comments", article)
                .then()
                .statusCode(200)
                .body("items.text", contains("답", "첫째\n줄 ‘둘’\n\n문단"))
                .body("items.replyCount", contains(0, 1));
        anonymous()
                .queryParam("sort", "oldest")
                .get("/articles/{ref}/comments", article)
                .then()
                .body("items.replyCount", contains(1, 0));
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(2));
        anonymous()
                .basePath("")
                .get(java.net.URI.create(first.header("Location")).getPath())
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        anonymous()
                .get("/articles/{ref}/comments/{id}", article, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg/onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<IMG SRC=&#106;&#97;&#118;&#97;script:alert(1)>",
                "<<SCRIPT>alert(1);//<</SCRIPT>",
                "</p><iframe src=//evil.example>",
                "' onmouseover='alert(1)"
            })
    void markupStaysText(String text) {
        String article = published(unique("글자"));
        post(article, Map.of("author", Map.of("name", text.substring(0, Math.min(40, text.length()))), "text", text))
                .then()
                .statusCode(201)
                .body("text", equalTo(text))
                .body("html.replaceAll('</?(p|br)>', '')", not(containsString("<")))
                .body("html", not(containsString("\"")));
    }

    @Test
    void badCommentsAreRefused() {
        String article = published(unique("거절"));
        String other = published(unique("다른 글"));
        String elsewhere = post(other, comment("여기")).path("id");
        Map<String, String> bodies = Map.of(
                "{\"text\": \"x\"}",
                "/author",
                "{\"author\": {\"name\": \" \"}, \"text\": \"x\"}",
                "/author/name",
                "{\"author\": {\"name\": \"a\"}, \"text\": \" \\n \"}",
                "/text",
                "{\"author\": {\"name\": \"a\"}, \"text\": \"" + "x".repeat(5001) + "\"}",
                "/text",
                "{\"author\": {\"name\": \"a\", \"badge\": \"editor\"}, \"text\": \"x\"}",
                "/author/badge",
                "{\"author\": {\"name\": \"a\"}, \"text\": \"x\", \"parentId\": \"" + elsewhere + "\"}",
                "/parentId",
                "{\"author\": {\"name\": \"a\"}, \"text\": \"x\", \"parentId\": \"7\"}",
                "/parentId");
        bodies.forEach((body, pointer) ->
                post(article, body).then().statusCode(400).body("errors.pointer", contains(pointer)));
        post(unique("nothing"), comment("x")).then().statusCode(404);
        post(draft(Map.of("headline", unique("초고"))).path("slug"), comment("x"))
                .then()
                .statusCode(404);
        String closed =
                draft(Map.of("headline", unique("닫힘"), "commentsOpen", false)).path("slug");
        publish(closed, Map.of());
        post(closed, comment("x")).then().statusCode(409);
        anonymous().get("/articles/{ref}/comments", article).then().body("items", hasSize(0));
    }

    @Test
    void listIsWalkedByCursorAndTheCursorBelongsToIt() {
        String article = published(unique("긴 댓글"));
        for (int i = 0; i < 5; i++) {
            post(article, comment("댓글 " + i)).then().statusCode(201);
        }
        Response page = anonymous().queryParam("limit", 2).get("/articles/{ref}/comments", article);
        page.then().body("items.text", contains("댓글 4", "댓글 3"));
        String next = page.path("next");
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.text", contains("댓글 2", "댓글 1"));
        String cursor = next.replaceAll(".*cursor=", "");
        anonymous()
                .queryParam("cursor", cursor)
                .queryParam("sort", "oldest")
                .get("/articles/{ref}/comments", article)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
        anonymous()
                .queryParam("cursor", (cursor.startsWith("A") ? 'B' : 'A') + cursor.substring(1))
                .get("/articles/{ref}/comments", article)
                .then()
                .statusCode(400);
        anonymous()
                .queryParam("cursor", "%%%")
                .get("/articles/{ref}/comments", article)
                .then()
                .statusCode(400);
        anonymous()
                .queryParam("include", "comments")
                .get("/articles/{ref}", article)
                .then()
                .body("comments.items", hasSize(5))
                .body("commentCount", equalTo(5));
    }

    @Test
    void countIsRightAfterManyAtOnce() throws Exception {
        String article = published(unique("북적"));
        String parent = post(article, comment("위")).path("id");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> posts = IntStream.range(0, 24)
                    .<Callable<Integer>>mapToObj(i -> () -> post(
                                    article, Map.of("author", Map.of("name", "n" + i), "text", "t", "parentId", parent))
                            .statusCode())
                    .toList();
            for (Future<Integer> status : pool.invokeAll(posts)) {
                assertThat(status.get()).isEqualTo(201);
            }
        } finally {
            pool.shutdown();
        }
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(25));
        anonymous().get("/articles/{ref}/comments/{id}", article, parent).then().body("replyCount", equalTo(24));
    }
}
