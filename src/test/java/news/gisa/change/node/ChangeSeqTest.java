package news.gisa.change.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChangeSeqTest extends HttpTest {
    private static final String HEADER = "Change-Seq";
    private static final long NEVER = 1_000_000_000_000L;

    @Inject
    EntityManager entities;

    private static long seq(Response answer) {
        return Long.parseLong(answer.then().extract().header(HEADER));
    }

    private static Response author() {
        return adminJson(Map.of("name", unique("필자"))).post("/authors");
    }

    /** The entry with this number is of this thing. */
    private static void assertEntry(long seq, String kind, String id) {
        admin().queryParam("after", seq - 1)
                .queryParam("limit", 1)
                .get("/changes")
                .then()
                .body("items.seq", contains((int) seq))
                .body("items[0].kind", equalTo(kind))
                .body("items[0].id", equalTo(id));
    }

    @Test
    void answerToAWriteSaysWhichEntryOfTheLogIsItsLast() {
        Response made = author();
        String id = made.path("id");
        assertEntry(seq(made), "author.created", id);
        Response put = adminJson(Map.of("name", unique("섹션"))).put("/sections/{slug}", unique("seq"));
        assertThat(seq(put)).isGreaterThan(seq(made));
        Response patched = admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .header("Prefer", "return=minimal")
                .body(Map.of("name", unique("개명")))
                .patch("/authors/{ref}", id);
        patched.then().statusCode(204);
        assertEntry(seq(patched), "author.updated", id);
        Response published = adminJson(Map.of("headline", unique("기사"))).post("/articles?publish=true");
        // Of several entries the last one.
        assertEntry(seq(published), "article.published", published.path("id"));
        Response posted = anonymous()
                .contentType("application/json")
                .body(Map.of("author", Map.of("name", unique("독자")), "text", unique("글")))
                .post("/articles/{ref}/comments", published.<String>path("slug"));
        assertEntry(seq(posted), "comment.posted", posted.path("id"));
        Response deleted = admin().header("If-Match", "*").delete("/authors/{ref}", id);
        assertEntry(seq(deleted), "author.deleted", id);
    }

    @Test
    void whatWroteNothingSaysNothing() {
        String name = unique("이름");
        Response made = adminJson(Map.of("name", name, "slug", name)).post("/authors");
        String id = made.path("id");
        adminJson(Map.of("name", unique("연습")))
                .post("/authors?dryRun=true")
                .then()
                .statusCode(200)
                .header(HEADER, nullValue());
        adminJson(Map.of("name", "둘째", "slug", name))
                .post("/authors")
                .then()
                .statusCode(409)
                .header(HEADER, nullValue());
        adminJson(Map.of("articles", List.of())).post("/comments/counts").then().header(HEADER, nullValue());
        anonymous().get("/authors/{ref}", id).then().statusCode(200).header(HEADER, nullValue());
        anonymous().get("/authors/{ref}", id).then().statusCode(200).header(HEADER, nullValue());
        admin().get("/authors/{ref}", id).then().statusCode(200).header(HEADER, nullValue());
    }

    @Test
    void repetitionUnderTheSameKeyIsToldTheSameNumber() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("name", unique("필자"));
        Response first = adminJson(body).header("Idempotency-Key", key).post("/authors");
        author();
        Response again = adminJson(body).header("Idempotency-Key", key).post("/authors");
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(seq(again)).isEqualTo(seq(first));
    }

    @Test
    void readThatNamesWhatThisNodeWroteIsAnsweredAtOnce() {
        for (int i = 0; i < 20; i++) {
            Response made = author();
            Instant begun = Instant.now();
            anonymous()
                    .header(HEADER, seq(made))
                    .get("/authors/{ref}", made.<String>path("id"))
                    .then()
                    .statusCode(200);
            anonymous()
                    .header(HEADER, 0)
                    .head("/authors/{ref}", made.<String>path("id"))
                    .then()
                    .statusCode(200);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void readThatNamesWhatAnotherNodeWroteIsNotAnsweredFromBefore() {
        Response made = author();
        String id = made.path("id");
        for (int i = 0; i < 5; i++) {
            anonymous().get("/authors/{ref}", id).then().statusCode(200);
            String name = unique("딴이름");
            long seq = writeElsewhere(id, name);
            anonymous()
                    .header(HEADER, seq)
                    .get("/authors/{ref}", id)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo(name));
        }
    }

    /** As another node does it, of which this one knows by the log alone. */
    private long writeElsewhere(String author, String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("update change_position set seq = seq + 1")
                    .executeUpdate();
            long seq = ((Number) entities.createNativeQuery("select seq from change_position")
                            .getSingleResult())
                    .longValue();
            entities.createNativeQuery("update author set name = ?1 where id = ?2")
                    .setParameter(1, name)
                    .setParameter(2, UUID.fromString(author))
                    .executeUpdate();
            entities.createNativeQuery(
                            "insert into change_entry (seq, at, recorded_at, kind, subject, subject_id, tags)"
                                    + " values (?1, current_timestamp, current_timestamp, 'author.updated', 'author', ?2, ?3)")
                    .setParameter(1, seq)
                    .setParameter(2, author)
                    .setParameter(3, "author:" + author)
                    .executeUpdate();
            return seq;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", "", "+1", "1, 2", "9999999999999999999"})
    void numberThatIsNoneIsRefused(String number) {
        anonymous()
                .header(HEADER, number)
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation"))
                .body("errors[0].parameter", equalTo(HEADER));
    }

    @Test
    void writesDoNotWait() {
        adminJson(Map.of("name", unique("필자")))
                .header(HEADER, NEVER)
                .post("/authors")
                .then()
                .statusCode(201);
    }

    @Test
    void numberThatIsNotReachedInTimeIsRefusedAndBrowsersMayReadThat() {
        Instant begun = Instant.now();
        anonymous()
                .header(HEADER, NEVER)
                .header("Origin", "https://news.example")
                .get("/headlines")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .header("Access-Control-Expose-Headers", containsString(HEADER))
                .body("type", equalTo("/problems/behind"));
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(15));
        RestAssured.given()
                .header("Origin", "https://news.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", HEADER)
                .options("/api/v1/headlines")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Headers", containsString(HEADER));
    }

    @Test
    void soManyWaitAtOneTimeAndNoMore() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try {
            // They come by several event loops, in any order.
            for (int i = 0; i < SeqWaits.MOST + 50; i++) {
                waiting.add(ask(i % 2 == 0 ? "/api/v1/headlines" : "/feeds/rss"));
            }
            // Who can be answered is.
            assertThat(author().statusCode()).isEqualTo(201);
            List<String> answers = new ArrayList<>();
            for (Socket one : waiting) {
                answers.add(answer(one));
            }
            assertThat(answers).allMatch(text -> text.startsWith("HTTP/1.1 503"));
            assertThat(answers)
                    .filteredOn(text -> text.contains("Too many wait"))
                    .hasSizeBetween(1, 50);
        } finally {
            for (Socket one : waiting) {
                one.close();
            }
        }
    }

    private static Socket ask(String path) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + HEADER + ": " + NEVER
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
