package news.gisa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import news.gisa.HttpTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a request may hold a connection to the database. */
@QuarkusTest
class HoldingTest extends HttpTest {
    /** Less than any of the statements takes that are to be cancelled; they have ten times as much to be answered in. */
    private static final int BOUND = 300;

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    EntityManager entities;

    @Inject
    SingleWriter writer;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String database;

    private static RequestSpecification bounded(int millis) {
        return RestAssured.given().header(HastyAllowances.MILLIS, millis);
    }

    private static void assertTooLong(Response response) {
        response.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "10")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("longer for this than a request may take"));
        assertThat(response.time()).isBetween((long) BOUND / 2, SOON.toMillis());
    }

    private long count(String query) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(query).getSingleResult()))
                .longValue();
    }

    /** What the database itself says that it does for others. */
    private long underWay() {
        return count(
                database.equals("h2")
                        ? "select count(*) from information_schema.sessions where session_id <> session_id()"
                                + " and executing_statement like '%system_range(1, 1000000)%'"
                        : "select count(*) from pg_stat_activity where pid <> pg_backend_pid()"
                                + " and state = 'active' and query like '%pg_sleep(30)%'");
    }

    @Test
    void theDatabaseCancelsAStatementThatTakesTooLong() {
        assertTooLong(bounded(BOUND).get("/slow/statement"));
        assertThat(underWay()).isZero();
    }

    @Test
    void manyShortStatementsTakeNoLongerThanOne() {
        assertTooLong(bounded(BOUND).get("/slow/statements/20000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slow/statement/", "/slow/statements/"})
    void nothingIsStoredOfAWriteThatTakesTooLong(String address) {
        String name = unique("slow");
        assertTooLong(bounded(BOUND).post(address + name));
        assertThat(count("select count(*) from server_secret where name = '" + name + "'"))
                .isZero();
        assertThat(underWay()).isZero();
        // Nor does what its connection was told go with it.
        assertTooLong(bounded(BOUND).get("/slow/statement"));
        RestAssured.get("/slow/statements/" + 2 * BOUND).then().statusCode(200);
    }

    /** Afterwards more are too slow than the pool has connections. */
    @Test
    void othersAreServedMeanwhileAndAfterwards() {
        List<CompletableFuture<Response>> slow = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> bounded(BOUND).get("/slow/statement")))
                .limit(3)
                .toList();
        for (int i = 0; i < 10; i++) {
            anonymous().queryParam("limit", i + 1).get("/sections").then().statusCode(200);
        }
        slow.forEach(answer -> assertTooLong(answer.join()));
        for (int i = 0; i < 20; i++) {
            assertThat(bounded(1).get("/slow/statement").statusCode()).isEqualTo(503);
        }
        // With more time than those before had, on the same connections.
        for (int i = 0; i < 20; i++) {
            RestAssured.get("/slow/statements/20").then().statusCode(200).body(is("done"));
        }
        RestAssured.get("/slow/statements/" + 2 * BOUND).then().statusCode(200).body(is("done"));
    }

    @Test
    void whatGrowsWithWhatIsStoredHasAsLongAsItTakes() {
        bounded(BOUND)
                .get("/slow/unhurried/" + 2 * BOUND)
                .then()
                .statusCode(200)
                .body(is("done"));
    }

    private CompletableFuture<Void> keepRow(String name, CountDownLatch kept, CountDownLatch end) {
        return CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    writer.enter();
                    entities.createNativeQuery("select name from server_secret where name = :name for update")
                            .setParameter("name", name)
                            .getSingleResult();
                    kept.countDown();
                    await(end);
                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWaitsForARowIsToldThatOthersHaveIt() throws Exception {
        String name = unique("row");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into server_secret (name, secret) values (:name, :secret)")
                        .setParameter("name", name)
                        .setParameter("secret", new byte[] {1})
                        .executeUpdate());
        CountDownLatch kept = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> other = keepRow(name, kept, end);
        kept.await();
        if (database.equals("h2")) {
            CompletableFuture<Response> waiting =
                    CompletableFuture.supplyAsync(() -> bounded(BOUND).post("/slow/row/" + name));
            Thread.sleep(2 * BOUND);
            end.countDown();
            assertThat(waiting.join().statusCode()).isEqualTo(200);
        } else {
            bounded(BOUND)
                    .post("/slow/row/" + name)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("detail", containsString("Others write the same"));
            end.countDown();
        }
        other.join();
    }
}
