package news.gisa.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the newsroom's words and moderators say of comments, and what readers cannot undo. */
@QuarkusTest
class ApprovalTest extends Discussing {
    private Map<String, List<String>> before;

    @BeforeEach
    void keepWords() {
        Response words = admin().get("/comments/words");
        before = Map.of(
                "held", words.path("held"),
                "refused", words.path("refused"),
                "exceptions", words.path("exceptions"));
    }

    @AfterEach
    void restoreWords() {
        words(before).then().statusCode(200);
    }

    private static Response words(Map<String, ?> words) {
        return adminJson(words).header("If-Match", "*").put("/comments/words");
    }

    private static Response edit(String article, Response posted, String text) {
        return anonymous()
                .header("Edit-Secret", posted.<String>path("editSecret"))
                .header("If-Match", record(posted.path("id")).header("ETag"))
                .contentType(MERGE_PATCH)
                .body(Map.of("text", text))
                .patch("/articles/{ref}/comments/{id}", article, posted.<String>path("id"));
    }

    private static void report(String article, String id, String reader) {
        adminJson(Map.of("reason", "spam", "member", reader))
                .post("/articles/{ref}/comments/{id}/reports", article, id)
                .then()
                .statusCode(204);
    }

    private static void reportFiveTimes(String article, String id) {
        for (int i = 0; i < 5; i++) {
            report(article, id, unique("reader"));
        }
    }

    @Test
    void wordsThatAModeratorLetPassAreNotHeldAgainInAnEdit() {
        words(Map.of("held", List.of("멍텅구리", "얼간이"), "refused", List.of("공짜")))
                .then()
                .statusCode(200);
        String article = published(unique("고침"));
        Response posted = post(article, comment("이 멍텅구리야, 오타 잇음"));
        posted.then().statusCode(201).body("status", equalTo("pending"));
        String id = posted.path("id");

        edit(article, posted, "이 멍텅구리야, 오타 있음").then().body("status", equalTo("pending"));
        act("approve", id).then().body("items[0].status", equalTo("published"));

        edit(article, posted, "이 멍.텅.구.리야, 오타 없음").then().body("status", equalTo("published"));
        edit(article, posted, "오타 없음").then().body("status", equalTo("published"));
        edit(article, posted, "그 멍텅구리, 오타 없음").then().body("status", equalTo("published"));
        edit(article, posted, "그 멍텅구리 얼간이").then().body("status", equalTo("pending"));
        record(id)
                .then()
                .body("comment.reasons.detail", contains("The listed word \"얼간이\"."))
                .body("comment.reasons[0].place.from", equalTo(7));

        act("reject", id);
        act("restore", id);
        edit(article, posted, "그 멍텅구리 얼간이, 공짜").then().body("status", equalTo("rejected"));
        // What nobody approved is held again.
        Response other = post(article, comment("보통 말"));
        edit(article, other, "멍텅구리").then().body("status", equalTo("pending"));
        // What waits is refused for what a new comment would be.
        edit(article, other, "공짜").then().body("status", equalTo("rejected"));
    }

    @Test
    void reportsDoNotUndoWhatAModeratorApproved() {
        String article = published(unique("신고"));
        Response posted = shown(article, comment("글"));
        String id = posted.path("id");
        reportFiveTimes(article, id);
        list(article).then().body("items", empty());
        act("approve", id).then().body("items[0].status", equalTo("published"));

        reportFiveTimes(article, id);

        list(article).then().body("items", hasSize(1));
        admin().queryParam("reported", true)
                .queryParam("article", article)
                .get("/comments")
                .then()
                .body("items.id", contains(id))
                .body("items[0].status", equalTo("published"))
                .body("items[0].moderation.reports", equalTo(5));
        act("approve", id).then().body("items[0].done", equalTo(true));
        record(id).then().body("comment.moderation.reports", equalTo(0)).body("decisions.actor", hasSize(3));
        // A moderator may always think again.
        act("reject", id).then().body("items[0].status", equalTo("rejected"));
        act("restore", id).then().body("items[0].status", equalTo("published"));
        reportFiveTimes(article, id);
        list(article).then().body("items", hasSize(1));
        // Another text is not what was approved.
        edit(article, posted, "다른 글").then().body("status", equalTo("published"));
        report(article, id, unique("reader"));
        record(id).then().body("comment.status", equalTo("pending"));
    }

