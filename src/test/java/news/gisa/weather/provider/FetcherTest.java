package news.gisa.weather.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.gisa.HttpTest;
import news.gisa.access.SystemCaller;
import news.gisa.weather.snapshot.Observation;
import news.gisa.weather.snapshot.SnapshotIntake;
import news.gisa.weather.station.StationReader;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Providers that answer well, in part, late, or not at all; over real HTTP, with a clock of our own. */
@QuarkusTest
class FetcherTest extends HttpTest {
    private static final String KEY = "a-secret-key";
    private static final String KMA = "/api/typ01/url/kma_sfctm2.php";
    private static final String OPEN_METEO = "/v1/forecast";
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration TIMEOUT = Duration.ofMillis(800);
    private static final DateTimeFormatter KST =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneId.of("Asia/Seoul"));

    private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());

    /** Each test has a day of its own. */
    private static Instant next = Instant.parse("2015-01-01T00:00:00Z");

    @Inject
    SnapshotIntake intake;

    @Inject
    StationReader stations;

    @Inject
    FetchTurns turns;

    @Inject
    SystemCaller system;

    @Inject
    ObjectMapper json;

    @Inject
    EntityManager entities;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final MovedClock clock = new MovedClock();

    /** A clock that stands still until it is moved. */
    private static final class MovedClock extends Clock {
        private Instant now;

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeAll
    static void open() {
        SERVER.start();
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @BeforeEach
    void anotherDay() {
        SERVER.resetAll();
        next = next.plus(Duration.ofDays(7));
        clock.now = next;
    }

    /** A provider by a name of this test's, so that nobody else's turns are in the way. */
    private record Named(String name, WeatherProvider of) implements WeatherProvider {
        @Override
        public Observation fetch() {
            return of.fetch();
        }
    }

    private Fetcher fetcher(WeatherProvider provider, String name) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into weather_fetch (provider, due_at, failures) select ?1, due_at, 0 from"
                                        + " weather_fetch where provider = 'kma' and not exists"
                                        + " (select 1 from weather_fetch where provider = ?1)")
                        .setParameter(1, name)
                        .executeUpdate());
        return new Fetcher(
                new Named(name, provider),
                turns,
                intake,
                new FetchTimes(EVERY, TIMEOUT),
                new FetchMetrics(meters, name),
                clock);
    }

    private Fetcher kma() {
        return fetcher(
                new KmaProvider(Providers.client(KmaApi.class, SERVER.baseUrl(), TIMEOUT), stations, KEY),
                unique("kma"));
    }

    private Fetcher openMeteo() {
        return fetcher(
                new OpenMeteoProvider(Providers.client(OpenMeteoApi.class, SERVER.baseUrl(), TIMEOUT), stations, json),
                unique("om"));
    }

    private void kmaAnswers(String... temperatures) {
        String[] rows = new String[temperatures.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = ProviderAnswersTest.kmaRow(
                    KST.format(next),
                    List.of("108", "112").get(i),
                    "32",
                    "3.4",
                    temperatures[i],
                    "45",
                    "-9.0",
                    "-9",
                    "3");
        }
        answer(
                KMA,
                aResponse()
                        .withHeader("Content-Type", "text/plain;charset=EUC-KR")
                        .withBody(ProviderAnswersTest.kma(rows)));
    }

    private static void answer(String path, ResponseDefinitionBuilder response) {
        SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(response));
    }

    private static void answerJson(String body) {
        answer(
                OPEN_METEO,
                aResponse().withHeader("Content-Type", "application/json").withBody(body));
    }

    private Response stored() {
        return anonymous().get("/weather/snapshots/{date}", next.toString());
    }

    private FetchStatus step(Fetcher fetcher) {
        system.act(fetcher::step);
        return fetcher.status().orElseThrow();
    }

    @Test
    void whatKmaMeasuredIsStoredOnce() {
        Fetcher fetcher = kma();
        kmaAnswers("-9.0", "-99.0");
        FetchStatus status = step(fetcher);
        assertThat(status.word()).isEqualTo("ok");
        assertThat(status.dueAt()).isEqualTo(next.plus(EVERY));
        stored().then()
                .statusCode(200)
                .body("source", is("기상청"))
                .body("fetchedAt", is(next.toString()))
                .body("readings.find { it.station.code == '108' }.temperature", is(-9))
                .body("readings.find { it.station.code == '108' }.quality", is("good"))
                .body("readings.find { it.station.code == '112' }.temperature", nullValue())
                .body("readings.find { it.station.code == '96' }.quality", is("missing"));
        SERVER.verify(
                1,
                getRequestedFor(urlPathEqualTo(KMA))
                        .withQueryParam("authKey", equalTo(KEY))
                        .withQueryParam("stn", matching("108:112:.*96.*")));
        // Not yet due; then due, and the same.
        step(fetcher);
        SERVER.verify(1, getRequestedFor(urlPathEqualTo(KMA)));
        clock.move(EVERY);
        step(fetcher);
        SERVER.verify(2, getRequestedFor(urlPathEqualTo(KMA)));
        stored().then().body("revision", is(1));
        // More of the same hour came.
        kmaAnswers("-9.0", "1.5");
        clock.move(EVERY);
        step(fetcher);
        stored().then().body("revision", is(2));
        assertThat(meters.counter("gisa.weather.fetches", "provider", fetcher.name(), "result", "same")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void answerWithoutATemperatureIsAFailureAndTheLastGoodOneStays() {
        Fetcher fetcher = openMeteo();
        answerJson("{\"current\": {\"time\": %d, \"temperature_2m\": 1}}".formatted(next.getEpochSecond()));
        step(fetcher);
        String good = stored().asString();
        int failures = 0;
        for (String values : List.of(
                "",
                ", \"temperature_2m\": null",
                ", \"relative_humidity_2m\": 60, \"wind_speed_10m\": 3",
                ", \"temperature_2m\": 99")) {
            clock.move(EVERY);
            answerJson("[{\"current\": {\"time\": %d%s}}]".formatted(clock.now.getEpochSecond(), values));
            FetchStatus status = step(fetcher);
            failures++;
            assertThat(status.failures()).isEqualTo(failures);
            assertThat(status.failure()).isEqualTo("its answer has no temperature of any station");
            anonymous()
                    .get("/weather/snapshots/{date}", clock.now.toString())
                    .then()
                    .statusCode(404);
        }
        assertThat(stored().asString()).isEqualTo(good);
        Fetcher other = kma();
        kmaAnswers("-99.0", "-999");
        assertThat(step(other).failure()).isEqualTo("its answer has no temperature of any station");
        assertThat(stored().asString()).isEqualTo(good);
    }

    @Test
    void temperatureThatIsUnlikeThePlaceIsSuspect() {
        kmaAnswers("-50.0", "2.0");
        step(kma());
        stored().then()
                .body("readings.find { it.station.code == '108' }.temperature", is(-50))
                .body("readings.find { it.station.code == '108' }.quality", is("suspect"))
                .body("readings.find { it.station.code == '112' }.quality", is("good"));
        anotherDay();
        answerJson("[{\"current\": {\"time\": %d, \"temperature_2m\": 60}}]".formatted(next.getEpochSecond()));
        step(openMeteo());
        stored().then()
                .body("readings[0].temperature", is(60))
                .body("readings[0].quality", is("suspect"))
                .body("readings[1].quality", is("missing"));
    }

    @Test
    void correctionOfAPersonIsNotOverwritten() {
        Fetcher fetcher = kma();
        kmaAnswers("1.0");
        step(fetcher);
        adminJson(Map.of("readings", List.of(Map.of("station", "108", "temperature", 2))))
                .header("If-Match", stored().header("ETag"))
                .put("/weather/snapshots/{date}", next.toString())
                .then()
                .statusCode(200);
        clock.move(EVERY);
        step(fetcher);
        stored().then().body("readings", hasSize(1)).body("revision", is(2));
        admin().header("If-Match", stored().header("ETag"))
                .delete("/weather/snapshots/{date}", next.toString())
                .then()
                .statusCode(204);
        clock.move(EVERY);
        step(fetcher);
        stored().then().statusCode(404);
    }

    @Test
    void oneCallBringsAllPlacesFromOpenMeteo() {
        Fetcher fetcher = openMeteo();
        answerJson(
                "[{\"current\": {\"time\": %d, \"temperature_2m\": 10, \"weather_code\": 3, \"wind_speed_10m\": 3.21}}]"
                        .formatted(next.getEpochSecond()));
        assertThat(step(fetcher).word()).isEqualTo("ok");
        SERVER.verify(
                1,
                getRequestedFor(urlPathEqualTo(OPEN_METEO))
                        .withQueryParam("latitude", matching("37\\.5714,37\\.4777,.*"))
                        .withQueryParam("longitude", matching("126\\.9658,126\\.6249,.*"))
                        .withQueryParam("wind_speed_unit", equalTo("ms"))
                        .withQueryParam("timeformat", equalTo("unixtime"))
                        .withQueryParam("current", equalTo(OpenMeteoAnswer.VALUES)));
        stored().then()
                .body("source", is("Open-Meteo"))
                .body("readings[0].conditionText", is("흐림"))
                .body("readings[0].quality", is("estimated"))
                .body("readings[0].precipitation", nullValue())
                .body("readings[1].quality", is("missing"));
    }

    @Test
    void failureOverwritesNothingAndIsToldWithoutTheKey() {
        Fetcher fetcher = kma();
        kmaAnswers("1.0");
        step(fetcher);
        String good = stored().asString();
        Map<ResponseDefinitionBuilder, String> failures = Map.of(
                aResponse().withStatus(500).withBody("authKey=" + KEY), "it answered with status 500",
                aResponse().withStatus(403), "it answered with status 403",
                aResponse().withBody("<html>"), "its answer is not the table that was asked for",
                aResponse().withFixedDelay(3000), "it did not answer in time",
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "it could not be reached, or broke off",
                aResponse().withStatus(302).withHeader("Location", SERVER.baseUrl() + "/"), "");
        int count = 0;
        for (Map.Entry<ResponseDefinitionBuilder, String> failure : failures.entrySet()) {
            answer(KMA, failure.getKey());
            clock.move(EVERY);
            FetchStatus status = step(fetcher);
            count++;
            assertThat(status.failures()).isEqualTo(count);
            assertThat(status.failure()).contains(failure.getValue()).doesNotContain(KEY, "http");
            assertThat(status.word()).isEqualTo("failing");
            assertThat(Duration.between(clock.now, status.dueAt())).isBetween(Duration.ofSeconds(2), EVERY);
        }
        assertThat(stored().asString()).isEqualTo(good);
        // Very much later the same observation is no longer current.
        kmaAnswers("1.0");
        clock.move(Duration.ofDays(3));
        assertThat(step(fetcher).failure()).contains("not current");
        HealthCheckResponseBuilder health = HealthCheckResponse.named("weather").up();
        FetchHealth.describe(fetcher, health);
        assertThat(health.build().getData().orElseThrow())
                .containsEntry("state", "failing")
                .containsEntry("failuresInARow", (long) count + 1)
                .containsEntry("succeededAt", next.toString());
    }

    @Test
    void providerThatIsAskedTooOftenIsLeftAloneAsLongAsItWants() {
        Fetcher fetcher = openMeteo();
        answer(OPEN_METEO, aResponse().withStatus(429).withHeader("Retry-After", "1800"));
        FetchStatus status = step(fetcher);
        assertThat(status.dueAt()).isEqualTo(next.plusSeconds(1800));
        clock.move(EVERY);
        step(fetcher);
        SERVER.verify(1, getRequestedFor(urlPathEqualTo(OPEN_METEO)));
        answerJson("{\"current\": {\"time\": %d, \"temperature_2m\": 1}}"
                .formatted(next.plusSeconds(1800).getEpochSecond()));
        clock.move(Duration.ofMinutes(20));
        assertThat(step(fetcher).word()).isEqualTo("ok");
    }

    @Test
    void ofManyNodesOneAsks() throws Exception {
        answer(OPEN_METEO, aResponse().withFixedDelay(300).withStatus(500));
        OpenMeteoApi api = Providers.client(OpenMeteoApi.class, SERVER.baseUrl(), TIMEOUT);
        String name = unique("om");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Fetcher node = fetcher(new OpenMeteoProvider(api, stations, json), name);
            for (Future<Object> done :
                    pool.invokeAll(Collections.nCopies(4, Executors.callable(() -> system.act(node::step))))) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        SERVER.verify(1, getRequestedFor(urlPathEqualTo(OPEN_METEO)));
        // The claim of a node that died ends by itself.
        Instant later = next.plus(EVERY);
        assertThat(turns.claim(name, later, Duration.ofMinutes(1))).isTrue();
        assertThat(turns.claim(name, later, Duration.ofMinutes(1))).isFalse();
        assertThat(turns.claim(name, later.plusSeconds(60), Duration.ofMinutes(1)))
                .isTrue();
    }

    @Test
    void healthIsUpWhereNobodyIsAsked() {
        String health = new String(
                RestAssured.get("/q/health/well")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        assertThat(health).contains("\"weather\"", "\"state\": \"off\"");
    }
}
