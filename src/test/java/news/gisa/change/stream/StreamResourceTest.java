package news.gisa.change.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.gisa.HttpTest;
import news.gisa.change.ChangeClearing;
import news.gisa.change.ChangeReader;
import news.gisa.change.stream.Listening.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StreamResourceTest extends HttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ChangeReader log;

    @Inject
    ChangeClearing clearing;

    @Inject
    EntityManager entities;

    /** Whatever a test did, nobody listens any more when it is over. */
    @AfterEach
    void nobodyIsLeft() {
        await().atMost(PATIENCE).until(() -> listeners() == 0);
    }

    private static double listeners() {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("gisa_stream_listeners"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private long end() {
        return QuarkusTransaction.requiringNew().call(log::position);
    }

    private static String article(Map<String, ?> content) {
        return draft(content).path("id");
    }

    private static void act(String action, List<String> ids, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("action", action);
        request.put("ids", ids);
        adminJson(request).post("/articles/actions").then().statusCode(200);
    }

    private static List<String> many(int count, String deck) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> article(Map.of("headline", unique("물결"), "deck", List.of(deck), "breaking", true)))
                .toList();
    }

    private static String comment(String article, String text) {
        return anonymous()
                .contentType("application/json")
                .body(Map.of("author", Map.of("name", "독자"), "text", text))
                .post("/articles/{ref}/comments", article)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Long> numbers(List<Event> events) {
        return events.stream().map(event -> event.data().path("seq").asLong()).toList();
    }

    private static Map<String, Event> byTopic(List<Event> events) {
        return events.stream().collect(Collectors.toMap(Event::name, event -> event));
    }

    @Test
    void beginsWithWhereItStands() throws Exception {
        long position = end();
        try (Listening stream = Listening.to("weather,breaking")) {
            Event open = stream.next();
            assertThat(open.name()).isEqualTo("open");
            assertThat(open.id()).isEqualTo(String.valueOf(position));
            assertThat(open.retry()).isEqualTo("3000");
            assertThat(open.data().path("seq").asLong()).isEqualTo(position);
            assertThat(open.data().path("topics").toString()).isEqualTo("[\"breaking\",\"weather\"]");
        }
    }

    @Test
    void tellsOfAnArticleOnEachTopicAndOnlyTheLastCounts() throws Exception {
        String id = article(Map.of("headline", unique("속보"), "breaking", true));
        String calm = article(Map.of("headline", unique("평온")));
        try (Listening stream = Listening.to("headlines,breaking,article:" + id + ",comments:" + id)) {
            stream.next();
            publish(calm, Map.of());
            Event only = stream.next();
            assertThat(only.name()).isEqualTo("headlines");
            assertThat(only.id()).isEqualTo(only.data().path("seq").asText());

            publish(id, Map.of());
            List<Event> published = stream.next(3);
            assertThat(byTopic(published)).containsOnlyKeys("headlines", "breaking", "article:" + id);
            assertThat(published.subList(0, 2))
                    .allSatisfy(event -> assertThat(event.id()).isNull());
            assertThat(published.get(2).id())
                    .isEqualTo(published.get(2).data().path("seq").asText());
            assertThat(published).allSatisfy(event -> {
                assertThat(event.data().path("kind").asText()).isEqualTo("article.published");
                assertThat(event.data().path("id").asText()).isEqualTo(id);
                assertThat(event.data().at("/item/id").asText()).isEqualTo(id);
                assertThat(event.data().at("/item/breaking").asBoolean()).isTrue();
                assertThat(Instant.parse(event.data().path("at").asText()))
                        .isBetween(Instant.now().minusSeconds(60), Instant.now());
            });

            String comment = comment(id, "들었습니다.");
            Map<String, Event> posted = byTopic(stream.next(2));
            assertThat(posted).containsOnlyKeys("article:" + id, "comments:" + id);
            assertThat(posted.get("comments:" + id).data().at("/comment/text").asText())
                    .isEqualTo("들었습니다.");
            assertThat(posted.get("comments:" + id).data().path("id").asText()).isEqualTo(comment);
            assertThat(posted.get("article:" + id)
                            .data()
                            .at("/item/commentCount")
                            .asInt())
                    .isEqualTo(1);

            act("withdraw", List.of(id), Map.of("reason", "내림"));
            Map<String, Event> gone = byTopic(stream.next(2));
            assertThat(gone).containsOnlyKeys("headlines", "article:" + id);
            assertThat(gone.get("headlines").data().path("gone").asText()).isEqualTo("withdrawn");
            assertThat(gone.get("headlines").data().has("item")).isFalse();
            assertThat(stream.rest()).isEmpty();
        }
    }

    @Test
    void tellsOfWeather() throws Exception {
        try (Listening stream = Listening.to("weather")) {
            stream.next();
            admin().contentType("text/plain")
                    .body("• 서울 4℃")
                    .put("/weather/snapshots/{date}", "2003-02-01")
                    .then()
                    .statusCode(201);
            Event event = stream.next();
            assertThat(event.name()).isEqualTo("weather");
            assertThat(event.data().fieldNames()).toIterable().containsExactly("seq", "at", "kind", "id");
            assertThat(event.data().path("kind").asText()).isEqualTo("snapshot.created");
        }
    }

    @Test
    void nothingIsToldBeforeItsTime() throws Exception {
        String open = article(Map.of("headline", unique("공개")));
        publish(open, Map.of());
        String id = article(Map.of("headline", unique("초안"), "breaking", true));
        String later = Instant.now().plusSeconds(3600).toString();
        try (Listening stream = Listening.to("headlines,breaking,article:" + id + ",article:" + open)) {
            stream.next();
            admin().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(Map.of("summary", "요약"))
                    .patch("/articles/{ref}", id)
                    .then()
                    .statusCode(200);
            adminJson(Map.of()).post("/articles/{ref}/submit", id).then().statusCode(200);
            // The plans for what is public are the desk's own too.
            adminJson(Map.of("at", later, "reason", "내릴 예정"))
                    .post("/articles/{ref}/withdraw", open)
                    .then()
                    .statusCode(200);
            admin().contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(Map.of("summary", "요약"))
                    .patch("/articles/{ref}", open)
                    .then()
                    .statusCode(200);
            adminJson(Map.of()).post("/articles/{ref}/submit", open).then().statusCode(200);
            admin().header("If-Match", "*")
                    .delete("/articles/{ref}/publications/2", open)
                    .then()
                    .statusCode(204);
            Instant at = Instant.now().plusMillis(1200).truncatedTo(ChronoUnit.MILLIS);
            publish(id, Map.of("at", at.toString()));
            List<Event> cancelled = stream.next(2);
            assertThat(cancelled).allSatisfy(event -> {
                assertThat(event.data().path("id").asText()).isEqualTo(open);
                assertThat(event.data().path("kind").asText()).isEqualTo("article.updated");
            });
            List<Event> due = stream.next(3);
            assertThat(Instant.now()).isAfterOrEqualTo(at);
            assertThat(due).allSatisfy(event -> {
                assertThat(event.data().path("kind").asText()).isEqualTo("article.published");
                assertThat(event.data().at("/item/id").asText()).isEqualTo(id);
                assertThat(event.data().path("at").asText()).isEqualTo(at.toString());
            });
        }
    }

    @Test
    void whoComesBackIsToldWhatWasMissedOnceAndInOrder() throws Exception {
        List<String> ids = many(500, "큰 물결");
        String lastId;
        try (Listening stream = Listening.to("headlines")) {
            stream.next();
            act("publish", ids.subList(0, 30), Map.of());
            lastId = stream.next(20).get(19).id();
        }
        act("publish", ids.subList(30, 130), Map.of());
        long end = end();
        long from = Long.parseLong(lastId);
        try (Listening stream = Listening.to("headlines", lastId)) {
            Event open = stream.next();
            assertThat(open.name()).isEqualTo("open");
            assertThat(open.id()).isEqualTo(lastId);
            assertThat(numbers(stream.next(110)))
                    .isEqualTo(LongStream.rangeClosed(from + 1, end).boxed().toList());
            // A burst that is larger than what may wait for a connection: nobody who reads is cut off.
            act("publish", ids.subList(130, 500), Map.of());
            act("withdraw", ids, Map.of("reason", "내림"));
            assertThat(numbers(stream.next(870)))
                    .isEqualTo(
                            LongStream.rangeClosed(end + 1, end + 870).boxed().toList());
        }
        // Now as they stand.
        try (Listening stream = Listening.to("headlines", lastId, HttpClient.Version.HTTP_1_1)) {
            stream.next();
            List<Event> missed = stream.next(980);
            assertThat(numbers(missed))
                    .isEqualTo(
                            LongStream.rangeClosed(from + 1, end + 870).boxed().toList());
            assertThat(missed)
                    .allSatisfy(event ->
                            assertThat(event.data().path("gone").asText()).isEqualTo("withdrawn"));
            String live = published(unique("이어서"));
            assertThat(stream.next().data().at("/item/slug").asText()).isEqualTo(live);
            assertThat(stream.rest()).isEmpty();
        }
    }

    @Test
    void whatIsNoLongerKnownIsSaid() throws Exception {
        long start = end();
        published(unique("지움"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update change_entry set recorded_at = timestamp '2001-02-03 00:00:00' where seq <= ?")
                        .setParameter(1, start + 1)
                        .executeUpdate());
        clearing.clear();
        for (String unknown : List.of(String.valueOf(start), String.valueOf(end() + 1000))) {
            try (Listening stream = Listening.to("headlines", unknown)) {
                Event reset = stream.next();
                assertThat(reset.name()).isEqualTo("reset");
                assertThat(reset.id()).isEqualTo(String.valueOf(end()));
                assertThat(reset.data().path("seq").asLong()).isEqualTo(end());
                String slug = published(unique("다시"));
                assertThat(stream.next().data().at("/item/slug").asText()).isEqualTo(slug);
            }
        }
        try (Listening stream = Listening.to("headlines", String.valueOf(start + 1))) {
            assertThat(stream.next().name()).isEqualTo("open");
            stream.next();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1.5", "99999999999999999999", "0x1", "019dfd41-6c1d-7c1e-9f2e-0d8a4b5c6d7e"})
    void idThatMeansNothingStartsAnew(String id) throws Exception {
        try (Listening stream = Listening.to("headlines", id)) {
            Event reset = stream.next();
            assertThat(reset.name()).isEqualTo("reset");
            assertThat(reset.id()).isEqualTo(String.valueOf(end()));
            String slug = published(unique("새로"));
            assertThat(stream.next().data().at("/item/slug").asText()).isEqualTo(slug);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "headlines,", "article:x", "comments:", "articles:1"})
    void topicThatIsNoneIsRefused(String topics) {
        anonymous()
                .queryParam("topics", topics)
                .get("/stream")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("topics"))
                .body("detail", containsString("article:{id}, breaking, comments:{id}, headlines, weather"));
    }

    @Test
    void signOfLifeMovesTheId() throws Exception {
        try (Listening stream = Listening.to("weather")) {
            stream.next();
            published(unique("조용"));
            long end = end();
            await().atMost(PATIENCE).until(() -> Long.parseLong(stream.nextQuietId()) == end);
            assertThat(stream.lastId()).isEqualTo(String.valueOf(end));
            assertThat(stream.rest()).isEmpty();
        }
    }

    @Test
    void headHasNoBodyAndDoesNotListen() {
        anonymous().head("/stream").then().statusCode(200).contentType("text/event-stream");
        assertThat(listeners()).isZero();
    }

    @Test
    void listenersAreCountedAndBounded() throws Exception {
        List<Listening> streams = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            streams.add(Listening.to("headlines"));
            streams.get(i).next();
        }
        assertThat(listeners()).isEqualTo(30);
        anonymous()
                .get("/stream")
                .then()
                .statusCode(429)
                .header("Retry-After", "30")
                .body("type", equalTo("/problems/too-many-requests"));
        for (Listening stream : streams) {
            stream.close();
        }
        await().atMost(PATIENCE).until(() -> listeners() == 0);
        try (Listening stream = Listening.to("headlines")) {
            stream.next();
        }
    }

    @Test
    void whoLeavesAtOnceIsForgotten() throws Exception {
        for (int i = 0; i < 100; i++) {
            try (Socket socket = ask(65_536)) {
                // Closed without a farewell.
                socket.setSoLinger(true, 0);
            }
        }
        await().atMost(PATIENCE).until(() -> listeners() == 0);
    }

    private static Socket ask(int buffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(buffer);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream()
                .write("GET /api/v1/stream?topics=headlines,breaking HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** What the system keeps for a connection that nobody reads from knows no database. */
    @Test
    @Tag("anydb")
    void whoTakesNothingIsCutOffAndTheOthersGoOn() throws Exception {
        List<String> ids = many(300, "아주 긴 부제 ".repeat(60).strip());
        try (Listening other = Listening.to("headlines");
                Socket stalled = ask(2048)) {
            other.next();
            await().atMost(PATIENCE).until(() -> listeners() == 2);
            long end = end();
            // The system takes some megabytes before it lets the service feel that nobody reads.
            int rounds = 0;
            while (listeners() == 2 && rounds < 20) {
                act("publish", ids, Map.of());
                rounds++;
            }
            await().atMost(PATIENCE).until(() -> listeners() == 1);
            assertThat(numbers(other.next(rounds * ids.size())))
                    .isEqualTo(LongStream.rangeClosed(end + 1, end + (long) rounds * ids.size())
                            .boxed()
                            .toList());
            // What is under way comes, and then the end.
            stalled.setSoTimeout((int) PATIENCE.toMillis());
            assertThat(drain(stalled.getInputStream())).isPositive();
        }
    }

    private static long drain(InputStream bytes) {
        long count = 0;
        try {
            for (int read = bytes.read(new byte[8192]); read >= 0; read = bytes.read(new byte[8192])) {
                count += read;
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("It was not closed", e);
        } catch (IOException e) {
            // Closed the hard way.
        }
        return count;
    }
}
