package news.gisa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenResourceTest extends HttpTest {
    @Inject
    EntityManager entities;

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
        read.then().statusCode(200).body("secret", nullValue()).body("lastUsedAt", notNullValue());
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

    @Test
    void secretIsKeptAsDigestOnly() {
        String secret = token("contributor");
        List<String> digests =
                entities.createQuery("select digest from Token", String.class).getResultList();
        assertThat(digests).isNotEmpty().allMatch(digest -> digest.length() == 64 && !digest.contains(secret));
    }

    @Test
    void replayedAnswerLacksTheSecret() {
        String key = unique("key");
        Map<String, String> wanted = Map.of("name", unique("token"), "role", "editor");
        Response first = adminJson(wanted).header("Idempotency-Key", key).post("/tokens");
        Response again = adminJson(wanted).header("Idempotency-Key", key).post("/tokens");
        again.then().statusCode(201).body("id", equalTo(first.path("id"))).body("secret", nullValue());
        assertThat(entities.createNativeQuery("select count(*) from idempotency where body like :secret", Long.class)
                        .setParameter("secret", "%" + first.path("secret") + "%")
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void expiredTokenIsRefused() {
        Response created = adminJson(Map.of("name", unique("kurz"), "role", "editor", "days", 1))
                .post("/tokens");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Token set expiresAt = :past where id = :id")
                        .setParameter("past", Instant.parse("2020-01-01T00:00:00Z"))
                        .setParameter("id", UUID.fromString(created.path("id")))
                        .executeUpdate());
        as(created.path("secret"))
                .get("/headlines")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
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
