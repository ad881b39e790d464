package news.gisa.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.HttpTest;
import news.gisa.Statements;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenResourceTest extends HttpTest {
    @Inject
    EntityManager entities;

    @Inject
    Statements statements;

    @Test
    void secretIsShownOnceAndWorksUntilRevoked() {
        Response created = adminJson(Map.of("name", unique("새 토큰"), "role", "editor", "days", 30))
                .post("/tokens");
        created.then().statusCode(201).body("role", equalTo("editor")).body("revokedAt", nullValue());
        String secret = created.path("secret");
        String id = created.path("id");
        assertThat(secret).startsWith("gisa_").hasSizeGreaterThan(40);
        as(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("name", unique("a")))
                .post("/authors")
                .then()
                .statusCode(201);
        Response read = admin().get("/tokens/{id}", id);
        read.then().statusCode(200).body("secret", nullValue()).body("author", nullValue());
        admin().queryParam("limit", 100)
                .get("/tokens")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.secret", not(hasItem(secret)));
        admin().delete("/tokens/{id}", id).then().statusCode(428);
        admin().header("If-Match", read.header("ETag"))
                .delete("/tokens/{id}", id)
                .then()
                .statusCode(204);
        as(secret).get("/headlines").then().statusCode(401);
        admin().get("/tokens/{id}", id).then().body("revokedAt", notNullValue());
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }

    private static String lastUse(String id) {
        return admin().get("/tokens/{id}", id).path("lastUsedAt");
    }

    private Integer setLastUse(String id, Instant time) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("update Token set lastUsedAt = :time where id = :id")
                        .setParameter("time", time)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    @Test
    void lastUseIsWrittenOnceAMinute() {
        Response created =
                adminJson(Map.of("name", unique("t"), "role", "editor")).post("/tokens");
        String id = created.path("id");
        assertThat(lastUse(id)).isNull();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        as(created.path("secret")).get("/headlines").then().statusCode(200);
        soon().until(() -> lastUse(id) != null);
        assertThat(Instant.parse(lastUse(id))).isBetween(before, Instant.now());
        // Even if the database has forgotten: it was written a moment ago.
        Instant old = Instant.parse("2020-01-01T00:00:00Z");
        setLastUse(id, old);
        for (int i = 0; i < 20; i++) {
            as(created.path("secret")).get("/headlines").then().statusCode(200);
        }
        assertThat(lastUse(id)).isEqualTo(old.toString());
    }

    @Test
    void noRequestWaitsForItsLastUse() {
        Response created =
                adminJson(Map.of("name", unique("t"), "role", "editor")).post("/tokens");
        String id = created.path("id");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.find(Token.class, UUID.fromString(id), LockModeType.PESSIMISTIC_WRITE);
            as(created.path("secret")).get("/headlines").then().statusCode(200).time(lessThan(1500L));
        });
        soon().until(() -> lastUse(id) != null);
    }

    @Test
    void tokenIsBoundToAnAuthor() {
        Response author = adminJson(Map.of("name", unique("한서윤"))).post("/authors");
        String slug = author.path("slug");
        String former = unique("former");
        adminJson(Map.of("name", unique("t"), "role", "contributor", "author", "nobody-" + slug))
                .post("/tokens")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/author"));
        Response token = adminJson(Map.of("name", unique("t"), "role", "contributor", "author", slug))
                .post("/tokens");
        token.then()
                .statusCode(201)
                .body("author.id", equalTo(author.path("id")))
                .body("author.slug", equalTo(slug))
                .body("author.name", equalTo(author.path("name")));
        String byId = adminJson(Map.of("name", unique("t"), "role", "contributor", "author", author.path("id")))
                .post("/tokens")
                .path("id");
        admin().queryParam("author", slug)
                .get("/tokens")
                .then()
                .statusCode(200)
                .body("items.id", contains(byId, token.path("id")))
                .body("items.author.slug", contains(slug, slug));
        admin().queryParam("author", slug)
                .queryParam("limit", 1)
                .get("/tokens")
                .then()
                .body("items", hasSize(1));
        admin().queryParam("author", former)
                .get("/tokens")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("author"));
    }

    @Test
    void authorWithAValidTokenStays() {
        String author = adminJson(Map.of("name", unique("작가"))).post("/authors").path("id");
        String token = adminJson(Map.of("name", unique("t"), "role", "contributor", "author", author))
                .post("/tokens")
                .path("id");
        String expired = adminJson(Map.of("name", unique("t"), "role", "contributor", "author", author))
                .post("/tokens")
                .path("id");
        expire(expired);
        admin().header("If-Match", "*")
                .delete("/authors/{ref}", author)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("count", equalTo(1))
                .body("uses", equalTo("/api/v1/tokens?author=" + author));
        admin().header("If-Match", "*").delete("/tokens/{id}", token).then().statusCode(204);
        admin().header("If-Match", "*").delete("/authors/{ref}", author).then().statusCode(204);
        admin().get("/tokens/{id}", token)
                .then()
                .body("revokedAt", notNullValue())
                .body("author", nullValue());
    }

    @Test
    void listOfTokensCostsTheSameWhateverItsLength() {
        for (int i = 0; i < 8; i++) {
            String author =
                    adminJson(Map.of("name", unique("작가"))).post("/authors").path("id");
            adminJson(Map.of("name", unique("t"), "role", "contributor", "author", author))
                    .post("/tokens");
        }
        assertThat(statements(8)).isNotEmpty().hasSameSizeAs(statements(2));
    }

    private List<String> statements(int limit) {
        return statements.of(admin().queryParam("limit", limit), request -> request.get("/tokens"));
    }

    @Test
    void secretIsKeptAsDigestOnly() {
        String secret = token("contributor");
        List<String> digests =
                entities.createQuery("select digest from Token", String.class).getResultList();
        assertThat(digests).isNotEmpty().allMatch(digest -> digest.length() == 64 && !digest.contains(secret));
    }

    @Test
    void replayedAnswerHasTheSecretWhichIsKeptSealed() {
        String key = unique("key");
        Map<String, String> wanted = Map.of("name", unique("token"), "role", "admin");
        Response first = adminJson(wanted).header("Idempotency-Key", key).post("/tokens");
        Response again = adminJson(wanted).header("Idempotency-Key", key).post("/tokens");
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")))
                .body("secret", equalTo(first.path("secret")));
        as(first.path("secret"))
                .contentType(ContentType.JSON)
                .body(wanted)
                .header("Idempotency-Key", key)
                .post("/tokens")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first.path("id"))));
        assertThat(entities.createNativeQuery(
                                "select count(*) from idempotency where body like :secret or sealed like :secret",
                                Long.class)
                        .setParameter("secret", "%" + first.path("secret") + "%")
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void dryRunShowsNoSecret() {
        Map<String, String> wanted = Map.of("name", unique("token"), "role", "editor");
        Response tried = adminJson(wanted).queryParam("dryRun", true).post("/tokens");
        tried.then().statusCode(200).body("name", equalTo(wanted.get("name"))).body("$", not(hasKey("secret")));
        assertThat(tried.asString()).doesNotContain("gisa_");
    }

    @Test
    void expiredTokenIsRefused() {
        Response created = adminJson(Map.of("name", unique("kurz"), "role", "editor", "days", 1))
                .post("/tokens");
        expire(created.path("id"));
        as(created.path("secret"))
                .get("/headlines")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
    }

    private void expire(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Token set expiresAt = :past where id = :id")
                        .setParameter("past", Instant.parse("2020-01-01T00:00:00Z"))
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    @Test
    void badTokensAreRefused() {
        adminJson(Map.of("name", "a", "role", "owner"))
                .post("/tokens")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/role"));
        adminJson(Map.of("name", "a"))
                .post("/tokens")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/role"));
        adminJson(Map.of("name", "a", "role", "editor", "days", 0))
                .post("/tokens")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/days"));
        admin().get("/tokens/{id}", UUID.randomUUID()).then().statusCode(404);
        admin().get("/tokens/{id}", "7").then().statusCode(404);
        as(token("editor"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "a", "role", "admin"))
                .post("/tokens")
                .then()
                .statusCode(403);
    }
}
