package news.gisa.http.write;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import news.gisa.comment.Discussing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of readers, who have no token: they come from addresses of their own, or through a proxy that says so. */
@QuarkusTest
class IdempotencyTest extends Discussing {
    private static RequestSpecification from(String address) {
        try {
            return anonymous()
                    .config(RestAssuredConfig.config()
                            .httpClient(HttpClientConfig.httpClientConfig()
                                    .setParam("http.route.local-address", InetAddress.getByName(address))));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static RequestSpecification through(String client) {
        return from("127.7.0.1").header("X-Forwarded-For", client);
    }

    private static Response post(RequestSpecification as, String key, String article, Object body) {
        return post(as.header("Idempotency-Key", key), article, body);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7:99", "2a00:1450:4001:80b::1, 2a00:1450:4001:80b::2"})
    void lostAnswerComesAgainWithItsSecret(String one, String same) {
        String article = published(unique("열쇠"));
        Response first = post(through(one), "1", article, comment("잃은 답"));
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        Response again = post(through(same), "1", article, comment("잃은 답"));
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")))
                .body("editSecret", equalTo(first.path("editSecret")));
        withSecret(again)
                .contentType(MERGE_PATCH)
                .body(Map.of("text", "고친 답"))
                .patch("/articles/{ref}/comments/{id}", article, first.path("id"))
                .then()
                .statusCode(200);
        post(through(one), "1", article, comment("다른 글")).then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.8",
        "2a00:1450:4001:80b::1, 2a00:1450:4001:80c::1",
        "203.0.113.7, '203.0.113.7, 203.0.113.8'"
    })
    void keyOfAnotherReaderIsAnother(String one, String other) {
        String article = published(unique("열쇠"));
        Response first = post(through(one), "1", article, comment("같은 글"));
        first.then().statusCode(201);
        post(through(other), "1", article, comment("남의 글"))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .body("text", equalTo("남의 글"))
                .body("editSecret", notNullValue())
                .body("editSecret", not(equalTo(first.path("editSecret"))))
                .body("id", not(equalTo(first.path("id"))));
    }

    @Test
    void headerOfAStrangerMakesNoOtherReader() {
        String article = published(unique("열쇠"));
        Response first =
                post(from("127.8.0.1").header("X-Forwarded-For", "203.0.113.7"), "1", article, comment("같은 글"));
        post(from("127.8.0.1").header("X-Forwarded-For", "203.0.113.8"), "1", article, comment("같은 글"))
                .then()
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first.path("id")));
        post(from("127.8.0.2").header("X-Forwarded-For", "203.0.113.7"), "1", article, comment("같은 글 2"))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void keyBelongsToOneAddress() {
        String here = published(unique("여기"));
        String there = published(unique("저기"));
        post(from("127.8.0.1"), "1", here, comment("여기 글")).then().statusCode(201);
        post(from("127.8.0.1"), "1", there, comment("저기 글"))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void dryRunShowsNoSecret() {
        String article = published(unique("시험"));
        anonymous()
                .queryParam("dryRun", true)
                .contentType(ContentType.JSON)
                .body(comment("시험"))
                .post("/articles/{ref}/comments", article)
                .then()
                .statusCode(200)
                .body("text", equalTo("시험"))
                .body("$", not(hasKey("editSecret")));
    }

    /** Whether the operation answers with an object, a response, or with nothing. */
    @Test
    void voteAndReportOfOneKeyCountOnce() {
        String article = published(unique("열쇠"));
        String id = shown(article, comment(unique("글"))).path("id");
        for (int i = 0; i < 2; i++) {
            through("203.0.113.60")
                    .header("Idempotency-Key", "vote")
                    .contentType(ContentType.JSON)
                    .body(Map.of("vote", "up"))
                    .post("/articles/{ref}/comments/{id}/vote", article, id)
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", i == 0 ? nullValue() : equalTo("true"))
                    .body("votes", equalTo(1));
            through("203.0.113.60")
                    .header("Idempotency-Key", "report")
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "abuse"))
                    .post("/articles/{ref}/comments/{id}/reports", article, id)
                    .then()
                    .statusCode(204)
                    .header("Idempotent-Replayed", i == 0 ? nullValue() : equalTo("true"));
        }
        through("203.0.113.60")
                .header("Idempotency-Key", "vote")
                .contentType(ContentType.JSON)
                .body(Map.of("vote", "down"))
                .post("/articles/{ref}/comments/{id}/vote", article, id)
                .then()
                .statusCode(422);
    }

    @Test
    void mergeIsDoneOnceAndAnsweredTwice() {
        String stays =
                adminJson(Map.of("name", unique("남는 이"))).post("/authors").path("slug");
        String goes = adminJson(Map.of("name", unique("가는 이"))).post("/authors").path("slug");
        Response first = adminJson(Map.of("from", goes))
                .header("Idempotency-Key", "merge")
                .post("/authors/{ref}/merge", stays);
        first.then().statusCode(200);
        adminJson(Map.of("from", goes))
                .header("Idempotency-Key", "merge")
                .post("/authors/{ref}/merge", stays)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .body("id", equalTo(first.path("id")));
    }
}
