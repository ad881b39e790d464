package news.gisa.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.gisa.JsonDepth;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThreadResourceTest extends Discussing {
    private final EntityManager entities;

    ThreadResourceTest(EntityManager entities) {
        this.entities = entities;
    }

    /** As deep as a setting allows, which here is less. */
    private void hang(List<Response> chain) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 1; i < chain.size(); i++) {
                UUID parent = UUID.fromString(chain.get(i - 1).path("id"));
                entities.createNativeQuery(
                                "update comment set parent_id = ?1, thread_id = ?1, reply_to = ?1, depth = ?2 where id = ?3")
                        .setParameter(1, parent)
                        .setParameter(2, i)
                        .setParameter(3, UUID.fromString(chain.get(i).path("id")))
                        .executeUpdate();
                entities.createNativeQuery("update comment set reply_count = 1 where id = ?1")
                        .setParameter(1, parent)
                        .executeUpdate();
            }
        });
    }

    @Test
    void treeIsCutWhereReadersOfJsonWouldGiveUp() {
        String article = published(unique("우물"));
        List<Response> chain = IntStream.range(0, 41)
                .mapToObj(i -> post(admin(), article, comment(unique("댓글"))))
                .toList();
        chain.forEach(posted -> posted.then().statusCode(201));
        hang(chain);
        List<String> seen = new ArrayList<>();
        Response page = list(article, "shape", "tree");
        Response whole = anonymous().queryParam("include", "comments").get("/articles/{ref}", article);
        assertThat(JsonDepth.of(whole.asByteArray())).isLessThanOrEqualTo(60);
        String place = "items[0]";
        while (page.path(place) != null) {
            seen.add(page.path(place + ".text"));
            String next = page.path(place + ".replies.next");
            place += ".replies.items[0]";
            if (next != null) {
                assertThat(JsonDepth.of(page.asByteArray())).isLessThanOrEqualTo(60);
                page = follow(next);
                place = "items[0]";
            }
        }
        assertThat(seen)
                .isEqualTo(chain.stream()
                        .map(posted -> posted.<String>path("text"))
                        .toList());
    }

    @Test
    void deepRepliesAreListedInTheLastLevelAndKeepWhatTheyAnswer() {
        String article = published(unique("깊이"));
        Response top = shown(article, comment("하나"));
        Response second = shown(article, reply(top, "둘"));
        Response third = shown(article, reply(second, "셋"));
        Response fourth = shown(article, reply(third, "넷"));
        fourth.then()
                .body("parentId", equalTo(second.path("id")))
                .body("replyTo", equalTo(third.path("id")))
                .body("depth", equalTo(2));
        list(article, "shape", "tree")
                .then()
                .body("items", hasSize(1))
                .body("items[0].replies.items[0].replies.items.text", contains("셋", "넷"))
                .body("items[0].replies.items[0].replyCount", equalTo(2))
                .body("items[0].replies.next", nullValue());
    }

    @Test
    void everyLevelOfATreeIsWalkedToItsEnd() {
        String article = published(unique("나무"));
        List<String> posted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Response top = shown(article, comment("위 " + i));
            posted.add(top.path("text"));
            for (int k = 0; k < i; k++) {
                posted.add(shown(article, reply(top, "답 " + i + "." + k)).path("text"));
            }
        }
        for (String sort : List.of("newest", "oldest", "top")) {
            List<String> seen = new ArrayList<>();
            Response page = list(article, "shape", "tree", "sort", sort, "replies", "1", "limit", "2");
            while (page != null) {
                page.then().statusCode(200);
                List<Map<String, Object>> items = page.path("items");
                for (Map<String, Object> item : items) {
                    walk(item, seen);
                }
                String next = page.path("next");
                page = next == null ? null : follow(next);
            }
            assertThat(seen).as(sort).containsExactlyInAnyOrderElementsOf(posted);
        }
        Response none = list(article, "shape", "tree", "replies", "0", "sort", "newest", "limit", "1");
        none.then().body("items[0].replies.items", empty()).body("items[0].replies.next", notNullValue());
        follow(none.path("items[0].replies.next"))
                .then()
                .body("items.text", contains("답 4.0", "답 4.1", "답 4.2", "답 4.3"));
    }

    @SuppressWarnings("unchecked")
    private static void walk(Map<String, Object> item, List<String> seen) {
        seen.add((String) item.get("text"));
        Map<String, Object> replies = (Map<String, Object>) item.get("replies");
        if (replies == null) {
            return;
        }
        ((List<Map<String, Object>>) replies.get("items")).forEach(reply -> walk(reply, seen));
        String next = (String) replies.get("next");
        while (next != null) {
            Response page = follow(next);
            page.then().statusCode(200);
            page.<List<Map<String, Object>>>path("items").forEach(reply -> walk(reply, seen));
            next = page.path("next");
        }
    }

    @Test
    void topIsOrderedByVotesAndWalkedThroughEquals() {
        String article = published(unique("표"));
        List<Response> comments = IntStream.range(0, 7)
                .mapToObj(i -> shown(article, comment("의견 " + i)))
                .toList();
        vote(article, comments.get(2), "up", "m1").then().statusCode(200).body("votes", equalTo(1));
        vote(article, comments.get(4), "up", "m1");
        vote(article, comments.get(4), "up", "m2").then().body("votes", equalTo(2));
        vote(article, comments.get(6), "down", "m1").then().body("votes", equalTo(-1));
        List<String> texts = new ArrayList<>();
        Response page = list(article, "sort", "top", "limit", "2");
        while (page != null) {
            texts.addAll(page.path("items.text"));
            String next = page.path("next");
            page = next == null ? null : follow(next);
        }
        assertThat(texts).containsExactly("의견 4", "의견 2", "의견 5", "의견 3", "의견 1", "의견 0", "의견 6");
    }

    private static Response vote(String article, Response comment, String vote, String member) {
        return adminJson(Map.of("vote", vote, "member", member))
                .post("/articles/{ref}/comments/{id}/vote", article, comment.<String>path("id"));
    }

    @Test
    void everybodyHasOneVoteAndCanTakeItBack() {
        String article = published(unique("한 표"));
        Response comment = shown(article, comment("의견"));
        String id = comment.path("id");
        for (var step : List.of(
                Map.entry("up", 1),
                Map.entry("up", 1),
                Map.entry("down", -1),
                Map.entry("none", 0),
                Map.entry("up", 1))) {
            anonymous()
                    .contentType(ContentType.JSON)
                    .body(Map.of("vote", step.getKey()))
                    .post("/articles/{ref}/comments/{id}/vote", article, id)
                    .then()
                    .statusCode(200)
                    .body("votes", equalTo(step.getValue()))
                    .body("mine", equalTo(step.getKey()));
        }
        list(article).then().body("items[0].votes", equalTo(1));
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("vote", "up", "member", "someone"))
                .post("/articles/{ref}/comments/{id}/vote", article, id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/member"));
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("vote", "sideways"))
                .post("/articles/{ref}/comments/{id}/vote", article, id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/vote"));
        act("delete", id).then().body("items[0].done", equalTo(true));
        vote(article, comment, "up", "m9").then().statusCode(404);
    }

    @Test
    void writerEditsForAWhileAndTheOldTextIsKept() {
        String article = published(unique("고침"));
        Response posted = shown(article, comment("오타 잇음"));
        String id = posted.path("id");
        posted.then().body("editableUntil", notNullValue()).body("editSecret", notNullValue());
        Response edited = withSecret(posted)
                .contentType(MERGE_PATCH)
                .body("{\"text\": \"오타 있음\"}")
                .patch("/articles/{ref}/comments/{id}", article, id);
        edited.then()
                .statusCode(200)
                .body("text", equalTo("오타 있음"))
                .body("editedAt", notNullValue())
                .body("editSecret", nullValue());
        list(article).then().body("items[0].text", equalTo("오타 있음")).body("items[0].editedAt", notNullValue());
        record(id).then().body("earlier.text", contains("오타 잇음"));
        // An ETag that is out of date, a wrong secret, none.
        withSecret(posted)
                .contentType(MERGE_PATCH)
                .body("{\"text\": \"셋째\"}")
                .patch("/articles/{ref}/comments/{id}", article, id)
                .then()
                .statusCode(412);
        anonymous()
                .header("Edit-Secret", "x")
                .header("If-Match", edited.header("ETag"))
                .contentType(MERGE_PATCH)
                .body("{\"text\": \"셋째\"}")
                .patch("/articles/{ref}/comments/{id}", article, id)
                .then()
                .statusCode(403);
        anonymous()
                .header("If-Match", edited.header("ETag"))
                .delete("/articles/{ref}/comments/{id}", article, id)
                .then()
                .statusCode(401);
        anonymous()
                .header("Edit-Secret", "x")
                .header("If-Match", edited.header("ETag"))
                .delete("/articles/{ref}/comments/{id}", article, id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/wrong-secret"));
        anonymous()
                .header("Edit-Secret", posted.<String>path("editSecret"))
                .delete("/articles/{ref}/comments/{id}", article, id)
                .then()
                .statusCode(428);
        anonymous()
                .header("Edit-Secret", posted.<String>path("editSecret"))
                .header("If-Match", edited.header("ETag"))
                .contentType(MERGE_PATCH)
                .body("{\"text\": \" \"}")
                .patch("/articles/{ref}/comments/{id}", article, id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        anonymous()
                .header("Edit-Secret", posted.<String>path("editSecret"))
                .header("If-Match", edited.header("ETag"))
                .delete("/articles/{ref}/comments/{id}", article, id)
                .then()
                .statusCode(204);
        list(article).then().body("items", empty());
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(0));
        // Nobody puts back what its writer took away.
        act("restore", id).then().body("items[0].done", equalTo(false)).body("items[0].problem.status", equalTo(409));
    }

    @Test
    void placeStaysWhileRepliesAreShown() {
        String article = published(unique("자리"));
        Response top = shown(article, comment("위"));
        Response below = shown(article, reply(top, "아래"));
        withSecret(top)
                .delete("/articles/{ref}/comments/{id}", article, top.<String>path("id"))
                .then()
                .statusCode(204);
        list(article, "sort", "oldest")
                .then()
                .body("items.text", contains(null, "아래"))
                .body("items[0].author", nullValue())
                .body("items[0].html", nullValue())
                .body("items[0].deleted", equalTo(true));
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(1));
        post(article, reply(top, "늦은 답")).then().statusCode(400).body("errors.pointer", contains("/parentId"));
        act("reject", below.<String>path("id")).then().body("items[0].status", equalTo("rejected"));
        list(article).then().body("items", empty());
        act("approve", below.<String>path("id")).then().body("items[0].status", equalTo("published"));
        list(article).then().body("items", hasSize(2));
    }

    @Test
    void placeStaysAtTheLastLevelToo() {
        String article = published(unique("끝자리"));
        Response second = shown(article, reply(shown(article, comment("하나")), "둘"));
        Response third = shown(article, reply(second, "셋"));
        Response fourth = shown(article, reply(third, "넷"));
        Response fifth = shown(article, reply(fourth, "다섯"));
        Response aside = shown(article, reply(second, "곁"));
        act("delete", third.path("id"), aside.path("id")).then().body("items.done", contains(true, true));
        lastLevel(article, null, "넷", "다섯")
                .body("items[0].deleted", equalTo(true))
                .body("items[0].id", equalTo(third.path("id")))
                .body("items[1].replyTo", equalTo(third.path("id")));
        list(article, "shape", "tree")
                .then()
                .body("items[0].replies.items[0].replyCount", equalTo(3))
                .body("items[0].replies.items[0].replies.items.text", contains(null, "넷", "다섯"));
        withSecret(fourth)
                .delete("/articles/{ref}/comments/{id}", article, fourth.<String>path("id"))
                .then()
                .statusCode(204);
        lastLevel(article, null, null, "다섯");
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(3));
        act("reject", fifth.<String>path("id"));
        lastLevel(article);
        list(article).then().body("items", hasSize(2)).body("items.replyCount", contains(0, 1));
        act("approve", fifth.<String>path("id"));
        lastLevel(article, null, null, "다섯");
        act("restore", third.<String>path("id"));
        lastLevel(article, "셋", null, "다섯");
        act("spam", second.path("id"), third.path("id"), fifth.path("id"))
                .then()
                .body("items.done", contains(true, true, true));
        list(article).then().body("items.text", contains("하나")).body("items.replyCount", contains(0));
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(1));
    }

    private static ValidatableResponse lastLevel(String article, String... texts) {
        String second = list(article, "sort", "oldest").path("items[1].id");
        return list(article, "parent", second, "sort", "oldest")
                .then()
                .statusCode(200)
                .body("items.text", equalTo(Arrays.asList(texts)));
    }

    @Test
    void newsroomHasABadgeAndPinsComeFirst() {
        String name = unique("기자");
        adminJson(Map.of("name", name, "slug", name)).post("/authors").then().statusCode(201);
        String article = draft(Map.of("headline", unique("배지"), "byline", List.of(Map.of("author", name))))
                .path("slug");
        publish(article, Map.of());
        String writer = adminJson(Map.of("name", unique("t"), "role", "contributor", "author", name))
                .post("/tokens")
                .path("secret");
        Response first = shown(article, comment("독자"));
        post(as(writer), article, comment("글쓴이")).then().statusCode(201).body("author.badge", equalTo("author"));
        post(as(token("editor")), article, comment("편집자")).then().body("author.badge", equalTo("editor"));
        post(as(writer), article, memberComment(unique("회원"), "회원")).then().body("author.badge", nullValue());
        Response reply = shown(article, reply(first, "답"));
        act("pin", first.<String>path("id"), reply.<String>path("id")).then().body("items.done", contains(true, false));
        for (String sort : List.of("newest", "oldest", "top")) {
            Response page = list(article, "sort", sort, "limit", "1");
            page.then().body("items.text", contains("독자")).body("items[0].pinned", equalTo(true));
            HashSet<String> rest = new HashSet<>(page.<List<String>>path("items.text"));
            String next = page.path("next");
            int pages = 1;
            while (next != null) {
                page = follow(next);
                rest.addAll(page.<List<String>>path("items.text"));
                next = page.path("next");
                pages++;
            }
            assertThat(rest).as(sort).hasSize(5);
            assertThat(pages).isEqualTo(5);
        }
        List<String> more = Stream.of("가", "나", "다")
                .map(text -> shown(article, comment(text)).<String>path("id"))
                .toList();
        act("pin", more.toArray()).then().body("items.done", contains(true, true, false));
        act("unpin", first.<String>path("id")).then().body("items.done", contains(true));
        list(article, "limit", "2").then().body("items.text", contains("나", "가"));
    }

    @Test
    void enoughReportsHoldAComment() {
        String article = published(unique("신고"));
        String id = shown(article, comment("글")).path("id");
        for (int i = 0; i < 4; i++) {
            report(article, id, "reader-" + i);
            report(article, id, "reader-" + i);
        }
        list(article).then().body("items", hasSize(1));
        admin().queryParam("reported", true)
                .queryParam("article", article)
                .get("/comments")
                .then()
                .body("items[0].moderation.reports", equalTo(4));
        report(article, id, "reader-5");
        list(article).then().body("items", empty());
        record(id)
                .then()
                .body("comment.status", equalTo("pending"))
                .body("comment.reasons.rule", contains("reports"))
                .body("decisions.actor", contains("reports"))
                .body("reports", hasSize(5));
        act("approve", id).then().body("items[0].done", equalTo(true));
        list(article).then().body("items", hasSize(1));
        record(id).then().body("comment.moderation.reports", equalTo(0));
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "abuse", "note", "욕설"))
                .post("/articles/{ref}/comments/{id}/reports", article, id)
                .then()
                .statusCode(204);
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "ugly"))
                .post("/articles/{ref}/comments/{id}/reports", article, id)
                .then()
                .statusCode(400);
    }

    private static void report(String article, String id, String member) {
        adminJson(Map.of("reason", "spam", "member", member))
                .post("/articles/{ref}/comments/{id}/reports", article, id)
                .then()
                .statusCode(204);
    }

    @Test
    void countsOfManyArticlesComeInOneAnswer() {
        String some = published(unique("셈"));
        String none = published(unique("빈 셈"));
        shown(some, comment("하나"));
        shown(some, comment("둘"));
        String unknown = unique("nothing");
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("articles", List.of(some, unknown, none)))
                .post("/comments/counts")
                .then()
                .statusCode(200)
                .body("items.ref", contains(some, unknown, none))
                .body("items.count", contains(2, null, 0));
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("articles", List.of(some, some)))
                .post("/comments/counts")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/articles/1"));
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "articles",
                        IntStream.range(0, 201).mapToObj(i -> "a" + i).toList()))
                .post("/comments/counts")
                .then()
                .statusCode(400);
    }
}
