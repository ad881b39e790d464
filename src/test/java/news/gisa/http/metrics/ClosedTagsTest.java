package news.gisa.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("anydb")
class ClosedTagsTest extends HttpTest {
    /** More than the framework counts apart by default. */
    private static final int MANY = 300;

    @Inject
    Vertx vertx;

    private HttpClient client;

    @BeforeEach
    void open() {
        client = vertx.createHttpClient();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private void send(String method, String address) {
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.valueOf(method))
                        .setPort(RestAssured.port)
                        .setHost("localhost")
                        .setURI(address))
                .compose(request -> request.send().compose(answer -> answer.end()))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void sendMany(String method, IntFunction<String> address) {
        IntStream.range(0, MANY).forEach(i -> send(method, address.apply(i)));
    }

    @Test
    void poolOfTheDatabaseIsTold() {
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains(
                        "agroal_active_count{datasource=\"default\"}",
                        "agroal_available_count{datasource=\"default\"}",
                        "agroal_awaiting_count{datasource=\"default\"}",
                        "agroal_blocking_time_max_milliseconds{datasource=\"default\"}");
    }

    private static List<String> figures() {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
    }

    @Test
    void whatClientsMakeUpIsCountedTogether() {
        IntStream.range(0, MANY).forEach(i -> {
            send("MADEUP" + i, "/api/v1/headlines");
            send("MADEUP" + i, "/docs/editing");
            send("MADEUP" + i, "/docs/x" + i);
        });
        sendMany("POST", i -> "/docs/x" + i);
        sendMany("GET", i -> "/docs/x" + i + "/../editing");
        sendMany("POST", i -> "/docs/x" + i + "/../editing");
        sendMany("POST", i -> "/api/v1/articles/x" + i);
        sendMany("POST", i -> "/api/v1/sections/x" + i);
        sendMany("PURGE", i -> "//x" + i);
        sendMany("GET", i -> "//x" + i);
        sendMany("GET", i -> "/feeds/x" + i);
        sendMany("GET", i -> "/problems/x" + i);
        sendMany("OPTIONS", i -> "/api/v1/articles/x" + i);
        send("GET", "/api/v1/weather/stations?limit=3");
        send("GET", "/docs/editing");
        await().untilAsserted(() -> assertThat(figures())
                .anyMatch(line -> line.contains("uri=\"/api/v1/weather/stations\""))
                .anyMatch(line -> line.contains("method=\"OTHER\""))
                .anyMatch(line -> line.contains("uri=\"/docs/{chapter}\"") && line.contains("status=\"200\""))
                .anyMatch(line -> line.contains("uri=\"UNKNOWN\""))
                .noneMatch(line -> line.contains("MADEUP") || line.contains("PURGE") || line.matches(".*/+x\\d.*")));
    }

    @Test
    void everyTemplateIsCountedByItsName() {
        send("GET", "/api/v1/weather/snapshots/2001-01-01");
        send("GET", "/feeds/sitemaps/2001-01-01");
        send("HEAD", "/problems/validation");
        send("GET", "/");
        await().untilAsserted(() -> assertThat(figures())
                .anyMatch(line -> line.contains("uri=\"/api/v1/weather/snapshots/{date}\""))
                .anyMatch(line -> line.contains("method=\"HEAD\"") && line.contains("uri=\"/problems/{slug}\""))
                .anyMatch(line -> line.contains("uri=\"root\"")));
    }
}
