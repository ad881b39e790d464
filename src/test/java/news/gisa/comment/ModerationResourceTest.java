package news.gisa.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModerationResourceTest extends Discussing {
    private static void policy(String scope, Map<String, ?> policy) {
        adminJson(policy).put("/comments/policies/{scope}", scope).then().statusCode(201);
    }

    @Test
    void whoHasAnOlderVersionIsToldOfEditsAndDecisions() {
        String article = published(unique("판"));
        Response posted = post(article, comment("첫 글"));
        String id = posted.path("id");
        String first = posted.header("ETag");
        String second = editing(article, posted, first, "둘째 글")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        act("reject", id).then().statusCode(200);
        act("approve", id).then().statusCode(200);
        editing(article, posted, first, "셋째 글")
                .then()
                .statusCode(412)
                .body("changes.by", contains("writer", "moderator", "moderator"))
                .body("changes.text", contains(true, false, false))
                .body("changes.status", contains(null, "rejected", "published"))
                .body("changes.at", everyItem(notNullValue()));
        Response late = editing(article, posted, second, "셋째 글");
        late.then()
                .statusCode(412)
                .body("changes.by", contains("moderator", "moderator"))
                .body("changes.status", contains("rejected", "published"));
        anonymous()
                .header("Edit-Secret", posted.<String>path("editSecret"))
                .header("If-Match", second)
                .delete("/articles/{ref}/comments/{id}", article, id)
                .then()
                .statusCode(412)
                .body("changes.status", contains("rejected", "published"));
        String third = editing(article, posted, late.header("ETag"), "셋째 글")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        act("reject", id).then().statusCode(200);
        act("approve", id).then().statusCode(200);
        editing(article, posted, third, "넷째 글")
                .then()
                .statusCode(412)
                .body("changes.by", contains("moderator", "moderator"))
                .body("changes.status", contains("rejected", "published"));
        editing(article, posted, second, "넷째 글")
                .then()
                .statusCode(412)
                .body("changes.text", contains(false, false, true, false, false));
    }

    private static Response editing(String article, Response posted, String etag, String text) {
        return anonymous()
                .contentType(MERGE_PATCH)
                .header("Edit-Secret", posted.<String>path("editSecret"))
                .header("If-Match", etag)
                .body(Map.of("text", text))
                .patch("/articles/{ref}/comments/{id}", article, posted.path("id"));
    }

    @Test
    void whatTheRulesHoldSaysWhyAndWaitsInTheQueue() {
        String article = published(unique("규칙"));
        Response held = post(article, comment("보세요 http://a.example http://b.example http://c.example"));
        held.then()
                .statusCode(201)
                .body("status", equalTo("pending"))
                .body("notice", containsString("링크가 많습니다."))
                .body("reasons", nullValue())
                .body("deleted", equalTo(false));
        Response spam =
                post(article, Map.of("author", Map.of("name", "로봇"), "text", "싸다", "website", "http://spam.example"));
        spam.then()
                .statusCode(201)
                .body("status", equalTo("spam"))
                .body("notice", startsWith("이 댓글은 광고로 보여 공개하지 않습니다."));
        Response loud = post(article, comment("아아아아아아아아아아아아"));
        loud.then().body("status", equalTo("pending"));
        list(article).then().body("items", empty());
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(0));
        anonymous()
                .get("/articles/{ref}/comments/{id}", article, held.<String>path("id"))
                .then()
                .statusCode(404);
        Response queue = admin().queryParam("status", "pending")
                .queryParam("article", article)
                .queryParam("sort", "oldest")
                .get("/comments");
        queue.then()
                .statusCode(200)
                .body("items.reasons.rule", contains(List.of("links"), List.of("shouting")))
                .body("items[0].reasons[0].detail", equalTo("3 links; up to 2 pass."))
                .body("items[0].moderation.writer", hasItem("name:바람개비"))
                .body("items[0].moderation.writer", hasItem(startsWith("address:")));
        act(Map.of("action", "approve", "ids", List.of(held.<String>path("id")), "note", "괜찮다"))
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("published"));
        list(article)
                .then()
                .body("items", hasSize(1))
                .body("items[0].html", containsString("<a href=\"http://a.example\" rel=\"ugc nofollow\">"));
        record(held.<String>path("id"))
                .then()
                .body("decisions.actor", contains("rules", "admin (configured)"))
                .body("decisions.to", contains("pending", "published"))
                .body("decisions.note", contains(null, "괜찮다"));
    }

    @Test
    void policyOfTheArticleStandsBeforeThatOfItsSectionsAndTheSite() {
        String parent = unique("policy");
        String section = unique("policy");
        adminJson(Map.of("name", "위")).put("/sections/{slug}", parent);
        adminJson(Map.of("name", "아래", "parent", parent)).put("/sections/{slug}", section);
        String article =
                draft(Map.of("headline", unique("정책"), "section", section)).path("slug");
        publish(article, Map.of());
        shown(article, comment("열림"));
        policy("section:" + parent, Map.of("mode", "pre-moderated"));
        post(article, comment("먼저 읽음"))
                .then()
                .body("status", equalTo("pending"))
                .body("notice", containsString("편집자가 먼저 읽습니다."));
        // The newsroom itself is not read first.
        post(as(token("editor")), article, comment("편집국")).then().body("status", equalTo("published"));
        anonymous()
                .get("/articles/{ref}/discussion", article)
                .then()
                .body("mode", equalTo("pre-moderated"))
                .body("open", equalTo(true));
        policy("article:" + article, Map.of("mode", "members"));
        post(article, comment("손님")).then().statusCode(401);
        String frontend = token("contributor");
        post(as(frontend), article, memberComment(unique("회원"), "회원")).then().body("status", equalTo("published"));
        Response site = admin().get("/comments/policies");
        site.then().statusCode(200).body("items.scope", hasItem("section:" + parent));
        Response put = admin().get("/comments/policies/{scope}", "article:" + article);
        adminJson(Map.of("closesAfterDays", 0))
                .header("If-Match", put.header("ETag"))
                .put("/comments/policies/{scope}", "article:" + article)
                .then()
                .statusCode(200)
                .body("mode", nullValue());
        post(article, comment("늦음")).then().statusCode(409).body("closedAt", notNullValue());
        // The answer about the article, kept in the cache before, says so too.
        anonymous().get("/articles/{ref}", article).then().body("commentsOpen", equalTo(false));
        adminJson(Map.of())
                .put("/comments/policies/{scope}", "article:" + article)
                .then()
                .statusCode(428);
        admin().header("If-Match", "*")
                .delete("/comments/policies/{scope}", "article:" + article)
                .then()
                .statusCode(204);
        anonymous().get("/articles/{ref}", article).then().body("commentsOpen", equalTo(true));
        anonymous()
                .queryParam("include", "comments")
                .get("/articles/{ref}", article)
                .then()
                .body("discussion.mode", equalTo("pre-moderated"));
        admin().get("/comments/policies/{scope}", "article:" + article).then().statusCode(404);
        adminJson(Map.of("mode", "closed"))
                .put("/comments/policies/{scope}", "section:" + unique("nothing"))
                .then()
                .statusCode(404)
                .body("detail", startsWith("There is no section nothing-"));
        adminJson(Map.of("mode", "shut"))
                .put("/comments/policies/{scope}", "section:" + section)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mode"));
    }

    @Test
    void firstTimeWritersAreReadFirst() {
        String article = published(unique("처음"));
        policy("article:" + article, Map.of("mode", "first-time-pre-moderated"));
        String frontend = token("contributor");
        String member = unique("회원");
        Response first = post(as(frontend), article, memberComment(member, "처음 씁니다"));
        first.then().body("status", equalTo("pending"));
        post(as(frontend), article, memberComment(member, "아직")).then().body("status", equalTo("pending"));
        act("approve", first.<String>path("id"));
        post(as(frontend), article, memberComment(member, "이제는")).then().body("status", equalTo("published"));
    }

    @Test
    void listedWordsAreFoundInDisguise() {
        String article = published(unique("낱말"));
        String held = "보류" + unique("말").replace("-", "");
        String refused = "금지" + unique("말").replace("-", "");
        Response before = admin().get("/comments/words");
        List<String> heldBefore = before.path("held");
        List<String> refusedBefore = before.path("refused");
        adminJson(Map.of("held", plus(heldBefore, held), "refused", plus(refusedBefore, refused)))
                .header("If-Match", before.header("ETag"))
                .put("/comments/words")
                .then()
                .statusCode(200);
        post(article, comment("이 " + held.replace("보류", "보.류") + "!"))
                .then()
                .body("status", equalTo("pending"))
                .body("notice", containsString("표현"));
        post(article, comment(refused.replace("금지", "ㄱㅡㅁㅈㅣ")))
                .then()
                .body("status", equalTo("rejected"))
                .body("deleted", equalTo(true));
        shown(article, comment("보통 말"));
        adminJson(Map.of("held", heldBefore, "refused", refusedBefore))
                .put("/comments/words")
                .then()
                .statusCode(428);
        adminJson(Map.of("held", heldBefore))
                .header("If-Match", "*")
                .put("/comments/words")
                .then()
                .statusCode(400);
        adminJson(Map.of("held", heldBefore, "refused", refusedBefore))
                .header("If-Match", "*")
                .put("/comments/words")
                .then()
                .statusCode(200);
    }

    private static List<String> plus(List<String> list, String word) {
        List<String> longer = new ArrayList<>(list);
        longer.add(word);
        return longer;
    }

    @Test
    void theSameTextAgainIsHeldAndACampaignIsSpam() {
        String article = published(unique("반복"));
        String frontend = token("contributor");
        String text = "이 상품을 꼭 사야 하는 이유는 " + unique("이유");
        List<String> statuses = new ArrayList<>();
        statuses.add(
                post(as(frontend), article, memberComment(unique("m"), text)).path("status"));
        String again = unique("m");
        statuses.add(post(as(frontend), article, memberComment(again, text)).path("status"));
        statuses.add(
                post(as(frontend), article, memberComment(again, text + "!!")).path("status"));
        for (int i = 0; i < 3; i++) {
            statuses.add(post(as(frontend), article, memberComment(unique("m"), text.toUpperCase()))
                    .path("status"));
        }
        assertThat(statuses).containsExactly("published", "published", "pending", "published", "published", "spam");
    }

    @Test
    void hundredCommentsAreModeratedAtOnce() {
        String article = published(unique("백 개"));
        policy("article:" + article, Map.of("mode", "pre-moderated"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(post(article, Map.of("author", Map.of("name", "n" + i), "text", "글 " + i))
                    .path("id"));
        }
        List<String> queue = new ArrayList<>();
        Response page = admin().queryParam("status", "pending")
                .queryParam("article", article)
                .queryParam("limit", 40)
                .get("/comments");
        while (page != null) {
            queue.addAll(page.path("items.id"));
            String next = page.path("next");
            page = next == null
                    ? null
                    : admin().basePath("").urlEncodingEnabled(false).get(next);
        }
        Collections.reverse(queue);
        assertThat(queue).isEqualTo(ids);
        act(Map.of("action", "approve", "ids", ids.subList(0, 70))).then().body("items.done", everyItem(equalTo(true)));
        act(Map.of("action", "reject", "ids", ids.subList(70, 90), "reason", "advertising", "note", "광고"))
                .then()
                .body("items.status", everyItem(equalTo("rejected")));
        act(Map.of("action", "spam", "ids", ids.subList(90, 100)));
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(70));
        record(ids.get(75))
                .then()
                .body("comment.reasons[0].rule", equalTo("advertising"))
                .body("comment.reasons[0].detail", equalTo("광고"));
        String unknown = UUID.randomUUID().toString();
        act("approve", ids.get(0), unknown, ids.get(95))
                .then()
                .statusCode(200)
                .body("items.done", contains(true, false, true))
                .body("items[1].problem.status", equalTo(404));
        act("delete", ids.get(0)).then().body("items[0].status", equalTo("deleted"));
        act("approve", ids.get(0)).then().body("items[0].problem.status", equalTo(409));
        act("restore", ids.get(0)).then().body("items[0].status", equalTo("published"));
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(71));
        act("approve", unknown, unknown).then().statusCode(400).body("errors.pointer", contains("/ids/1"));
        act(Map.of("action", "approve", "ids", List.of(unknown), "reason", "other"))
                .then()
                .statusCode(400);
        act(Map.of("action", "praise", "ids", List.of(unknown))).then().statusCode(400);
        as(token("contributor")).get("/comments").then().statusCode(403);
        anonymous().get("/comments").then().statusCode(401);
        admin().queryParam("sort", "top").get("/comments").then().statusCode(400);
        admin().queryParam("writer", "nobody").get("/comments").then().statusCode(400);
        admin().get("/comments/{id}", unknown).then().statusCode(404);
    }

    @Test
    void bannedWriterIsRefusedUntilTheBanIsLifted() {
        String article = published(unique("차단"));
        String name = unique("광고맨");
        Map<String, Object> body = Map.of("author", Map.of("name", name), "text", "사세요");
        shown(article, body);
        Response ban = adminJson(Map.of("writer", "name:" + name.toUpperCase(), "days", 7, "note", "광고"))
                .post("/comments/bans");
        ban.then().statusCode(201).body("writer", equalTo("name:" + name)).body("endsAt", notNullValue());
        post(article, body).then().statusCode(403).body("until", equalTo(ban.path("endsAt")));
        Map<String, Object> disguised = Map.of("author", Map.of("name", name.replace("광고", "광 고")), "text", "또");
        post(article, disguised).then().statusCode(403);
        admin().get("/comments/bans").then().body("items.writer", hasItem("name:" + name));
        admin().get("/comments/writers/{writer}", "name:" + name)
                .then()
                .statusCode(200)
                .body("comments.published", equalTo(1))
                .body("bans", hasSize(1));
        String id = ban.path("id");
        admin().delete("/comments/bans/{id}", id).then().statusCode(428);
        admin().header("If-Match", admin().get("/comments/bans/{id}", id).header("ETag"))
                .delete("/comments/bans/{id}", id)
                .then()
                .statusCode(204);
        post(article, body).then().statusCode(201);
        admin().get("/comments/bans/{id}", id).then().statusCode(404);
        adminJson(Map.of("writer", "someone")).post("/comments/bans").then().statusCode(400);
        adminJson(Map.of("writer", "name:a", "days", 0))
                .post("/comments/bans")
                .then()
                .statusCode(400);
        // By address: the key that the queue shows.
        String member = unique("m");
        String frontend = token("contributor");
        adminJson(Map.of("writer", "member:" + member))
                .post("/comments/bans")
                .then()
                .body("endsAt", nullValue());
        post(as(frontend), article, memberComment(member, "글")).then().statusCode(403);
    }

    @Test
    void writersDataIsGivenOutAndErased() {
        String article = published(unique("지움"));
        String frontend = token("contributor");
        String member = unique("회원");
        Response top = post(as(frontend), article, memberComment(member, "내 글"));
        Response answer = post(article, reply(top, "남의 답"));
        String key = unique("key");
        Response alone = post(as(frontend).header("Idempotency-Key", key), article, memberComment(member, "홀로"));
        post(as(frontend).header("Idempotency-Key", key), article, memberComment(member, "홀로"))
                .then()
                .header("Idempotent-Replayed", equalTo("true"));
        adminJson(Map.of("vote", "up", "member", member))
                .post("/articles/{ref}/comments/{id}/vote", article, answer.<String>path("id"))
                .then()
                .statusCode(200);
        admin().get("/comments/writers/{writer}/export", "member:" + member)
                .then()
                .statusCode(200)
                .body("comments.comment.text", contains("내 글", "홀로"))
                .body("votes.vote", contains("up"));
        admin().queryParam("writer", "member:" + member).get("/comments").then().body("items", hasSize(2));
        admin().post("/comments/writers/{writer}/erase", "member:" + member)
                .then()
                .statusCode(200)
                .body("comments", equalTo(2))
                .body("complete", equalTo(true));
        list(article, "sort", "oldest")
                .then()
                .body("items.text", contains(null, "남의 답"))
                .body("items[1].votes", equalTo(1));
        anonymous().get("/articles/{ref}", article).then().body("commentCount", equalTo(1));
        for (Response erased : List.of(top, alone)) {
            assertThat(record(erased.<String>path("id")).asString()).doesNotContain("내 글", "홀로", member);
        }
        admin().get("/comments/writers/{writer}/export", "member:" + member)
                .then()
                .body("comments", empty())
                .body("votes", empty());
        // Nor is the text in the answer that was kept for who repeats the request: it is another comment now.
        Response again = post(as(frontend).header("Idempotency-Key", key), article, memberComment(member, "홀로"));
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .body("id", not(equalTo(alone.path("id"))));
        admin().get("/comments/writers/{writer}", "who").then().statusCode(404);
        admin().get("/audit").then().body("items.detail", not(hasItem(containsString(member))));
    }

    @Test
    void writerAndMemberAreLimited() {
        String member = unique("빠른");
        String frontend = token("contributor");
        String nowhere = unique("nowhere");
        int status = 404;
        int posts = 0;
        Response last = null;
        // The bucket fills while it is emptied, on a slow machine nearly as fast.
        while (status == 404 && posts < 2000) {
            last = post(as(frontend), nowhere, memberComment(member, "x"));
            status = last.statusCode();
            posts++;
        }
        assertThat(posts).isGreaterThan(120);
        last.then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("detail", equalTo("At most 120 comments a minute of one writer."));
    }
}