    @Test
    void whatIsShownAlreadyCanBeApproved() {
        String article = published(unique("미리"));
        String id = shown(article, comment("글")).path("id");
        act("approve", id).then().body("items[0].done", equalTo(true));
        act("approve", id).then().body("items[0].done", equalTo(true));
        record(id).then().body("decisions.to", contains("published"));
        reportFiveTimes(article, id);
        list(article).then().body("items", hasSize(1));
        record(id).then().body("comment.moderation.reports", equalTo(5));
    }

    @Test
    void exceptionsAreNoReasonAndLookAlikesAre() {
        words(Map.of("held", List.of("시발"), "refused", List.of("scam"), "exceptions", List.of("시발점")))
                .then()
                .statusCode(200)
                .body("exceptions", contains("시발점"));
        admin().get("/comments/words").then().body("exceptions", contains("시발점"));
        String article = published(unique("낱말"));
        shown(article, comment("개혁의 시발점이 되었다"));
        Response posted = post(article, comment("시발점은 무슨, 시.발!"));
        posted.then().body("status", equalTo("pending"));
        record(posted.path("id"))
                .then()
                .body("comment.reasons.rule", contains("words"))
                .body("comment.reasons[0].detail", equalTo("The listed word \"시발\"."))
                .body("comment.reasons[0].place.field", equalTo("text"))
                .body("comment.reasons[0].place.from", equalTo(9))
                .body("comment.reasons[0].place.to", equalTo(12))
                .body("comment.reasons[0].place.quote", equalTo("시.발"))
                .body("decisions[0].reasons[0].place.from", equalTo(9));
        post(article, comment("this is a sсаm")).then().body("status", equalTo("rejected"));
        Response named = post(article, Map.of("author", Map.of("name", "ЅСАМ"), "text", "글"));
        named.then().body("status", equalTo("rejected"));
        record(named.path("id"))
                .then()
                .body("comment.reasons[0].place.field", equalTo("name"))
                .body("comment.reasons[0].place.quote", equalTo("ЅСАМ"));
        // Without exceptions, as clients from before send it.
        words(Map.of("held", List.of("시발"), "refused", List.of()))
                .then()
                .statusCode(200)
                .body("exceptions", empty());
        post(article, comment("또 다른 시발점")).then().body("status", equalTo("pending"));
    }

    @Test
    void reasonsNameThePlaceWhereThereIsOne() {
        String article = published(unique("까닭"));
        String id = post(article, comment("https://a.example www.b.example 그리고 http://c.example 와아아아아아아아아아아아"))
                .path("id");
        record(id)
                .then()
                .body("comment.reasons.rule", contains("links", "shouting"))
                .body("comment.reasons.place.from", contains(36, 54))
                .body("comment.reasons.place.quote", contains("http://", "아아아아아아아아아아"));
        String shouted = post(article, comment("THE QUICK BROWN FOX JUMPS")).path("id");
        record(shouted)
                .then()
                .body("comment.reasons[0].rule", notNullValue())
                .body("comment.reasons[0].place", nullValue());
    }

    @Test
    void aWordThatIsFoundInNoTextIsRefusedWithItsPlace() {
        words(Map.of("held", List.of("가", "!!!", "시발점"), "refused", List.of("🙂"), "exceptions", List.of("시발점", "…")))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/held/1", "/held/2", "/refused/0", "/exceptions/1"))
                .body(
                        "errors[0].detail",
                        equalTo("Has neither letter nor digit, so it is found in no text: leave it out."));
    }
}
