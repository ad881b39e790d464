package news.gisa.article.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LeaseResourceTest extends HttpTest {
    private static final String LEASE = "/articles/{ref}/lease";

    @Inject
    EntityManager entities;

    private static Response hold(String token, String ref, Map<String, ?> request) {
        return as(token).contentType(ContentType.JSON).body(request).put(LEASE, ref);
    }

    private static String article() {
        return draft(Map.of("headline", unique("편집 중"))).path("slug");
    }

    private static Duration validity(Response lease) {
        return Duration.between(Instant.now(), Instant.parse(lease.path("expiresAt")));
    }

    private long rows(String ref) {
        UUID id = UUID.fromString(admin().queryParam("version", "latest")
                .get("/articles/{ref}", ref)
                .path("id"));
        return entities.createQuery("select count(*) from Lease where articleId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Moves the end of all leases of an article into the past. */
    private void expire(String ref) {
        UUID id = UUID.fromString(admin().queryParam("version", "latest")
                .get("/articles/{ref}", ref)
                .path("id"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Lease set expiresAt = :past where articleId = :id")
                        .setParameter("past", Instant.parse("2020-01-01T00:00:00Z"))
                        .setParameter("id", id)
                        .executeUpdate());
    }

    @Test
    void everybodyLearnsOfTheOthersAndNobodyIsRefused() {
        String ref = article();
        String first = token("editor");
        String second = token("editor");
        Response own = hold(first, ref, Map.of("seconds", 600, "note", "제목"));
        own.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("mine", equalTo(true))
                .body("note", equalTo("제목"))
                .body("others", hasSize(0));
        assertThat(validity(own)).isBetween(Duration.ofSeconds(580), Duration.ofSeconds(600));
        String holder = own.path("holder");
        assertThat(holder).startsWith("token-");
        Response other = hold(second, ref, Map.of());
        other.then()
                .statusCode(200)
                .body("holder", not(equalTo(holder)))
                .body("note", nullValue())
                .body("others.holder", contains(holder))
                .body("others.mine", contains(false))
                .body("others.note", contains("제목"))
                .body("others[0].since", equalTo(own.path("since")))
                .body("others[0].expiresAt", equalTo(own.path("expiresAt")));
        assertThat(validity(other)).isBetween(Duration.ofSeconds(280), Duration.ofSeconds(300));
        as(first)
                .get(LEASE, ref)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("items.holder", contains(holder, other.path("holder")))
                .body("items.mine", contains(true, false))
                .body("next", nullValue());
        as(second)
                .contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(ref))
                .body("{\"summary\": \"둘 다 쓴다\"}")
                .patch("/articles/{ref}", ref)
                .then()
                .statusCode(200);
        as(second).delete(LEASE, ref).then().statusCode(204);
        as(first).get(LEASE, ref).then().body("items.holder", contains(holder));
    }

    @Test
    void renewingKeepsTheStartAndReplacesTheRest() {
        String ref = article();
        String token = token("editor");
        Response made = hold(token, ref, Map.of("seconds", 10, "note", "제목"));
        Response renewed = hold(token, ref, Map.of("seconds", 3600));
        renewed.then()
                .statusCode(200)
                .body("since", equalTo(made.path("since")))
                .body("note", nullValue());
        assertThat(validity(renewed)).isBetween(Duration.ofSeconds(3580), Duration.ofSeconds(3600));
        as(token)
                .get(LEASE, ref)
                .then()
                .body("items", hasSize(1))
                .body("items[0].expiresAt", equalTo(renewed.path("expiresAt")));
    }

    @Test
    void bodyMayBeLeftOut() {
        String ref = article();
        admin().contentType(ContentType.JSON)
                .put(LEASE, ref)
                .then()
                .statusCode(200)
                .body("holder", containsString("admin"));
        admin().put(LEASE, ref).then().statusCode(200);
        admin().header("Prefer", "return=minimal").put(LEASE, ref).then().statusCode(204);
    }

    @Test
    void expiredLeaseIsNotShownAndGoesWithTheNextOne() {
        String ref = article();
        String first = token("editor");
        String second = token("editor");
        String before = hold(first, ref, Map.of()).path("since");
        hold(second, ref, Map.of());
        expire(ref);
        admin().get(LEASE, ref).then().statusCode(200).body("items", hasSize(0));
        assertThat(rows(ref)).isEqualTo(2);
        hold(first, ref, Map.of())
                .then()
                .statusCode(200)
                .body("since", not(equalTo(before)))
                .body("others", hasSize(0));
        assertThat(rows(ref)).isEqualTo(1);
    }

    @Test
    void givingUpTwiceIsFineAndLeavesThoseOfOthers() {
        String ref = article();
        String token = token("editor");
        hold(token, ref, Map.of());
        admin().delete(LEASE, ref).then().statusCode(204);
        as(token).get(LEASE, ref).then().body("items.mine", contains(true));
        as(token).delete(LEASE, ref).then().statusCode(204);
        as(token).delete(LEASE, ref).then().statusCode(204);
        as(token).get(LEASE, ref).then().body("items", hasSize(0));
    }

    @Test
    void dryRunStoresNothing() {
        String ref = article();
        admin().queryParam("dryRun", true)
                .contentType(ContentType.JSON)
                .body(Map.of("seconds", 60))
                .put(LEASE, ref)
                .then()
                .statusCode(200);
        admin().get(LEASE, ref).then().body("items", hasSize(0));
        hold(token("editor"), ref, Map.of());
        admin().queryParam("dryRun", true).delete(LEASE, ref).then().statusCode(204);
        admin().get(LEASE, ref).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"seconds\": 9} | /seconds",
                "{\"seconds\": 3601} | /seconds",
                "{\"seconds\": 10.5} | /seconds",
                "{\"seconds\": \"60\"} | /seconds",
                "{\"note\": \" \"} | /note",
                "{\"note\": \"a\\nb\"} | /note",
                "{\"note\": 7} | /note",
                "{\"minutes\": 5} | /minutes"
            })
    void badLeasesAreRefused(String body, String pointer) {
        adminJson(body).put(LEASE, article()).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        String ref = article();
        adminJson("{").put(LEASE, ref).then().statusCode(400).body("type", equalTo("/problems/malformed-body"));
        adminJson(Map.of("note", "x".repeat(501))).put(LEASE, ref).then().statusCode(400);
        admin().contentType("text/plain").body("60").put(LEASE, ref).then().statusCode(415);
        admin().accept("text/html").get(LEASE, ref).then().statusCode(406);
        admin().queryParam("limit", 2).get(LEASE, ref).then().statusCode(400);
        adminJson(Map.of()).put(LEASE, unique("nothing")).then().statusCode(404);
        admin().get(LEASE, unique("nothing")).then().statusCode(404);
        admin().delete(LEASE, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void needsATokenAndContributorsKeepToTheirOwn() {
        String ref = article();
        anonymous().get(LEASE, ref).then().statusCode(401);
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put(LEASE, ref)
                .then()
                .statusCode(401);
        anonymous().delete(LEASE, ref).then().statusCode(401);
        String contributor = token("contributor");
        hold(contributor, ref, Map.of()).then().statusCode(404);
        as(contributor).get(LEASE, ref).then().statusCode(404);
        as(contributor).delete(LEASE, ref).then().statusCode(404);
        String own = as(contributor)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", unique("기고")))
                .post("/articles")
                .path("slug");
        hold(contributor, own, Map.of()).then().statusCode(200);
        admin().get(LEASE, own).then().body("items.mine", contains(false));
        as(contributor).delete(LEASE, own).then().statusCode(204);
    }

    @Test
    void formerSlugRedirects() {
        Response made = draft(Map.of("headline", unique("옛 주소")));
        String former = made.path("slug");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", made.header("ETag"))
                .body(Map.of("slug", unique("새-주소")))
                .patch("/articles/{ref}", former)
                .then()
                .statusCode(200);
        adminJson(Map.of()).redirects().follow(false).put(LEASE, former).then().statusCode(308);
    }

    @Test
    void leasesTakenAtTheSameMomentAllHold() throws Exception {
        String ref = article();
        List<String> tokens = Stream.generate(() -> token("editor")).limit(4).toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> hold(tokens.get(i % 4), ref, Map.of()).statusCode())
                    .toList();
            for (Future<Integer> status : pool.invokeAll(requests)) {
                assertThat(status.get()).isEqualTo(200);
            }
            List<Callable<Integer>> mixed = IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(i -> () -> i % 2 == 0
                            ? hold(tokens.get(i % 4), ref, Map.of()).statusCode()
                            : as(tokens.get(i % 3)).delete(LEASE, ref).statusCode())
                    .toList();
            for (Future<Integer> status : pool.invokeAll(mixed)) {
                assertThat(status.get()).isIn(200, 204);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void contractAsksForNoPrecondition() throws IOException {
        JsonNode path = new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString())
                .path("paths")
                .path("/api/v1/articles/{ref}/lease");
        assertThat(path.path("put").path("responses").has("200")).isTrue();
        for (String verb : List.of("put", "delete")) {
            assertThat(path.path(verb).path("responses").properties())
                    .extracting(Map.Entry::getKey)
                    .contains("204", "404")
                    .doesNotContain("201", "412", "428");
            assertThat(path.path(verb).path("parameters").findValuesAsText("name"))
                    .contains("dryRun")
                    .doesNotContain("If-Match");
        }
    }
}
